import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { InputError } from '@backstage/errors';
import {
  isMissedWhenUnread,
  isPassedOver,
  mayHoldManifests,
  MOST_MANIFEST_BYTES,
  UnreadFile,
} from '@service-router/manifests';
import { foundAt, safeTarget } from './places';

/** What a workspace holds that may concern routing. */
export interface WorkspaceReading {
  /** Texts by path, with forward slashes, in the order of the paths. */
  files: Map<string, string>;
  /** Files that may hold manifests and were not read. */
  unread: UnreadFile[];
}

const TOO_LARGE = `it has more than ${MOST_MANIFEST_BYTES / 1_000_000} MB`;

/**
 * Every file of the workspace that may hold manifests or say how they are made, since a kustomization anywhere may refer to any of
 * them, and anything may be in the namespace of a route.
 *
 * In the folders of the route a link to a file of the workspace is read as that file. Elsewhere links are not followed, so that
 * no file has two paths.
 *
 * @param folders - paths in the workspace that the route is in; one that does not exist has no files
 * @throws InputError naming a link of these folders that leaves the workspace
 */
export async function readWorkspace(
  workspacePath: string,
  folders: string[],
  signal?: AbortSignal,
): Promise<WorkspaceReading> {
  const reading: WorkspaceReading = { files: new Map(), unread: [] };
  const waiting = new Set(['.', ...folders]);
  for (const folder of waiting) {
    signal?.throwIfAborted();
    for (const entry of await entriesOf(workspacePath, folder)) {
      const path = posix.join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!isPassedOver(entry.name)) {
          waiting.add(path);
        }
        continue;
      }
      const isOfRoute = folders.some(
        each => each === '.' || path.startsWith(`${each}/`),
      );
      const found =
        entry.isSymbolicLink() && !(isOfRoute && mayHoldManifests(path))
          ? await linkElsewhere(workspacePath, path)
          : await fileOf(workspacePath, path, entry);
      if (found && 'text' in found) {
        reading.files.set(path, found.text);
      } else if (found) {
        reading.unread.push({ path, ...found });
      }
    }
  }
  return {
    files: new Map([...reading.files].sort(([a], [b]) => (a < b ? -1 : 1))),
    unread: reading.unread.sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

/** Says that a file was not read, and why. */
export function unreadSentence({ path, because }: UnreadFile): string {
  return `${path} was not read: ${because}`;
}

/**
 * One file of the workspace, whatever its name.
 *
 * @returns undefined when there is no such file
 * @throws InputError when it is a link that leaves the workspace, or too large to be read
 */
export async function readIfThere(
  workspacePath: string,
  path: string,
): Promise<string | undefined> {
  const target = safeTarget(workspacePath, path);
  const found = await foundAt(target);
  if (!found?.isFile()) {
    return undefined;
  }
  if (found.size > MOST_MANIFEST_BYTES) {
    throw new InputError(
      `${path} cannot be read: ${TOO_LARGE}; make it smaller, or name another file`,
    );
  }
  return await readFile(target, 'utf8');
}

/** What a file of a folder holds, or why it was not read; undefined for what holds no manifests. */
async function fileOf(
  workspacePath: string,
  path: string,
  entry: Dirent,
): Promise<{ text: string } | { because: string } | undefined> {
  if (!mayHoldManifests(path)) {
    return undefined;
  }
  const target = safeTarget(workspacePath, path);
  const found = await foundAt(target);
  if (!found?.isFile()) {
    const isFolder = found?.isDirectory() && entry.isSymbolicLink();
    return isFolder
      ? undefined
      : {
          because: found ? 'it is no regular file' : 'it is a link to nothing',
        };
  }
  if (found.size > MOST_MANIFEST_BYTES) {
    return isMissedWhenUnread(path) ? { because: TOO_LARGE } : undefined;
  }
  return { text: await readFile(target, 'utf8') };
}

/** Why a link was not followed; undefined where what it leads to is read at its own path, or holds no manifests. */
async function linkElsewhere(
  workspacePath: string,
  path: string,
): Promise<{ because: string } | undefined> {
  try {
    const found = await foundAt(safeTarget(workspacePath, path));
    return found || !mayHoldManifests(path)
      ? undefined
      : { because: 'it is a link to nothing' };
  } catch (error) {
    if (!(error instanceof InputError)) {
      throw error;
    }
    return { because: 'it is a link out of the workspace' };
  }
}

async function entriesOf(workspacePath: string, folder: string) {
  const target = safeTarget(workspacePath, folder);
  const found = await foundAt(target);
  if (found && !found.isDirectory()) {
    throw new InputError(
      `${folder} is a file of the workspace, and a folder was expected; choose another path`,
    );
  }
  return found ? await readdir(target, { withFileTypes: true }) : [];
}
