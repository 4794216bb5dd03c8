import fc from 'fast-check';
import { inEnglish, inLanguage, Language } from './inLanguage';
import {
  and,
  asSentence,
  capital,
  joined,
  quoted,
  say,
  told,
  worded,
} from './say';

const german: Language = {
  textOf: says =>
    ({
      '{0} answers {1} with {2}.': 'Mit {2} antwortet {0} auf {1}.',
      'the gateway of {0}': 'das Gateway von {0}',
    }[says] ?? says),
  joined: (_, items) => items.join(' und '),
  number: value => value.toLocaleString('de'),
  capital: text => `${text.charAt(0).toUpperCase()}${text.slice(1)}`,
};

describe('say', () => {
  it('tells what stands in the gaps apart from what stands between them', () => {
    expect(say`${'shop.example.com'} has ${2} records.`).toEqual({
      says: '{0} has {1} records.',
      with: ['shop.example.com', 2],
    });
  });

  it('has no gaps where nothing is filled in', () => {
    expect(say`Nobody asks for it.`).toEqual({ says: 'Nobody asks for it.' });
  });

  it('is in English what the template is', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(), (one, other, count) => {
        expect(inEnglish(say`${one} to ${count}, ${other}.`)).toBe(
          `${one} to ${count}, ${other}.`,
        );
      }),
    );
  });
});

describe('inLanguage', () => {
  it('orders the gaps as the language does', () => {
    expect(
      inLanguage(
        say`${'Resolver'} answers ${'shop'} with ${and([
          '10.0.0.1',
          '10.0.0.2',
        ])}.`,
        german,
      ),
    ).toBe('Mit 10.0.0.1 und 10.0.0.2 antwortet Resolver auf shop.');
  });

  it('says a part in the language too, with a capital where it begins the sentence', () => {
    const gateway = capital(say`the gateway of ${'aks-weu'}`);
    expect(inLanguage(say`${gateway} stands.`, german)).toBe(
      'Das Gateway von aks-weu stands.',
    );
  });

  it('writes numbers as the language does', () => {
    expect(inLanguage(say`${1200} s`, german)).toBe('1.200 s');
  });

  it('keeps names that look like gaps', () => {
    expect(inEnglish(say`${'{1}'} and ${'b'}`)).toBe('{1} and b');
  });

  it('joins sentences, and parts of one', () => {
    expect(
      inEnglish(
        say`${joined('semicolon', [say`a`, say`b`])}: ${joined('sentence', [
          say`One.`,
          say`Two.`,
        ])}`,
      ),
    ).toBe('a; b: One. Two.');
  });
});

describe('quoted', () => {
  it.each(['It is full.', 'It is full', ' It is full ', 'Is it full?'])(
    'ends "%s" as a sentence does',
    text => {
      expect(inEnglish(quoted(text))).toMatch(/^I\S.*full[.?]$/);
    },
  );
});

describe('asSentence', () => {
  it.each([
    [worded(say`${'a'} is full`), 'a is full.'],
    [worded(say`${'a'} is full. Make room.`), 'a is full. Make room.'],
    [{ message: 'it is full' }, 'it is full.'],
  ])('of %j has one full stop', (message, sentence) => {
    expect(inEnglish(asSentence(message))).toBe(sentence);
  });
});

describe('told', () => {
  it('is in English, with what it is made from', () => {
    expect(told(say`${'a'} is full.`, say`Make room.`)).toEqual({
      sentence: 'a is full.',
      remedy: 'Make room.',
      said: {
        sentence: { says: '{0} is full.', with: ['a'] },
        remedy: { says: 'Make room.' },
      },
    });
  });
});
