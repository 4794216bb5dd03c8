import type { Stats } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { posix } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError, isError } from '@backstage/errors';

/** Folders that hold no manifests of the repository itself. */
const PASSED_OVER = ['.git', 'node_modules'];

/** No API server takes an object of more than about a megabyte; what is larger is data. */
const MOST_BYTES = 1024 * 1024;

/**
 * The YAML files in folders of the workspace and below them. A folder that does not exist has none.
 *
 * A link to a file of the workspace is read as that file; links to folders are not followed, so that no file has two paths.
 *
 * @param folders - paths in the workspace, with forward slashes
 * @returns texts by path, with forward slashes
 * @throws InputError naming a link that leaves the workspace
 */
export async function readFolders(
  workspacePath: string,
  folders: string[],
  signal?: AbortSignal,
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const waiting = [...folders];
  for (const folder of waiting) {
    signal?.throwIfAborted();
    for (const entry of await entriesOf(workspacePath, folder)) {
      const path = posix.join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!PASSED_OVER.includes(entry.name)) {
          waiting.push(path);
        }
      } else if (/\.ya?ml$/.test(entry.name)) {
        const text = await readIfThere(workspacePath, path);
        if (text !== undefined) {
          files.set(path, text);
        }
      }
    }
  }
  return files;
}

/**
 * A file of the workspace.
 *
 * @returns undefined when there is no such file, or it is too large to be one of manifests
 * @throws InputError when it is a link that leaves the workspace
 */
export async function readIfThere(
  workspacePath: string,
  path: string,
): Promise<string | undefined> {
  const target = safeTarget(workspacePath, path);
  const found = await foundAt(target);
  return found?.isFile() && found.size <= MOST_BYTES
    ? await readFile(target, 'utf8')
    : undefined;
}

/**
 * What is at a place on disk.
 *
 * @returns undefined when nothing is
 */
export async function foundAt(target: string): Promise<Stats | undefined> {
  try {
    return await stat(target);
  } catch (error) {
    if (isError(error) && error.code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}

/**
 * Where a path of the workspace is on disk.
 *
 * @throws InputError when it leaves the workspace, or goes through a file
 */
export function safeTarget(workspacePath: string, path: string): string {
  try {
    return resolveSafeChildPath(workspacePath, path);
  } catch (error) {
    throw new InputError(
      isError(error) && error.code === 'ENOTDIR'
        ? `${path} goes through a file of the workspace as if it were a folder; choose another path`
        : `${path} leads out of the workspace through a symbolic link, so nothing was read or written; replace the link by a file`,
    );
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
