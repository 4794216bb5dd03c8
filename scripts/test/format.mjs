import { Tally } from './Tally.mjs';

/** @type {import('./Check.mjs').Check} */
export const format = {
  name: 'format',
  title: 'Format',
  async run({ world, toolchain, args }) {
    const { checkout, processes, env } = world;
    const { code } = await processes.run(
      toolchain.node,
      [
        checkout.path('node_modules', 'prettier', 'bin-prettier.js'),
        ...['--check', '--loglevel', 'warn', '.'],
        ...args,
      ],
      { cwd: checkout.root, env: toolchain.environment(env) },
    );
    return Tally.ofOne(code === 0);
  },
};
