import { existsSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { Ensemble } from './Ensemble.mjs';
import { readConfig } from './config.mjs';
import { fleetHomeOf, prepareFleetHome } from './fleetHome.mjs';
import { requireFree } from './freePorts.mjs';
import { appMember, backendMember, fleetMember } from './members.mjs';
import { environmentOf, portOf, portsOf } from './ports.mjs';
import { sitesOf } from './sites.mjs';

/** @typedef {import('./sites.mjs').Sites} Sites */

/**
 * @typedef {object} Running
 * @property {Sites} sites
 * @property {string} home of the fleet
 * @property {() => Promise<never>} whileAlive never settled while all parts live; rejects with a Failure when one has ended
 */

/**
 * Starts the fleet, the backend and the app, and waits until a browser finds them working.
 *
 * The configuration names files that the fleet writes (tokens). Where they are left from an earlier start, the app is built
 * while the fleet comes up, and a mistake in the configuration is told before anything starts; the first time, both wait.
 *
 * @param {import('../doors/World.mjs').World} world
 * @param {import('../toolchain/Toolchain.mjs').Toolchain} toolchain
 * @param {import('./options.mjs').StartOptions} options
 * @returns {Promise<Running>}
 * @throws {import('../toolchain/Failure.mjs').Failure} when a port is taken, the configuration cannot be read, or a part does
 *   not come up
 */
export async function launch(world, toolchain, options) {
  const { checkout, processes, screen } = world;
  const ports = portsOf(world.env);
  const home = fleetHomeOf(checkout, world.env);
  const env = {
    ...toolchain.environment(world.env),
    ...environmentOf(ports),
    FLEET_HOME: home,
    // Two seconds of each start are the compiling of packages that have not changed since the last one.
    NODE_COMPILE_CACHE:
      world.env.NODE_COMPILE_CACHE ??
      checkout.path('node_modules', '.cache', 'node'),
  };
  const findSites = async () =>
    sitesOf(
      await readConfig({
        processes,
        toolchain,
        files: options.configFiles,
        env,
      }),
      ports,
    );
  const description = join(home, 'fleet.json');
  const hasConfig = !options.isFresh && existsSync(description);
  const early = hasConfig ? await findSites() : undefined;
  // Before the folder is touched: it may be that of a fleet that is running.
  await requireFree(early?.ports ?? ports);
  await prepareFleetHome(home, options);

  const ensemble = new Ensemble({
    processes,
    node: toolchain.node,
    logs: join(home, 'logs'),
  });
  const step = screen.step('Start the fleet, the backend and the app');
  const startedAt = screen.now();
  const start = async (
    /** @type {import('./members.mjs').Member} */ member,
  ) => {
    await ensemble.start(member);
    const seconds = ((screen.now() - startedAt) / 1000).toFixed(1);
    step.note(`  ${member.title} is up after ${seconds} s`);
  };
  const fleet = start(fleetMember({ checkout, toolchain, env }));
  const written = Promise.race([
    fleet,
    ensemble.until(() => isNewerThan(description, startedAt)),
  ]);
  // Who starts before it looks at it later; that the fleet failed is told by the fleet.
  written.catch(() => {});
  // The fleet makes its certificates, which the backend has to trust from its first moment, before it listens anywhere.
  const trusted = Promise.race([
    fleet,
    ensemble.until(() => isListening(portOf(ports, 'FLEET_PORT').number)),
  ]);
  const found = early ? Promise.resolve(early) : written.then(findSites);
  const plan = {
    ...{ checkout, toolchain, options, home, env, found, written },
  };
  const app = found.then(() => start(appMember(plan)));
  const backend = (options.isWatching ? written : trusted).then(() =>
    start(backendMember(plan)),
  );
  try {
    const [sites] = await Promise.all([found, fleet, app, backend]);
    step.done();
    return { sites, home, whileAlive: () => ensemble.whileAlive() };
  } catch (error) {
    step.failed();
    throw error;
  }
}

/**
 * @param {string} file
 * @param {number} time in milliseconds
 */
function isNewerThan(file, time) {
  return existsSync(file) && statSync(file).mtimeMs >= time;
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function isListening(port) {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
