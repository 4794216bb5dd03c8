import { ReactNode } from 'react';
import { renderHook } from '@testing-library/react';
import { errorApiRef, translationApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import {
  say,
  told,
  worded,
} from '@service-router/plugin-service-router-common';
import { useSentences } from './useSentences';

const english = mockApis.translation();

/** An app that knows these texts and no others. */
function appIn(texts: Record<string, string>): typeof english {
  const t = (key: string) => texts[key] ?? key;
  return Object.assign(mockApis.translation(), {
    getTranslation: () => ({ ready: true, t }),
  });
}

function sentencesIn(translation: typeof english) {
  return renderHook(useSentences, {
    wrapper: ({ children }: { children: ReactNode }) => (
      <TestApiProvider
        apis={[
          [translationApiRef, translation],
          [errorApiRef, mockApis.error()],
        ]}
      >
        {children}
      </TestApiProvider>
    ),
  }).result.current;
}

describe('useSentences', () => {
  it('says in English what was told, dots and colons included', () => {
    const it = told(
      say`aks-weu: ${'shop.example.com'} is held. Records that stand are kept.`,
      say`Set labels.external-dns: ${'weu'}.`,
    );
    expect(sentencesIn(english).told(it)).toEqual({
      sentence:
        'aks-weu: shop.example.com is held. Records that stand are kept.',
      remedy: 'Set labels.external-dns: weu.',
    });
  });

  it('says it in the language of the page', () => {
    const german = appIn({
      '{0} is held.': '{0} wird gehalten.',
      'Wait.': 'Warten.',
    });
    expect(
      sentencesIn(german).told(told(say`${'shop'} is held.`, say`Wait.`)),
    ).toEqual({ sentence: 'shop wird gehalten.', remedy: 'Warten.' });
  });

  it('leaves what is known in English alone as it is', () => {
    expect(
      sentencesIn(appIn({})).told({ sentence: 'It is.', remedy: 'Wait.' }),
    ).toEqual({ sentence: 'It is.', remedy: 'Wait.' });
  });

  it('says messages in the language of the page', () => {
    const german = appIn({ 'no address': 'keine Adresse' });
    expect(sentencesIn(german).message(worded(say`no address`))).toBe(
      'keine Adresse',
    );
  });

  it.each`
    message                                          | told
    ${worded(say`no answer: ${'Failed to fetch'}`)}  | ${'keine Antwort: Failed to fetch。'}
    ${worded(say`no answer: ${'Failed to fetch'}.`)} | ${'keine Antwort: Failed to fetch!'}
    ${{ message: 'Failed to fetch' }}                | ${'Failed to fetch.'}
    ${{ message: 'Failed to fetch.' }}               | ${'Failed to fetch.'}
  `('ends $message.message as the language does', ({ message, told: said }) => {
    const language = appIn({
      '{0}.': '{0}。',
      'no answer: {0}': 'keine Antwort: {0}',
      'no answer: {0}.': 'keine Antwort: {0}!',
    });
    expect(sentencesIn(language).messageSentence(message)).toBe(said);
  });
});
