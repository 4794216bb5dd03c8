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
  const bundles = await processes.run(
    toolchain.node,
    [...toolchain.backstageCli, 'repo', 'build', '--all', ...args],
    options,
  );
  screen.line(
    bundles.code === 0
      ? 'Built: every package has its bundle in dist/.'
      : 'The build failed.',
  );
  return bundles.code === 0 ? 0 : 1;
}
