import * as fs from 'node:fs/promises';
import { Failure } from './Failure.mjs';

/** What a first installation takes, with room to start: node_modules 2 GB, the Node binary, logs. */
export const neededGigabytes = 3;

/**
 * Refuses a first installation that the disk cannot hold, before minutes are spent on it.
 *
 * @param {string} folder an existing folder on the disk in question
 * @param {((folder: string) => Promise<{ bavail: number, bsize: number }>) | undefined} [statOf]
 */
export async function requireSpace(folder, statOf = fs.statfs) {
  // statfs came with Node 18.15: where it is missing, a full disk is told of when it is met.
  if (typeof statOf !== 'function') {
    return;
  }
  const { bavail, bsize } = await statOf(folder);
  const gigabytes = (bavail * bsize) / 1e9;
  if (gigabytes < neededGigabytes) {
    throw new Failure(
      `There is ${gigabytes.toFixed(
        1,
      )} GB free where this checkout lies, and installing takes ${neededGigabytes} GB: free some space, then try again.`,
    );
  }
}
