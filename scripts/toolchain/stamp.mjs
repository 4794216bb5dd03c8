import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** @typedef {import('./Checkout.mjs').Checkout} Checkout */

/**
 * What an installation depends on, in one word: the lockfile, every package.json, Yarn's settings, and the Node it is for
 * (packages may carry one binary for each).
 *
 * @param {Checkout} checkout
 * @param {string} nodeVersion
 */
export function installationKeyOf(checkout, nodeVersion) {
  const hash = createHash('sha256').update(
    `node ${nodeVersion.split('.')[0]}\n`,
  );
  const manifests = checkout.workspaces.map(folder =>
    join(folder, 'package.json'),
  );
  for (const file of [
    checkout.path('yarn.lock'),
    checkout.path('.yarnrc.yml'),
    checkout.path('package.json'),
    ...manifests,
  ]) {
    if (existsSync(file)) {
      hash
        .update(`${relative(checkout.root, file)}\n`)
        .update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

/**
 * Whether the dependencies that a key stands for are installed.
 *
 * @param {Checkout} checkout
 * @param {string} key
 */
export function isInstalled(checkout, key) {
  return (
    existsSync(checkout.path('node_modules', '.yarn-state.yml')) &&
    readStamp(checkout) === key
  );
}

/**
 * @param {Checkout} checkout
 * @param {string} key
 */
export async function writeStamp(checkout, key) {
  await writeFile(checkout.stamp, `${key}\n`);
}

/** @param {Checkout} checkout */
function readStamp(checkout) {
  return existsSync(checkout.stamp)
    ? readFileSync(checkout.stamp, 'utf8').trim()
    : undefined;
}
