import fc from 'fast-check';
import { parse } from 'yaml';
import { withItemAt, withoutItemAt } from './withItemAt';

const add = (text: string) => withItemAt(text, ['resources'], 'new', 'k.yaml');
const remove = (text: string, index: number) =>
  withoutItemAt(text, ['resources'], index);

describe('withItemAt', () => {
  it.each`
    case                                   | text                                      | expected
    ${'adds after the last entry'}         | ${'# k\nresources:\n  - a # why\nx: 1\n'} | ${'# k\nresources:\n  - a # why\n  - new\nx: 1\n'}
    ${'takes the indentation it finds'}    | ${'resources:\n- a\n'}                    | ${'resources:\n- a\n- new\n'}
    ${'makes the list'}                    | ${'kind: K # k\n'}                        | ${'kind: K # k\nresources:\n  - new\n'}
    ${'keeps Windows line endings'}        | ${'resources:\r\n  - a\r\nx: 1\r\n'}      | ${'resources:\r\n  - a\r\n  - new\r\nx: 1\r\n'}
    ${'adds to a file without a line end'} | ${'resources:\n  - a'}                    | ${'resources:\n  - a\n  - new'}
    ${'leaves comments after the list'}    | ${'resources:\n  - a\n\n# next\nx: 1\n'}  | ${'resources:\n  - a\n  - new\n\n# next\nx: 1\n'}
    ${'adds to a list on one line'}        | ${'resources: [a] # why\n'}               | ${'resources: [a, new] # why\n'}
    ${'fills a key without a value'}       | ${'resources:\nx: 1\n'}                   | ${'resources:\n  - new\nx: 1\n'}
    ${'fills an empty list'}               | ${'resources: []\nx: 1\n'}                | ${'resources: [ new ]\nx: 1\n'}
  `('$case', ({ text, expected }) => {
    expect(add(text)).toBe(expected);
  });

  it('adds a map', () => {
    expect(
      withItemAt('patches:\n  - path: a\n', ['patches'], { path: 'b' }, 'k'),
    ).toBe('patches:\n  - path: a\n  - path: b\n');
  });

  it('refuses what is not a list, and says where', () => {
    expect(() => add('resources: {a: b}\n')).toThrow(
      'k.yaml: resources must be a list, but it is something else',
    );
  });

  it('reads back as exactly the entry that was added, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 20 }),
        fc.constantFrom('a: 1\n', 'resources:\n  - a\n', 'resources: [a]\n'),
        (item, text) => {
          const before = parse(text);
          const result = withItemAt(text, ['resources'], item, 'k.yaml');
          expect(parse(result)).toEqual({
            ...before,
            resources: [...(before.resources ?? []), item],
          });
        },
      ),
    );
  });
});

describe('withoutItemAt', () => {
  const list =
    '# k\nresources:\n  - a # one\n  # about b\n  - b\n  - c\nx: 1\n';

  it.each`
    index | expected
    ${0}  | ${list.replace('  - a # one\n', '')}
    ${1}  | ${list.replace('  - b\n', '')}
    ${2}  | ${list.replace('  - c\n', '')}
  `('takes the line of entry $index', ({ index, expected }) => {
    expect(remove(list, index)).toBe(expected);
  });

  it('takes the list with its only entry', () => {
    expect(remove('# k\nx: 1\nresources:\n  - a\ny: 2\n', 0)).toBe(
      '# k\nx: 1\ny: 2\n',
    );
  });

  it('takes an entry that is a map of several lines', () => {
    const text =
      'patches:\n  - path: a\n    target:\n      kind: K\n  - path: b\n';
    expect(withoutItemAt(text, ['patches'], 0)).toBe('patches:\n  - path: b\n');
  });

  it('takes an entry of a list on one line', () => {
    expect(remove('resources: [a, b] # why\n', 0)).toBe(
      'resources: [b] # why\n',
    );
  });
});
