import { ChangeBranch, ShownChange } from '../repository';

/** The changes that wait for somebody to merge them, a paragraph each. */
export function renderChanges(changes: readonly ChangeBranch[]): string {
  if (changes.length === 0) return 'No change waits to be merged.';
  return changes
    .map(({ branch, title, author, paths, obstacle }) =>
      [
        `${branch}: ${title} (${author})`,
        ...(obstacle ? [`  ${obstacle}`] : []),
        ...paths.map(file => `  ${file}`),
      ].join('\n'),
    )
    .join('\n');
}

/** One change with all that it does. */
export function renderChange(change: ShownChange): string {
  const remarks = change.remarks.map(remark => `The clusters: ${remark}`);
  return [
    renderChanges([change]),
    change.description,
    remarks.join('\n'),
    change.diff,
  ]
    .filter(Boolean)
    .join('\n\n');
}
