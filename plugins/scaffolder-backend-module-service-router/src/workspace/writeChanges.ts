import { isUtf8 } from 'node:buffer';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { InputError } from '@backstage/errors';
import { foundAt, safeTarget } from './places';

/** Paths of the workspace that are different now. */
export interface WorkspaceChanges {
  /** Written, new ones among them. */
  changed: string[];
  removed: string[];
}

/**
 * Makes the workspace hold what a change made of the files that were read: writes those that differ, removes those that
 * are gone, and touches no other.
 *
 * @throws InputError when one of them leads out of the workspace, is a folder, or holds anything else than what was read, so that
 *   it would be lost; then none is written
 */
export async function writeChanges(
  workspacePath: string,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  signal?: AbortSignal,
): Promise<WorkspaceChanges> {
  const changed = [...after.keys()].filter(
    path => after.get(path) !== before.get(path),
  );
  const removed = [...before.keys()].filter(path => !after.has(path));
  const targets = new Map(
    [...changed, ...removed].map(path => [
      path,
      safeTarget(workspacePath, path),
    ]),
  );
  for (const path of changed) {
    const obstacle = await obstacleAt(targets.get(path)!, before.get(path));
    if (obstacle !== undefined) {
      throw new InputError(`${path} ${obstacle}`);
    }
  }
  signal?.throwIfAborted();
  for (const path of changed) {
    const target = targets.get(path)!;
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, after.get(path)!, 'utf8');
  }
  for (const path of removed) {
    await rm(targets.get(path)!);
  }
  return { changed: changed.sort(), removed: removed.sort() };
}

/**
 * What keeps a file from being written.
 *
 * @param known - what was read of it; undefined for a new one
 */
async function obstacleAt(
  target: string,
  known: string | undefined,
): Promise<string | undefined> {
  const found = await foundAt(target);
  if (found?.isDirectory()) {
    return 'is a folder of the workspace, and a file was to be written there; choose another path';
  }
  if (!found) {
    return undefined;
  }
  if (known === undefined) {
    return 'is in the workspace already and was not read, because it is too large or no regular file, so it is not overwritten; remove or rename it, or choose another path';
  }
  const standing = await readFile(target);
  if (standing.equals(Buffer.from(known, 'utf8'))) {
    return undefined;
  }
  return isUtf8(standing)
    ? 'was changed by somebody else after it was read, so it is not overwritten; run the action again'
    : 'is not UTF-8, so that characters would be lost by changing it; save it as UTF-8 first';
}
