import { Language } from '@service-router/plugin-service-router-common';

/** Looks a text up: by its key, or by itself where it is a sentence of a report. */
export type TextOf = (key: string, values?: Record<string, string>) => string;

/** Keys of the texts that join two parts. */
const joints = {
  comma: 'list.comma',
  semicolon: 'list.semicolon',
  sentence: 'list.sentence',
} as const;

/**
 * How the language of the page says what reports tell. All of it comes from one place, so that a page whose app has no
 * texts in its language is in English, and not half of it.
 */
export function languageOfSentences(
  textOf: TextOf,
  { number, locale }: { number: (value: number) => string; locale: string },
): Language {
  const join = (key: string, items: string[]) =>
    items.reduce((before, after) => textOf(key, { before, after }));
  return {
    textOf: says => textOf(says),
    joined: (by, items) => {
      if (items.length === 0) {
        return '';
      }
      return by === 'and' && items.length > 1
        ? textOf('list.and', {
            before: join('list.comma', items.slice(0, -1)),
            after: items[items.length - 1],
          })
        : join(joints[by === 'and' ? 'comma' : by], items);
    },
    number,
    capital: text => {
      const [first = ''] = text;
      return `${first.toLocaleUpperCase(locale)}${text.slice(first.length)}`;
    },
  };
}
