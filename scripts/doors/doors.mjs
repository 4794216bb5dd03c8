import { setUp } from '../toolchain/setUp.mjs';
import { format } from '../test/format.mjs';
import { lint } from '../test/lint.mjs';
import { doorOf, runTests, testHelp } from '../test/runTests.mjs';
import { types } from '../test/types.mjs';
import { build } from './build.mjs';

/**
 * @typedef {object} Door
 * @property {string} summary one line
 * @property {string} [help] shown for `--help`; without it, `--help` goes to what is behind the door
 * @property {(world: import('./World.mjs').World, args: readonly string[]) => Promise<number>} open returns the exit code
 */

const setUpHelp = `npm run setup

Gets what this checkout needs and does not find: Node 22 or 24, Yarn 4 (both into .toolchain/), and the dependencies.
npm's registry, proxy and certificate settings are used for all of it.

  SERVICE_ROUTER_NODE=22|24   run with this Node, whichever the machine has`;

/** @type {Record<string, Door>} */
const table = {
  setup: {
    summary: 'get Node, Yarn and the dependencies, where they are missing',
    help: setUpHelp,
    open: async world => {
      const { nodeVersion } = await setUp(world);
      world.screen.line(
        `Set up: Node ${nodeVersion}, dependencies as in yarn.lock.`,
      );
      return 0;
    },
  },
  test: {
    summary: 'type check, lint, format, unit and integration tests',
    help: testHelp,
    open: runTests,
  },
  build: { summary: 'make the production bundles', open: build },
  tsc: { summary: 'type check alone', open: doorOf(types) },
  lint: {
    summary: 'lint alone (-- --fix mends what it can)',
    open: doorOf(lint),
  },
  'prettier:check': { summary: 'formatting alone', open: doorOf(format) },
};

/** @type {ReadonlyMap<string, Door>} */
export const doors = new Map(Object.entries(table));
