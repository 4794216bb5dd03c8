import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Failure } from '../toolchain/Failure.mjs';

/** Says that a folder is the fleet's, so that it may be emptied. */
const marker = '.service-router-fleet';

/**
 * The folder in which the fleet keeps its state and every part its log.
 *
 * @param {import('../toolchain/Checkout.mjs').Checkout} checkout
 * @param {Record<string, string | undefined>} env
 * @returns {string} absolute path
 */
export function fleetHomeOf(checkout, env) {
  return resolve(checkout.root, env.FLEET_HOME || '.fleet');
}

/**
 * Makes the folder ready.
 *
 * @param {string} home
 * @param {{ isFresh: boolean }} options isFresh: forget what is in it
 * @throws {Failure} when it holds something that is not the fleet's
 */
export async function prepareFleetHome(home, { isFresh }) {
  await mkdir(home, { recursive: true });
  const names = await readdir(home);
  if (names.length > 0 && !existsSync(join(home, marker))) {
    throw new Failure(
      `${home} holds something else than a fleet: set FLEET_HOME to an empty folder or one that does not exist yet.`,
    );
  }
  if (isFresh) {
    await Promise.all(
      names.map(name => rm(join(home, name), { recursive: true, force: true })),
    );
  }
  await writeFile(
    join(home, marker),
    'State of the local fleet of Service Router; "npm start -- --fresh" empties this folder.\n',
  );
  await mkdir(join(home, 'logs'), { recursive: true });
}
