import { StatusError } from '../errors/StatusError';
import { applyConflict } from '../errors/statusErrors';
import { FieldSet, pathsOf } from './FieldSet';
import { ManagedEntry } from './managedFields';
import { printPath } from './pathElements';

/** Fields of one manager that another would change. */
export interface Conflict {
  readonly entry: ManagedEntry;
  readonly fields: FieldSet;
}

/** 409 that names every manager and every field in conflict, a cause each. */
export function conflictError(
  conflicts: ReadonlyMap<string, Conflict>,
): StatusError {
  const found = [...conflicts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { entry, fields }]) => ({
      by: printManager(entry),
      paths: pathsOf(fields).map(printPath),
    }));
  const count = found.reduce((sum, { paths }) => sum + paths.length, 0);
  const listed = found
    .map(({ by, paths }) =>
      [`conflicts with ${by}:`, ...paths.map(path => `- ${path}`)].join('\n'),
    )
    .join('\n');
  const message =
    count === 1
      ? `Apply failed with 1 conflict: conflict with ${found[0].by}: ${found[0].paths[0]}`
      : `Apply failed with ${count} conflicts: ${listed}`;
  const causes = found.flatMap(({ by, paths }) =>
    paths.map(field => ({
      reason: 'FieldManagerConflict',
      message: `conflict with ${by}`,
      field,
    })),
  );
  return applyConflict(message, causes);
}

function printManager(entry: ManagedEntry): string {
  const name = `"${entry.manager}"${
    entry.subresource ? ` with subresource "${entry.subresource}"` : ''
  }`;
  if (entry.operation === 'Apply') {
    return name;
  }
  return `${name} using ${entry.apiVersion}`;
}
