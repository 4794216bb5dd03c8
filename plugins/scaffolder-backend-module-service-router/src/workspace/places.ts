import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError, isError } from '@backstage/errors';

/**
 * What is at a place on disk.
 *
 * @returns undefined when nothing is
 */
export async function foundAt(target: string): Promise<Stats | undefined> {
  try {
    return await stat(target);
  } catch (error) {
    // A link to itself leads nowhere as well.
    if (isError(error) && ['ENOENT', 'ELOOP'].includes(String(error.code))) {
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
