import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { InputError } from '@backstage/errors';
import { foundAt, safeTarget } from './readFolders';

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
 * @throws InputError when one of them leads out of the workspace, or is a folder; then none is written
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
    if ((await foundAt(targets.get(path)!))?.isDirectory()) {
      throw new InputError(
        `${path} is a folder of the workspace, and a file was to be written there; choose another path`,
      );
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
