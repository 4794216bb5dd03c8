import { existsSync } from 'node:fs';
import { fleetHomeOf } from '../start/fleetHome.mjs';
import { environmentOf, portsOf } from '../start/ports.mjs';
import { Failure } from '../toolchain/Failure.mjs';
import { setUp, setUpTools } from '../toolchain/setUp.mjs';

/**
 * A door to a program of this checkout: everything said after `--` goes to it, and its exit code comes back.
 *
 * @param {string} entry path of a TypeScript file inside the checkout
 * @param {string} title as in "This checkout has no ..."
 * @param {(world: import('./World.mjs').World, args: readonly string[]) => Promise<Record<string, string>>} [environmentFor]
 * what the program is told by its environment beside where the fleet is
 * @returns {import('./doors.mjs').Door['open']}
 */
export function passThrough(entry, title, environmentFor = async () => ({})) {
  return async (world, args) => {
    const { checkout, processes, env } = world;
    if (!existsSync(checkout.path(entry))) {
      throw new Failure(`This checkout has no ${title} (${entry}).`);
    }
    const toolchain = await setUp(world);
    const told = await environmentFor(world, args);
    const { code } = await processes.run(
      toolchain.node,
      [...toolchain.typescript, checkout.path(entry), ...args],
      {
        cwd: env.INIT_CWD ?? checkout.root,
        env: {
          ...toolchain.environment(env),
          ...environmentOf(portsOf(env)),
          FLEET_HOME: fleetHomeOf(checkout, env),
          ...told,
        },
        stdin: 'inherit',
      },
    );
    return code ?? 1;
  };
}

/**
 * A door to Yarn, for whoever changes dependencies on a machine without it.
 *
 * @type {import('./doors.mjs').Door['open']}
 */
export async function yarn(world, args) {
  const { checkout, processes, env } = world;
  const toolchain = await setUpTools(world);
  const { code } = await processes.run(
    toolchain.node,
    [toolchain.yarn, ...args],
    {
      cwd: env.INIT_CWD ?? checkout.root,
      env: toolchain.environment(env),
      stdin: 'inherit',
    },
  );
  return code ?? 1;
}
