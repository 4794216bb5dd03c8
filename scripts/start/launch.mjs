import { join } from 'node:path';
import { Failure } from '../toolchain/Failure.mjs';
import { Ensemble } from './Ensemble.mjs';
import { fleetHomeOf, prepareFleetHome } from './fleetHome.mjs';
import { requireFree } from './freePorts.mjs';
import { appMember, backendMember, fleetMember } from './members.mjs';
import { environmentOf, portsOf } from './ports.mjs';
import { sitesOf } from './sites.mjs';

/**
 * @typedef {object} Running
 * @property {import('./sites.mjs').Sites} sites
 * @property {string} home of the fleet
 * @property {() => Promise<never>} whileAlive never settled while all parts live; a {@link Failure} when one has ended
 */

/**
 * Starts the fleet, the backend and the app, and waits until a browser finds them working.
 *
 * @param {import('../doors/World.mjs').World} world
 * @param {import('../toolchain/Toolchain.mjs').Toolchain} toolchain
 * @param {import('./options.mjs').StartOptions} options
 * @returns {Promise<Running>}
 * @throws {Failure} when a port is taken, the configuration cannot be read, or a part does not come up
 */
export async function launch(world, toolchain, options) {
  const { checkout, processes, screen } = world;
  const ports = portsOf(world.env);
  const home = fleetHomeOf(checkout, world.env);
  const env = {
    ...toolchain.environment(world.env),
    ...environmentOf(ports),
    FLEET_HOME: home,
  };
  const config = await readConfig(world, toolchain, options, env);
  const sites = sitesOf(config, ports);
  await requireFree(sites.ports);
  await prepareFleetHome(home, options);

  const plan = { checkout, toolchain, sites, options, home, env };
  const ensemble = new Ensemble({
    processes,
    node: toolchain.node,
    logs: join(home, 'logs'),
  });
  const step = screen.step('Start the fleet, the backend and the app');
  const startedAt = screen.now();
  const waitFor = async (
    /** @type {import('./members.mjs').Member} */ member,
  ) => {
    await ensemble.start(member);
    const seconds = ((screen.now() - startedAt) / 1000).toFixed(1);
    step.note(`  ${member.title} is up after ${seconds} s`);
  };
  try {
    await Promise.all([
      waitFor(appMember(plan)),
      // The backend reads files that the fleet writes: certificates and credentials.
      waitFor(fleetMember(plan)).then(() => waitFor(backendMember(plan))),
    ]);
  } catch (error) {
    step.failed();
    throw error;
  }
  step.done();
  return { sites, home, whileAlive: () => ensemble.whileAlive() };
}

/**
 * @param {import('../doors/World.mjs').World} world
 * @param {import('../toolchain/Toolchain.mjs').Toolchain} toolchain
 * @param {import('./options.mjs').StartOptions} options
 * @param {Record<string, string | undefined>} env
 */
async function readConfig({ checkout, processes }, toolchain, options, env) {
  /** @type {string[]} */
  const lines = [];
  const { code } = await processes.run(
    toolchain.node,
    [
      checkout.path('scripts', 'start', 'readConfig.cjs'),
      ...options.configFiles.flatMap(file => ['--config', file]),
    ],
    { cwd: checkout.root, env, onLine: line => lines.push(line) },
  );
  if (code !== 0) {
    throw new Failure(
      'The configuration cannot be read; the reason is above.',
      {
        details: lines.filter(line => line.trim() !== ''),
      },
    );
  }
  return JSON.parse(lines[lines.length - 1]);
}
