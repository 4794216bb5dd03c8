import { FieldChange } from '../layout';
import { AlsoChanged } from './alsoChangedIn';
import { describeOverridden, OverriddenValue } from './overriddenValues';

/**
 * Changes as a table for the text of a pull request, what else they change, and where they do not come out.
 *
 * @public
 */
export function changesMarkdown(
  changes: FieldChange[],
  alsoChanged: AlsoChanged[] = [],
  overridden: OverriddenValue[] = [],
): string {
  return [
    changes.length === 0 ? 'Nothing changes.\n' : tableOf(changes),
    listOf(
      'The same lines change as well:',
      alsoChanged.map(
        ({ object, folder }) => `${code(object)} (${code(folder)})`,
      ),
    ),
    listOf(
      'It does not come out everywhere:',
      overridden.map(value => code(describeOverridden(value))),
    ),
  ].join('');
}

function listOf(head: string, items: string[]): string {
  return items.length === 0
    ? ''
    : `\n${head}\n\n${items.map(item => `- ${item}\n`).join('')}`;
}

function tableOf(changes: FieldChange[]): string {
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
