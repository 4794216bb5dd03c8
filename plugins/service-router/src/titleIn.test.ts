import {
  AnyApiRef,
  ApiHolder,
  ApiRef,
  appLanguageApiRef,
  translationApiRef,
} from '@backstage/frontend-plugin-api';
import { Title, titleIn, titlesBeforeTexts } from './titleIn';
import { serviceRouterTranslations } from './translations';

const holding = (apis: [AnyApiRef, unknown][]): ApiHolder => ({
  get: <T>(ref: ApiRef<T>) =>
    new Map(apis.map(([{ id }, api]) => [id, api])).get(ref.id) as
      | T
      | undefined,
});
/** What an app has: a language, and texts that are ready or still to be loaded. */
const appIn = (language: string, texts: object) =>
  holding([
    [appLanguageApiRef, { getLanguage: () => ({ language }) }],
    [translationApiRef, { getTranslation: () => texts }],
  ]);
const toBeLoaded = { ready: false };

const { resources } = serviceRouterTranslations as unknown as {
  resources: {
    language: string;
    loader: () => Promise<{ messages: Record<string, string> }>;
  }[];
};

describe('titleIn', () => {
  it.each(resources)(
    'is in $language what its texts say, before they are loaded',
    async ({ language, loader }) => {
      const { messages } = await loader();
      const titles = Object.entries(messages).filter(([key]) =>
        key.startsWith('titles.'),
      );
      expect(titlesBeforeTexts[language]).toEqual(Object.fromEntries(titles));
      expect(titleIn(appIn(language, toBeLoaded), 'overview')).toBe(
        messages['titles.overview'],
      );
    },
  );

  it('is what the texts of the app say once they are loaded', () => {
    const t = (key: Title) => `${key} in the words of the app`;
    expect(titleIn(appIn('de', { ready: true, t }), 'zones')).toBe(
      'titles.zones in the words of the app',
    );
  });

  it('is English in a language of which only the app has texts', () => {
    expect(titleIn(appIn('it', toBeLoaded), 'routes')).toBe('Routes');
  });

  it('is English where the app has no languages', () => {
    expect(titleIn(holding([]), 'results')).toBe('Service routes');
  });
});
