import { listed } from './listed';
import { Phrase, PhraseList, PhraseValue } from './Phrase';

/** How a language says things. @public */
export interface Language {
  /** The text of the language for an English one with gaps; the English one where it has none. */
  textOf(says: string): string;
  /** Several of a kind, one or more: "a, b and c". */
  joined(by: PhraseList['by'], items: string[]): string;
  number(value: number): string;
  /** The text with its first letter as a capital. */
  capital(text: string): string;
}

/** A text in a language. @public */
export function inLanguage(phrase: Phrase, language: Language): string {
  const text = language
    .textOf(phrase.says)
    .replace(/\{(\d+)\}/g, (gap, index) => {
      const value = phrase.with?.[Number(index)];
      return value === undefined ? gap : valueIn(value, language);
    });
  return phrase.isCapital ? language.capital(text) : text;
}

function valueIn(value: PhraseValue, language: Language): string {
  if (typeof value === 'string') {
    return value;
  }
  if (typeof value === 'number') {
    return language.number(value);
  }
  return 'says' in value
    ? inLanguage(value, language)
    : language.joined(
        value.by,
        value.items.map(item => valueIn(item, language)),
      );
}

const between = { comma: ', ', semicolon: '; ', sentence: ' ' };

const english: Language = {
  textOf: says => says,
  joined: (by, items) =>
    by === 'and' ? listed(items) : items.join(between[by]),
  number: String,
  capital: text => `${text.charAt(0).toUpperCase()}${text.slice(1)}`,
};

/** A text in English, as reports, logs and pull requests have it. @public */
export function inEnglish(phrase: Phrase): string {
  return inLanguage(phrase, english);
}
