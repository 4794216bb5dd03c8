import fc from 'fast-check';
import { InvalidBodyError } from '../errors';
import { JsonReader, namesOf } from './JsonReader';

const reader = (text: string) => new JsonReader(Buffer.from(text));
const NAMES = namesOf('kept');

/** What is read of an object of which one member is known. */
function kept(text: string): string[] {
  const json = reader(text);
  const texts: string[] = [];
  for (const _name of json.known(NAMES)) {
    texts.push(json.text() ?? 'null');
  }
  return texts;
}

/** What is said against a text; nothing when it is taken. @throws what is no refusal */
function refusalOf(text: string): string {
  try {
    kept(text);
    return '';
  } catch (error) {
    if (error instanceof InvalidBodyError) {
      return error.message;
    }
    throw error;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('JsonReader', () => {
  it.each(['kept', 'Kept', 'KEPT', '\u212Aept', 'k\\u0065pt'])(
    'knows a member by %s, as Go does',
    key => {
      expect(kept(`{"${key}":"a"}`)).toEqual(['a']);
    },
  );

  it('takes members of one name in the order in which they are written', () => {
    expect(kept('{"kept":"a","x":1,"KEPT":"b","kept":null}')).toEqual([
      'a',
      'b',
      'null',
    ]);
  });

  it('goes through what is null as through what is empty', () => {
    expect([...reader('null').items()]).toEqual([]);
    expect([...reader(' [ ] ').items()]).toEqual([]);
    expect([...reader('null').members()]).toEqual([]);
    expect([...reader('{ }').members()]).toEqual([]);
  });

  it('does not look at what comes after the first value', () => {
    expect(kept('{"kept":"a"}}{"kept":')).toEqual(['a']);
  });

  it('passes over what is nested more deeply than any stack', () => {
    const depth = 200_000;
    expect(
      kept(`{"x":${'['.repeat(depth)}${']'.repeat(depth)},"kept":"a"}`),
    ).toEqual(['a']);
  });

  it.each`
    text                      | integer
    ${'60'}                   | ${60}
    ${'-0'}                   | ${0}
    ${' -7 '}                 | ${-7}
    ${'9223372036854775807'}  | ${Number.MAX_SAFE_INTEGER}
    ${'-9223372036854775808'} | ${-Number.MAX_SAFE_INTEGER}
    ${'null'}                 | ${undefined}
  `('takes $text for $integer', ({ text, integer }) => {
    // A minus before a zero says nothing.
    expect(reader(text).integer('a number')).toEqual(integer);
  });

  it.each([
    '60.0',
    '6e1',
    '9223372036854775808',
    '-9223372036854775809',
    '007',
    '-',
    '+1',
    '"1"',
    'true',
    '[]',
    '0x1',
    'NaN',
  ])('takes %s for no integer', text => {
    expect(() => reader(text).integer('a number')).toThrow(InvalidBodyError);
  });

  it.each([
    '"a',
    '"\\x"',
    '"a\tb"',
    '"\\',
    "'a'",
    'a',
    '{"kept"',
    '{kept:1}',
    '{"kept":"a",}',
    '{"kept":"a" "x":1}',
    '{,}',
    '{"x":[1,]}',
    '{"x":{]}',
    '{"x":tru}',
    '{"x":nul}',
    '{"x":}',
  ])('refuses %s', text => {
    expect(() => kept(`{"kept":"b","kept":"c","x":${text}}`)).toThrow(
      'it is not JSON: ',
    );
  });

  it('reads any text as it was written', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.boolean(),
        (text, isPlain) => {
          const written = isPlain
            ? JSON.stringify(text)
            : `"${[...text].map(escaped).join('')}"`;
          expect(reader(written).text()).toBe(text);
        },
      ),
    );
  });

  it('passes over any value, and finds what comes after it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(3), (value, indent) => {
        const text = JSON.stringify({ x: value, kept: 'a' }, null, indent);
        expect(kept(text)).toEqual(['a']);
      }),
    );
  });

  it('takes for JSON what is JSON, and nothing else', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.nat(),
        fc.constantFrom(...'[]{}",:\\0-.e n\n\u00e9'),
        fc.nat(2),
        (value, at, char, cut) => {
          const json = JSON.stringify({ x: value });
          const place = at % (json.length + 1);
          const text = json.slice(0, place) + char + json.slice(place + cut);
          fc.pre(text.startsWith('{'));
          const isTaken = !/^it is not JSON/.test(refusalOf(text));
          // What comes after the first value is nobody's business.
          const first = [...text].findIndex((_, index) =>
            isJson(text.slice(0, index + 1)),
          );
          expect(isTaken).toBe(first >= 0);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

/** Each unit of a character as JSON may write it. */
function escaped(char: string): string {
  return char
    .split('')
    .map(unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
