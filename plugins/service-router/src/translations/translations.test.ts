import { englishMessages } from '../translation';
import de from './de';
import es from './es';
import fr from './fr';
import ja from './ja';
import nl from './nl';
import { sentences as germanSentences } from './sentences/de';
import { sentences as spanishSentences } from './sentences/es';
import { sentences as frenchSentences } from './sentences/fr';
import { sentences as japaneseSentences } from './sentences/ja';
import { sentences as dutchSentences } from './sentences/nl';

type Nested = { readonly [key: string]: string | Nested };

/** The texts by the keys that the app knows them by. */
function flattened(messages: Nested, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(messages).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[prefix + key, value]]
        : Object.entries(flattened(value, `${prefix + key}.`)),
    ),
  );
}

const placeholdersOf = (text: string) => (text.match(/{{\w+}}/g) ?? []).sort();

const english = flattened(englishMessages);

describe.each(
  Object.entries({
    de: [de, germanSentences],
    es: [es, spanishSentences],
    fr: [fr, frenchSentences],
    ja: [ja, japaneseSentences],
    nl: [nl, dutchSentences],
  } as const),
)('%s', (_, [{ messages }, sentences]) => {
  // Sentences of reports have a test of their own.
  const texts = Object.entries(
    messages as Record<string, string | null>,
  ).filter(([key]) => !(key in sentences));

  it('has every text and no other', () => {
    expect(texts.map(([key]) => key).sort()).toEqual(
      Object.keys(english).sort(),
    );
  });

  it('leaves none empty', () => {
    expect(texts.filter(([, text]) => !text?.trim())).toEqual([]);
  });

  it('says of each as much as English does', () => {
    expect(
      Object.fromEntries(
        texts.map(([key, text]) => [key, placeholdersOf(text ?? '')]),
      ),
    ).toEqual(
      Object.fromEntries(
        Object.entries(english).map(([key, text]) => [
          key,
          placeholdersOf(text),
        ]),
      ),
    );
  });
});
