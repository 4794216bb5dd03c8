import { setUp } from '../toolchain/setUp.mjs';
import { clusterHelp, runCluster } from '../test/cluster.mjs';
import { endToEndHelp, runEndToEnd } from '../test/endToEnd.mjs';
import { format } from '../test/format.mjs';
import { lint } from '../test/lint.mjs';
import { doorOf, runTests, testHelp } from '../test/runTests.mjs';
import { realControlPlane } from '../test/realPrograms.mjs';
import { types } from '../test/types.mjs';
import { start } from '../start/start.mjs';
import { startHelp } from '../start/options.mjs';
import { build } from './build.mjs';
import { passThrough, yarn } from './passThrough.mjs';

/**
 * @typedef {object} Door
 * @property {string} summary one line
 * @property {string} [help] shown for `--help`; without it, `--help` goes to what is behind the door
 * @property {boolean} [isQuiet] what is behind it prints for other programs, so that the door itself speaks on the error output
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
  start: {
    summary: 'a fleet of three regions, the backend and the app',
    help: startHelp,
    open: start,
  },
  fleet: {
    summary: 'look at the running fleet, and hurt it',
    isQuiet: true,
    open: passThrough('packages/local-fleet/src/main.ts', 'fleet'),
  },
  cli: {
    summary: 'the check of manifests: check <path>',
    isQuiet: true,
    open: passThrough('packages/cli/src/main.ts', 'command line'),
  },
  test: {
    summary: 'type check, lint, format, unit and integration tests',
    help: testHelp,
    open: runTests,
  },
  'test:e2e': {
    summary: 'the whole job in a browser',
    help: endToEndHelp,
    open: runEndToEnd,
  },
  'test:cluster': {
    summary: 'a cluster: the local fleet, and a real control plane',
    help: clusterHelp,
    open: runCluster,
  },
  build: { summary: 'make the production bundles', open: build },
  conformance: {
    summary: 'behaviour cases',
    isQuiet: true,
    open: passThrough('test/conformance/run.ts', 'conformance cases'),
  },
  bench: {
    summary: 'figures',
    isQuiet: true,
    open: passThrough('test/bench/run.ts', 'benchmarks', async (world, args) =>
      args.includes('kube-apiserver') ? realControlPlane(world) : {},
    ),
  },
  tsc: { summary: 'type check alone', open: doorOf(types) },
  lint: {
    summary: 'lint alone (-- --fix mends what it can)',
    open: doorOf(lint),
  },
  'prettier:check': { summary: 'formatting alone', open: doorOf(format) },
  yarn: {
    summary: "this checkout's own Yarn (-- add ..., -- install)",
    open: yarn,
  },
};

/** @type {ReadonlyMap<string, Door>} */
export const doors = new Map(Object.entries(table));
