import { existsSync, readdirSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { Tally } from './Tally.mjs';

/**
 * Type check: one for the packages, one for the doors, one for each kind of test that has a project of its own.
 *
 * @type {import('./Check.mjs').Check}
 */
export const types = {
  name: 'types',
  title: 'Type check',
  async run({ world, toolchain, args }) {
    const tallies = [];
    for (const project of projectsOf(world.checkout)) {
      tallies.push(
        Tally.ofOne(await isSound({ world, toolchain, args }, project)),
      );
    }
    return Tally.sum(tallies);
  },
};

/**
 * @param {import('../toolchain/Checkout.mjs').Checkout} checkout
 * @returns {string[]} folders with a tsconfig.json, relative to the checkout
 */
function projectsOf(checkout) {
  const tests = existsSync(checkout.path('test'))
    ? readdirSync(checkout.path('test')).map(name => `test/${name}`)
    : [];
  return ['.', 'scripts', ...tests].filter(folder =>
    existsSync(checkout.path(folder, 'tsconfig.json')),
  );
}

/**
 * @param {import('./Check.mjs').CheckContext} context
 * @param {string} project
 */
async function isSound({ world, toolchain, args }, project) {
  const { checkout, processes, env } = world;
  const cache = checkout.path('node_modules', '.cache', 'types');
  await mkdir(cache, { recursive: true });
  const name = project === '.' ? 'packages' : project.replace('/', '-');
  const { code } = await processes.run(
    toolchain.node,
    [
      checkout.path('node_modules', 'typescript', 'bin', 'tsc'),
      ...['--project', checkout.path(project, 'tsconfig.json'), '--noEmit'],
      // Not the file of the build beside dist-types: that one must remember what has been written.
      ...['--incremental', '--tsBuildInfoFile', `${cache}/${name}.json`],
      ...args,
    ],
    { cwd: checkout.root, env: toolchain.environment(env) },
  );
  return code === 0;
}
