import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from './Failure.mjs';
import { installFailureOf } from './installFailure.mjs';
import { npmEnvironmentOf } from './npmSettings.mjs';

/** npm waits more than a minute before it believes that there is no network; two short tries tell as much. */
const patience = [
  '--fetch-retries=1',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=3000',
];

/**
 * Installs npm packages into a folder of their own, which no workspace sees.
 *
 * @param {import('./setUp.mjs').SetUpWorld} world
 * @param {string} folder
 * @param {readonly string[]} specs
 */
export async function installTools({ processes, env }, folder, specs) {
  await mkdir(folder, { recursive: true });
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) {
    await writeFile(manifest, '{ "private": true }\n');
  }
  const args = [
    'install',
    '--prefix',
    folder,
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    ...patience,
    ...specs,
  ];
  const result = await processes.run('npm', args, {
    cwd: folder,
    env: npmEnvironmentOf(env),
    onLine: () => {},
  });
  if (
    /** @type {NodeJS.ErrnoException | undefined} */ (result.error)?.code ===
    'ENOENT'
  ) {
    throw new Failure(
      `npm is missing: it comes with Node, and is needed once to get ${specs.join(
        ' and ',
      )}.`,
    );
  }
  if (result.code !== 0) {
    throw installFailureOf({ tool: 'npm', output: result.output });
  }
}

/**
 * What is set for npm on this machine and in this checkout.
 *
 * @param {import('./setUp.mjs').SetUpWorld} world
 * @returns {Promise<Record<string, unknown>>} empty without npm
 */
export async function npmSettings({ processes, env, checkout }) {
  const { code, output } = await processes.run(
    'npm',
    ['config', 'ls', '--long', '--json'],
    {
      cwd: checkout.root,
      env: npmEnvironmentOf(env),
      onLine: () => {},
    },
  );
  if (code !== 0) {
    return {};
  }
  // npm's warnings come on the same page; the settings are the one object.
  return JSON.parse(
    output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1),
  );
}
