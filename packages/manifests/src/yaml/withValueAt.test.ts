import fc from 'fast-check';
import { parse } from 'yaml';
import { withValueAt } from './withValueAt';

const annotation = [
  'metadata',
  'annotations',
  'router.io/service-route',
] as const;

describe('withValueAt', () => {
  it.each`
    case                                   | text                                                                         | expected
    ${'adds after the last annotation'}    | ${'metadata:\n  annotations:\n    a: b # why\nspec: {}\n'}                   | ${'metadata:\n  annotations:\n    a: b # why\n    router.io/service-route: x/y\nspec: {}\n'}
    ${'adds the map when there is none'}   | ${'metadata:\n  name: n   # name\nspec: {}\n'}                               | ${'metadata:\n  name: n   # name\n  annotations:\n    router.io/service-route: x/y\nspec: {}\n'}
    ${'replaces the value alone'}          | ${'metadata:\n  annotations:\n    router.io/service-route:   "q/r"   # c\n'} | ${'metadata:\n  annotations:\n    router.io/service-route:   x/y   # c\n'}
    ${'keeps Windows line endings'}        | ${'metadata:\r\n  name: n\r\nspec: {}\r\n'}                                  | ${'metadata:\r\n  name: n\r\n  annotations:\r\n    router.io/service-route: x/y\r\nspec: {}\r\n'}
    ${'adds to a file without a line end'} | ${'metadata:\n  name: n'}                                                    | ${'metadata:\n  name: n\n  annotations:\n    router.io/service-route: x/y'}
    ${'takes the indentation it finds'}    | ${'metadata:\n    annotations:\n        a: b\n'}                             | ${'metadata:\n    annotations:\n        a: b\n        router.io/service-route: x/y\n'}
    ${'adds after a list'}                 | ${'metadata:\n  tags:\n  - a\n  - b\n\n# next\nspec: {}\n'}                  | ${'metadata:\n  tags:\n  - a\n  - b\n  annotations:\n    router.io/service-route: x/y\n\n# next\nspec: {}\n'}
    ${'adds after a block of text'}        | ${'metadata:\n  description: |\n    one\n    two\nspec: {}\n'}               | ${'metadata:\n  description: |\n    one\n    two\n  annotations:\n    router.io/service-route: x/y\nspec: {}\n'}
    ${'leaves a text that has it'}         | ${'metadata: {annotations: {router.io/service-route: x/y}}'}                 | ${'metadata: {annotations: {router.io/service-route: x/y}}'}
  `('$case', ({ text, expected }) => {
    expect(withValueAt(text, annotation, 'x/y', 'file')).toBe(expected);
  });

  it.each`
    form                | text
    ${'flow map'}       | ${'# top\nmetadata: {name: n} # why\nspec:\n- a\n'}
    ${'empty key'}      | ${'# top\nmetadata:\n  name: n # why\n  annotations:\nspec:\n- a\n'}
    ${'block scalar'}   | ${'# top\nmetadata:\n  name: n # why\n  annotations:\n    router.io/service-route: >-\n      a/b,\n      c/d\nspec:\n- a\n'}
    ${'kept line ends'} | ${'# top\nmetadata:\n  name: n # why\n  description: |+\n    one\n\nspec:\n- a\n'}
    ${'explicit key'}   | ${'# top\nmetadata:\n  ? name\n  : n # why\nspec:\n- a\n'}
  `(
    'sets a value in a document with a $form and keeps its comments',
    ({ text }) => {
      const result = withValueAt(text, annotation, 'x/y', 'file');

      const { metadata, ...rest } = parse(text);
      expect(parse(result)).toEqual({
        ...rest,
        metadata: {
          ...metadata,
          annotations: { 'router.io/service-route': 'x/y' },
        },
      });
      expect(result).toContain('# top');
      expect(result).toContain('# why');
    },
  );

  it('writes a new value below the values of its map, above the maps in it', () => {
    expect(
      withValueAt('a:\n  b: "1"\n  c:\n    d: 2\n', ['a', 'e'], 'x', 'a.yaml'),
    ).toBe('a:\n  b: "1"\n  e: x\n  c:\n    d: 2\n');
  });

  it('removes a value with its line and nothing else', () => {
    const text =
      'spec:\n  mode: RegionBound # bound\n  sourceRegion: weu\n  # end\n';
    expect(withValueAt(text, ['spec', 'sourceRegion'], undefined, 'file')).toBe(
      'spec:\n  mode: RegionBound # bound\n  # end\n',
    );
  });

  it('removes a map with its lines', () => {
    const text =
      'routes:\n  a:\n    b: 1 # b\n    c:\n  # of d\n  d:\n    e: 1\n';
    expect(withValueAt(text, ['routes', 'a'], undefined, 'file')).toBe(
      'routes:\n  # of d\n  d:\n    e: 1\n',
    );
  });

  it('sets a truth value', () => {
    expect(withValueAt('a: false # why\n', ['a'], true, 'file')).toBe(
      'a: true # why\n',
    );
  });

  it('removes the only value of a map', () => {
    const text = 'kind: DNSPolicy\nspec:\n  sourceRegion: weu\n';
    const result = withValueAt(
      text,
      ['spec', 'sourceRegion'],
      undefined,
      'file',
    );
    expect(parse(result)).toEqual({ kind: 'DNSPolicy', spec: {} });
  });

  it('refuses to reach through an alias, and says where', () => {
    const text = 'base: &base {a: b}\nmetadata: *base\n';
    expect(() => withValueAt(text, annotation, 'x/y', 'apps/a.yaml')).toThrow(
      'apps/a.yaml: metadata must be a map with the key annotations, but it is the alias *base',
    );
  });

  it.each`
    what                                     | text                                                | value
    ${'a value that is set elsewhere'}       | ${'a:\n  to: &gw x\nb:\n  to: *gw\n'}               | ${'y'}
    ${'an anchor that others need'}          | ${'a:\n  z: 1\n  to: &gw x\nb:\n  to: *gw\n'}       | ${undefined}
    ${'a map that others are merged with'}   | ${'a: &a\n  to: x\nb:\n  <<: *a\n'}                 | ${'y'}
    ${'a value that is merged from another'} | ${'b: &b\n  to: x\n  z: 1\na:\n  <<: *b\n  q: 1\n'} | ${undefined}
  `('refuses to change $what', ({ text, value }) => {
    expect(() => withValueAt(text, ['a', 'to'], value, 'a.yaml')).toThrow(
      'a.yaml: a.to is shared with other places through a YAML anchor',
    );
  });

  it.each`
    what                        | text                                  | result
    ${'an alias'}               | ${'b:\n  to: &gw x\na:\n  to: *gw\n'} | ${'b:\n  to: &gw x\na:\n  to: two\n'}
    ${'what was merged'}        | ${'b: &b\n  to: x\na:\n  <<: *b\n'}   | ${'b: &b\n  to: x\na:\n  <<: *b\n  to: two\n'}
    ${'an anchor nobody needs'} | ${'a:\n  to: &gw x # why\n'}          | ${'a:\n  to: &gw two # why\n'}
  `('sets a value of its own in place of $what', ({ text, result }) => {
    expect(withValueAt(text, ['a', 'to'], 'two', 'a.yaml')).toBe(result);
  });

  it.each(['- a\n', 'text\n'])('refuses to put a key into %j', text => {
    expect(() => withValueAt(text, annotation, 'x/y', 'a.yaml')).toThrow(
      'a.yaml must be a map with the key metadata, but it is something else',
    );
  });

  it('refuses to replace what is not a map', () => {
    expect(() =>
      withValueAt('metadata: [a]\n', annotation, 'x/y', 'a.yaml'),
    ).toThrow('metadata must be a map');
  });

  const anyText = fc.string({ unit: 'binary', maxLength: 30 });

  it('reads back as exactly the text that was set, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          fc.constantFrom(
            '{{ a }}',
            '&a',
            '*a',
            'on',
            '---',
            '...',
            'a: b',
            '- a',
            "'",
            '"',
            '\n',
            '# x',
            '|',
            '>',
          ),
        ),
        fc.constantFrom(
          'spec: {}\n',
          'spec:\n  a: b\n',
          'spec:\n  set: "old" # why\n  a: b\n',
          'spec:\n  set:\n  a: b\n',
          'spec:\n  set: |\n    old\n  a: b\n',
          '# empty\nother: 1\n',
        ),
        (value, text) => {
          const result = withValueAt(text, ['spec', 'set'], value, 'file');
          const before = parse(text);
          expect(parse(result)).toEqual({
            ...before,
            spec: { ...before.spec, set: value },
          });
        },
      ),
    );
  });
});
