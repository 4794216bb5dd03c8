import { posix } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputFault } from './inputFaults';

/**
 * A path of the workspace with forward slashes and without detours.
 *
 * @returns the fault instead when the path leaves the workspace, by its dots or through a symbolic link
 */
export function workspacePathOf(
  workspacePath: string,
  field: string,
  path: string,
): { path: string; faults: InputFault[] } {
  const normal = posix
    .normalize(path.replace(/\\/g, '/'))
    .replace(/(.)\/$/, '$1');
  try {
    resolveSafeChildPath(workspacePath, normal);
    return { path: normal, faults: [] };
  } catch {
    const message = `${field} "${path}" leaves the workspace; use a path inside it, like "apps/payments"`;
    return {
      path: normal,
      faults: [{ field, rule: 'workspacePath', message }],
    };
  }
}
