import { Failure } from './Failure.mjs';
import { installFailureOf, isHopeless } from './installFailure.mjs';
import { npmSettings } from './installTools.mjs';
import { yarnSettingsOf } from './npmSettings.mjs';

/**
 * What a person is told of the line that Yarn prints, if anything.
 *
 * @param {string} line
 * @returns {string | undefined}
 */
export function progressIn(line) {
  const step = /┌ (.+) step$/u.exec(line)?.[1];
  switch (step) {
    case 'Resolution':
      return 'reading the lockfile';
    case 'Fetch':
      return 'fetching packages';
    case 'Link':
      return 'writing node_modules';
    default:
      return /YN0013: │ (.+)$/u.exec(line)?.[1];
  }
}

/**
 * Installs what yarn.lock says, and changes nothing in it.
 *
 * @param {import('./setUp.mjs').SetUpWorld} world
 * @param {import('./Toolchain.mjs').Toolchain} toolchain
 * @param {import('../screen/Screen.mjs').Step} step
 */
export async function installDependencies(world, toolchain, step) {
  const { checkout, processes, env } = world;
  const settings = yarnSettingsOf(await npmSettings(world), env);
  const result = await processes.run(
    toolchain.node,
    [toolchain.yarn, 'install', '--immutable'],
    {
      cwd: checkout.root,
      env: { ...toolchain.environment(env), ...settings },
      onLine: (line, stop) => {
        const progress = progressIn(line);
        if (progress) {
          step.say(progress);
        }
        if (isHopeless(line)) {
          stop();
        }
      },
    },
  );
  if (result.error) {
    throw new Failure(`Yarn could not be started: ${result.error.message}.`);
  }
  if (result.code !== 0) {
    throw installFailureOf({
      tool: 'Yarn',
      output: result.output,
      registry:
        env.YARN_NPM_REGISTRY_SERVER ?? settings.YARN_NPM_REGISTRY_SERVER,
    });
  }
}
