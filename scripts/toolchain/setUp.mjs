import { existsSync } from 'node:fs';
import { Failure } from './Failure.mjs';
import { Toolchain } from './Toolchain.mjs';
import { requireSpace } from './disk.mjs';
import { findNode, findYarn } from './findTools.mjs';
import { installDependencies } from './installDependencies.mjs';
import { installTools } from './installTools.mjs';
import { withLock } from './lock.mjs';
import { installationKeyOf, isInstalled, writeStamp } from './stamp.mjs';

/**
 * @typedef {object} SetUpWorld what a set-up works with
 * @property {import('./Checkout.mjs').Checkout} checkout
 * @property {Record<string, string | undefined>} env
 * @property {import('./findTools.mjs').Runtime} runtime
 * @property {import('../screen/Screen.mjs').Screen} screen
 * @property {import('../process/Processes.mjs').Processes} processes
 */

/**
 * Makes this checkout ready to run: the right Node and Yarn, and the dependencies. What is already done is not done again,
 * so every door goes through here.
 *
 * @param {SetUpWorld} world
 * @returns {Promise<Toolchain>}
 */
export async function setUp(world) {
  await requireGit(world);
  return (
    readyToolchain(world) ??
    oneAtATime(world, async () => readyToolchain(world) ?? install(world))
  );
}

/**
 * The right Node and Yarn alone, whatever is installed: for changing what is to be installed.
 *
 * @param {SetUpWorld} world
 * @returns {Promise<Toolchain>}
 */
export async function setUpTools(world) {
  await oneAtATime(world, () => installMissingTools(world));
  return toolchainOf(world);
}

/**
 * @template Result
 * @param {SetUpWorld} world
 * @param {() => Promise<Result>} work
 */
function oneAtATime({ checkout, screen }, work) {
  return withLock(checkout.path('.toolchain', 'setup.lock'), work, {
    onWait: holder =>
      screen.line(
        `Another set-up (process ${holder}) is at work in this checkout; waiting for it to finish.`,
      ),
  });
}

/** @param {SetUpWorld} world */
async function install(world) {
  const { checkout, screen } = world;
  if (!existsSync(checkout.path('node_modules'))) {
    await requireSpace(checkout.root);
  }
  await installMissingTools(world);
  const toolchain = toolchainOf(world);
  const step = screen.step(
    'Install the dependencies (a minute or two the first time)',
  );
  try {
    await installDependencies(world, toolchain, step);
    await writeStamp(
      checkout,
      installationKeyOf(checkout, toolchain.nodeVersion),
    );
  } catch (error) {
    step.failed();
    throw error;
  }
  step.done();
  return toolchain;
}

/** @param {SetUpWorld} world */
async function installMissingTools(world) {
  const { checkout, runtime, env, screen } = world;
  const tools = [
    { title: 'Node', ...findNode(checkout, runtime, env) },
    { title: 'Yarn', ...findYarn(checkout, env) },
  ];
  for (const { title, version, missing } of tools) {
    if (missing) {
      const step = screen.step(`Get ${title} ${version} for this checkout`);
      try {
        await installTools(world, missing.folder, [missing.spec]);
      } catch (error) {
        step.failed();
        throw error;
      }
      step.done();
    }
  }
}

/**
 * @param {SetUpWorld} world
 * @returns {Toolchain | undefined} undefined when anything is missing
 */
function readyToolchain(world) {
  const { checkout, runtime, env } = world;
  if (
    findNode(checkout, runtime, env).missing ||
    findYarn(checkout, env).missing
  ) {
    return undefined;
  }
  const toolchain = toolchainOf(world);
  return isInstalled(
    checkout,
    installationKeyOf(checkout, toolchain.nodeVersion),
  )
    ? toolchain
    : undefined;
}

/** @param {SetUpWorld} world */
function toolchainOf({ checkout, runtime, env }) {
  const node = findNode(checkout, runtime, env);
  const yarn = findYarn(checkout, env);
  return new Toolchain({
    checkout,
    node: node.path,
    nodeVersion: node.version,
    yarn: yarn.path,
  });
}

/** @param {SetUpWorld} world */
async function requireGit({ processes, env }) {
  const { error } = await processes.run('git', ['--version'], {
    env,
    onLine: () => {},
  });
  if (error) {
    throw new Failure(
      'git is missing: install it (Debian: apt-get install git; macOS: xcode-select --install), then try again.',
    );
  }
}
