import { readdir, readFile, stat } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';

/** Folders that hold no manifests of the repository itself. */
const PASSED_OVER = ['.git', 'node_modules'];

/** A manifest is a page or two; what is larger is data, and no API server takes more than about a megabyte. */
const MOST_BYTES = 1024 * 1024;

/**
 * Every YAML file of the workspace, since a kustomization may refer to any of them.
 *
 * Links are not followed, so that nothing outside of the workspace is read.
 *
 * @returns texts by path, with forward slashes
 */
export async function readWorkspaceManifests(
  workspacePath: string,
  signal?: AbortSignal,
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const folders = [''];
  for (const folder of folders) {
    signal?.throwIfAborted();
    const entries = await readdir(resolveSafeChildPath(workspacePath, folder), {
      withFileTypes: true,
    });
    for (const entry of entries) {
      const path = posix.join(folder, entry.name);
      if (entry.isDirectory() && !PASSED_OVER.includes(entry.name)) {
        folders.push(path);
      } else if (entry.isFile() && /\.ya?ml$/.test(entry.name)) {
        const target = join(workspacePath, path);
        if ((await stat(target)).size <= MOST_BYTES) {
          files.set(path, await readFile(target, 'utf8'));
        }
      }
    }
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}
