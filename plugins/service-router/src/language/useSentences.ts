import { useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  asSentence,
  inLanguage,
  Told,
  Worded,
} from '@service-router/plugin-service-router-common';
import { serviceRouterTranslationRef } from '../translation';
import { languageOfSentences, TextOf } from './languageOfSentences';
import { useLocale } from './useLocale';
import { useNumberText } from './useNumberText';

/** Says in the language of the page what reports tell. */
export interface Sentences {
  /** The sentence, and what would mend it; in English where it is known in English alone. */
  told: (told: Told) => { sentence: string; remedy?: string };
  /** A message, with no full stop of its own. */
  message: (message: Worded) => string;
  /** The same as a sentence, with its full stop. */
  messageSentence: (message: Worded) => string;
}

/** @returns what says the sentences of reports in the language of the page */
export function useSentences(): Sentences {
  const { t } = useTranslationRef(serviceRouterTranslationRef);
  const number = useNumberText();
  const locale = useLocale();
  return useMemo(() => {
    // A sentence is its own key, and its dots and colons are no signs of an order of keys.
    const textOf = ((key: string, values?: Record<string, string>) =>
      (t as unknown as (key: string, options: object) => string)(key, {
        ...values,
        keySeparator: false,
        nsSeparator: false,
      })) satisfies TextOf;
    const language = languageOfSentences(textOf, { number, locale });
    return {
      told: ({ sentence, remedy, said }) => ({
        sentence: said ? inLanguage(said.sentence, language) : sentence,
        ...(remedy === undefined
          ? {}
          : {
              remedy: said?.remedy ? inLanguage(said.remedy, language) : remedy,
            }),
      }),
      message: ({ message, words }) =>
        words ? inLanguage(words, language) : message,
      messageSentence: message => inLanguage(asSentence(message), language),
    };
  }, [t, number, locale]);
}
