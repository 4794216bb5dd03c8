import { ConfigReader } from '@backstage/config';
import { mistakesIn, sectionOf } from './__testUtils__/sectionOf';
import { ConfigSection } from './ConfigSection';

describe('ConfigSection', () => {
  it.each([{}, { root: null }])('is nothing without its key: %j', config => {
    expect(
      ConfigSection.ofRoot(new ConfigReader(config), 'root', 'a block'),
    ).toBeUndefined();
  });

  it('is any block of the configuration, by its path', () => {
    const config = new ConfigReader({ a: { b: { c: 'd' } } });
    expect(ConfigSection.ofRoot(config, 'a.b', 'a block')?.text('c')).toBe('d');
  });

  it.each([
    ['yes', 'root is "yes"; expected a block of keys.'],
    [[], 'root is a list; expected a block of keys.'],
  ])('is refused as %j', (root, told) => {
    expect(() =>
      ConfigSection.ofRoot(
        new ConfigReader({ root }),
        'root',
        'a block of keys',
      ),
    ).toThrow(`app-config: ${told}`);
  });

  it('takes null for absent', () => {
    const section = sectionOf({ a: null, b: 1 });
    expect([section.keys(), section.has('a')]).toEqual([['b'], false]);
  });

  it('gives texts without the space around them', () => {
    const section = sectionOf({ a: ' b ', list: [' c'] });
    expect(section.text('a')).toBe('b');
    expect(section.texts('list', 'letters')).toEqual(['c']);
  });

  it.each`
    value  | number
    ${0}   | ${0}
    ${9}   | ${9}
    ${'9'} | ${9}
  `('reads $value as a whole number', ({ value, number }) => {
    expect(
      sectionOf({ a: value }).wholeNumber('a', { least: 0, most: 9 }),
    ).toBe(number);
  });

  it.each`
    value      | flag
    ${false}   | ${false}
    ${'false'} | ${false}
    ${'true'}  | ${true}
  `('reads $value as a flag', ({ value, flag }) => {
    expect(sectionOf({ a: value }).flag('a')).toBe(flag);
  });

  it.each`
    value             | milliseconds
    ${'5s'}           | ${5_000}
    ${'PT1M'}         | ${60_000}
    ${{ minutes: 1 }} | ${60_000}
  `('reads $value as a duration', ({ value, milliseconds }) => {
    expect(sectionOf({ a: value }).duration('a', 60_000)).toBe(milliseconds);
  });

  it('gives an empty block where there is none', () => {
    expect(sectionOf({}).sectionOrEmpty('a', 'a block').keys()).toEqual([]);
  });

  it('gives the whole block to whoever knows its other keys, with its path', () => {
    const config = sectionOf({ a: { b: 'c' } }).section('a', 'a block');
    expect(config?.toConfig().getString('b')).toBe('c');
    expect(() => config?.toConfig().getString('d')).toThrow("'root.a.d'");
  });

  it('goes on with its path where it was handed on', () => {
    const handed = sectionOf({ a: { b: 1 } }).section('a', 'a block');
    const section =
      handed && ConfigSection.ofConfig(handed.toConfig(), handed.path);
    section?.text('b');
    expect(() => section?.checked(true)).toThrow('root.a.b is the number 1');
  });

  it('gives what was read of a block without mistakes', () => {
    expect(sectionOf({ a: 'b' }).checked('b')).toBe('b');
  });
});

describe('a mistake in a block', () => {
  const read = {
    text: (section: ConfigSection) => section.requiredText('a', 'a name'),
    texts: (section: ConfigSection) => section.texts('a', 'names'),
    number: (section: ConfigSection) =>
      section.wholeNumber('a', { least: 1, most: 9 }),
    flag: (section: ConfigSection) => section.flag('a'),
    duration: (section: ConfigSection) => section.duration('a', 60_000),
    block: (section: ConfigSection) => section.requiredSection('a', 'a block'),
    blocks: (section: ConfigSection) => section.sections('a', 'a list'),
    known: (section: ConfigSection) => section.allowOnly('b', 'c'),
  };

  it.each<[keyof typeof read, unknown, string]>([
    ['text', undefined, 'is missing; expected a name.'],
    ['text', ' ', 'is empty; expected a name.'],
    ['text', 7, 'is the number 7; expected a name.'],
    ['text', { b: 1, c: 2 }, 'is a block with b, c; expected a name.'],
    ['text', {}, 'is an empty block; expected a name.'],
    ['texts', 'b', 'is not a list of texts; expected names.'],
    ['texts', ['b', ''], 'is not a list of texts; expected names.'],
    ['number', 10, 'is 10; expected a whole number from 1 to 9.'],
    ['number', '0', 'is 0; expected a whole number from 1 to 9.'],
    ['number', 1.5, 'is 1.5; expected a whole number from 1 to 9.'],
    ['number', 'b', 'is "b"; expected a whole number from 1 to 9.'],
    ['flag', 'on', 'is "on"; expected true or false.'],
    ['flag', 1, 'is the number 1; expected true or false.'],
    ['duration', 0, 'is the number 0; expected a duration longer than nothing'],
    ['duration', 'soon', 'is "soon"; expected a duration longer than nothing'],
    ['duration', '2m', 'and at most 60 s, such as { seconds: 30 } or 30s.'],
    ['block', undefined, 'is missing; expected a block.'],
    ['block', true, 'is the boolean true; expected a block.'],
    ['blocks', 'b', 'is "b"; expected a list.'],
    ['known', 1, 'is not known; known here are b, c.'],
  ])('as a %s, of %j', (type, value, told) => {
    expect(mistakesIn({ a: value as never }, read[type])).toMatch(
      new RegExp(`^app-config: root\\.a .*${escaped(told)}`),
    );
  });

  it('of a list names the place in it', () => {
    expect(mistakesIn({ a: [{}, 'b'] }, read.blocks)).toBe(
      'app-config: root.a[1] is "b"; expected a block.',
    );
  });

  it.each([['hush'], 1234, { hush: 1 }])(
    'where a secret is expected tells nothing of %j',
    value => {
      expect(
        mistakesIn({ a: value }, section =>
          section.requiredSecret('a', 'a token'),
        ),
      ).toMatch(
        /^app-config: root\.a is a (list|number|block); expected a token\.$/,
      );
    },
  );

  it('is told with its full path', () => {
    expect(
      mistakesIn({ a: { b: { c: 1 } } }, section =>
        section.section('a', 'a')?.section('b', 'b')?.text('c'),
      ),
    ).toBe('app-config: root.a.b.c is the number 1; expected a text.');
  });

  it('is told together with all others, and once however often it is read', () => {
    expect(
      mistakesIn({ a: 1, b: { c: 2 } }, section => {
        section.text('a');
        section.section('b', 'b')?.text('c');
        section.text('a');
      }).split('\n'),
    ).toEqual([
      'app-config: 2 mistakes',
      '  - root.a is the number 1; expected a text.',
      '  - root.b.c is the number 2; expected a text.',
    ]);
  });
});

function escaped(text: string): string {
  return text.replace(/[.[\]{}()]/g, '\\$&');
}
