import { setUp } from '../toolchain/setUp.mjs';

/**
 * The production bundles of all packages: declarations first, because packages are built from them.
 *
 * @type {import('./doors.mjs').Door['open']}
 */
export async function build(world, args) {
  const { checkout, processes, env, screen } = world;
  const toolchain = await setUp(world);
  const options = { cwd: checkout.root, env: toolchain.environment(env) };
  const tsc = checkout.path('node_modules', 'typescript', 'bin', 'tsc');
  const declarations = await processes.run(toolchain.node, [tsc], options);
  if (declarations.code !== 0) {
    screen.line('The build stopped at the type check.');
    return 1;
  }
  // One after the other rather than `repo build --all`, which builds the app with app-config.yaml, and that names secrets of
  // a running fleet.
  const steps = [
    { folder: '.', words: ['repo', 'build', ...args] },
    {
      folder: 'packages/app',
      words: ['package', 'build', '--config', '../../app-config.build.yaml'],
    },
    {
      folder: 'packages/backend',
      words: ['package', 'build', '--skip-build-dependencies'],
    },
  ];
  for (const { folder, words } of steps) {
    const { code } = await processes.run(
      toolchain.node,
      [...toolchain.backstageCli, ...words],
      { ...options, cwd: checkout.path(folder) },
    );
    if (code !== 0) {
      screen.line('The build failed.');
      return 1;
    }
  }
  // Not a kind of bundle that the Backstage CLI knows.
  for (const name of ['agent', 'cli']) {
    const bundle = checkout.path('packages', name, 'scripts', 'bundle.mjs');
    const { code } = await processes.run(toolchain.node, [bundle], options);
    if (code !== 0) {
      screen.line(`The build of packages/${name} failed.`);
      return 1;
    }
  }
  screen.line('Built: every package has its bundle in dist/.');
  return 0;
}
