import {
  and,
  capital,
  inLanguage,
  joined,
  say,
} from '@service-router/plugin-service-router-common';
import { languageOfSentences } from './languageOfSentences';

const spanish: Record<string, string> = {
  'list.and': '{{before}} y {{after}}',
  'list.comma': '{{before}}, {{after}}',
  'list.semicolon': '{{before}}; {{after}}',
  'list.sentence': '{{before}} {{after}}',
  '{0} answers with {1}.': 'Con {1} responde {0}.',
  'the gateway of {0}': 'el gateway de {0}',
  'Wait {0} s.': 'Espere {0} s.',
};

const language = languageOfSentences(
  (key, values = {}) =>
    (spanish[key] ?? key).replace(/{{(\w+)}}/g, (_, name) => values[name]),
  { number: value => value.toLocaleString('de'), locale: 'es' },
);

describe('languageOfSentences', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a y b'],
    [['a', 'b', 'c', 'd'], 'a, b, c y d'],
  ])('joins %j with "and" as the language does', (items, text) => {
    expect(inLanguage(say`${and(items)}`, language)).toBe(text);
  });

  it('orders the gaps of a sentence as the language does', () => {
    expect(
      inLanguage(say`${'shop'} answers with ${and(['a', 'b'])}.`, language),
    ).toBe('Con a y b responde shop.');
  });

  it('writes numbers as the language does', () => {
    expect(inLanguage(say`Wait ${1200} s.`, language)).toBe('Espere 1.200 s.');
  });

  it('begins a sentence with a capital', () => {
    expect(
      inLanguage(capital(say`the gateway of ${'aks-weu'}`), language),
    ).toBe('El gateway de aks-weu');
  });

  it('puts sentences after one another', () => {
    expect(
      inLanguage(
        say`${joined('sentence', [say`Wait ${1} s.`, say`Wait ${2} s.`])}`,
        language,
      ),
    ).toBe('Espere 1 s. Espere 2 s.');
  });

  it('stays in English where the language has no such sentence', () => {
    expect(inLanguage(say`Nobody asks ${'shop'}.`, language)).toBe(
      'Nobody asks shop.',
    );
  });
});
