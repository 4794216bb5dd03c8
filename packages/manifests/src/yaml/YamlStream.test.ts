import { YamlStream } from './YamlStream';

const helmLike = '# chart values\nlist: [1,2]   # odd   spacing\n';
const stream = (text: string) => YamlStream.parse('apps/a.yaml', text);

describe('YamlStream', () => {
  it('has no documents for an empty text', () => {
    expect(stream('').values()).toEqual([]);
  });

  it('has no documents for a text of comments', () => {
    expect(stream('# nothing yet\n').values()).toEqual([]);
  });

  it('changes one document and leaves the others byte by byte', () => {
    const text = `${helmLike}---\nspec:\n  mode: Active\n---\n${helmLike}`;
    expect(stream(text).with(1, ['spec', 'mode'], 'RegionBound').text).toBe(
      `${helmLike}---\nspec:\n  mode: RegionBound\n---\n${helmLike}`,
    );
  });

  it('changes a document that has to be written anew without touching its neighbours', () => {
    const text = `${helmLike}---\nspec: {mode: Active}\n...\n---\n${helmLike}`;
    const changed = stream(text).with(1, ['spec', 'region'], 'weu');
    expect(changed.values()[1]).toEqual({
      spec: { mode: 'Active', region: 'weu' },
    });
    expect(changed.text.startsWith(`${helmLike}---\n`)).toBe(true);
    expect(changed.text.endsWith(`---\n${helmLike}`)).toBe(true);
  });

  it('appends a document', () => {
    expect(stream('a: 1').append({ b: 'on' }).text).toBe(
      'a: 1\n---\nb: "on"\n',
    );
  });

  it('appends the first document without a divider', () => {
    expect(stream('# head\n').append({ b: 1 }).text).toBe('# head\nb: 1\n');
  });

  it('sets a value in a text of comments alone', () => {
    expect(stream('# head\n').with(0, ['a', 'b'], 'on').text).toBe(
      '# head\na:\n  b: "on"\n',
    );
  });

  it('appends in the line endings of the file', () => {
    expect(stream('a: 1\r\n').append({ b: 1 }).text).toBe(
      'a: 1\r\n---\r\nb: 1\r\n',
    );
  });

  it.each`
    case                               | text                                                | index | expected
    ${'the first document'}            | ${'a: 1\n---\n# b\nb: 2\n'}                         | ${0}  | ${'# b\nb: 2\n'}
    ${'all but what a file has said'}  | ${'# (c)\r\n\r\n# head\r\na: 1\r\n---\r\nb: 2\r\n'} | ${0}  | ${'# (c)\r\n\r\n# head\r\nb: 2\r\n'}
    ${'all but what is before a mark'} | ${'# head\n---\n# a\na: 1\n---\nb: 2\n'}            | ${0}  | ${'# head\n---\nb: 2\n'}
    ${'one in the middle'}             | ${'a: 1\n---\nb: 2\n---\nc: 3'}                     | ${1}  | ${'a: 1\n---\nc: 3'}
    ${'the last one'}                  | ${'a: 1 # a\n---\n# b\nb: 2\n'}                     | ${1}  | ${'a: 1 # a\n'}
    ${'the only one'}                  | ${'# head\na: 1\n'}                                 | ${0}  | ${''}
    ${'one that begins with a mark'}   | ${'---\na: 1\n---\nb: 2\n'}                         | ${0}  | ${'---\nb: 2\n'}
  `('takes $case out', ({ text, index, expected }) => {
    expect(stream(text).withoutDocument(index).text).toBe(expected);
  });

  it('names file and place of what is not YAML', () => {
    expect(() => stream('a: [1\nb: 2\n')).toThrow(
      /^apps\/a\.yaml is not valid YAML, so it was left as it is: .*line 2/s,
    );
  });

  it('refuses a document that aliases blow up', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...['b', 'c', 'd', 'e'].map((key, index) => {
        const before = 'abcd'[index];
        return `${key}: &${key} [${Array(9).fill(`*${before}`).join(',')}]`;
      }),
    ].join('\n');
    expect(() => stream(bomb).values()).toThrow('apps/a.yaml cannot be read');
  });
});
