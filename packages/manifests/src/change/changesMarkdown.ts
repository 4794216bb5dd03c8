import { FieldChange } from '../layout';
import { AlsoChanged } from './alsoChangedIn';

/**
 * Changes as a table for the text of a pull request, and what else they change.
 *
 * @public
 */
export function changesMarkdown(
  changes: FieldChange[],
  alsoChanged: AlsoChanged[] = [],
): string {
  if (changes.length === 0) {
    return 'Nothing changes.\n';
  }
  const rows = changes.map(({ field, region = '', before, after, file }) => [
    field,
    region,
    code(before),
    code(after),
    code(file),
  ]);
  return [
    ['Field', 'Region', 'Before', 'After', 'File'],
    Array(5).fill('---'),
    ...rows,
  ]
    .map(cells => `| ${cells.join(' | ')} |\n`)
    .concat(
      alsoChanged.length > 0 ? ['\nThe same lines change as well:\n\n'] : [],
    )
    .concat(
      alsoChanged.map(
        ({ object, folder }) => `- ${code(object)} (${code(folder)})\n`,
      ),
    )
    .join('');
}

/** A value as it is, whatever it holds: no character of it may end the cell or the line. */
function code(value: string | undefined): string {
  if (value === undefined) {
    return '*none*';
  }
  const line = value.replace(/\s+/g, ' ').replace(/\|/g, '\\|');
  const fence = '`'.repeat(
    Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length)) + 1,
  );
  const space = /^`|`$/.test(line) || line === '' ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}
