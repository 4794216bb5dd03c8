import { Tally } from './Tally.mjs';

/**
 * Lint: one for the packages, one for the doors.
 *
 * @type {import('./Check.mjs').Check}
 */
export const lint = {
  name: 'lint',
  title: 'Lint',
  async run({ world, toolchain, args }) {
    const { checkout, processes, env } = world;
    const options = { cwd: checkout.root, env: toolchain.environment(env) };
    const packages = await processes.run(
      toolchain.node,
      [
        ...toolchain.backstageCli,
        'repo',
        'lint',
        '--max-warnings',
        '0',
        ...args,
      ],
      options,
    );
    const doors = await processes.run(
      toolchain.node,
      [
        checkout.path('node_modules', 'eslint', 'bin', 'eslint.js'),
        ...['--max-warnings', '0', '--ext', '.mjs,.cjs,.ts', 'scripts'],
        ...args.filter(argument => argument === '--fix'),
      ],
      options,
    );
    return Tally.sum(
      [packages, doors].map(({ code }) => Tally.ofOne(code === 0)),
    );
  },
};
