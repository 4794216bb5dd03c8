import {
  ApiHolder,
  appLanguageApiRef,
  translationApiRef,
} from '@backstage/frontend-plugin-api';
import { serviceRouterTranslationRef } from './translation';
import { texts as de } from './translations/titles/de';
import { texts as en } from './translations/titles/en';
import { texts as es } from './translations/titles/es';
import { texts as fr } from './translations/titles/fr';
import { texts as ja } from './translations/titles/ja';
import { texts as nl } from './translations/titles/nl';

/** What an app draws above a tab or a page of the plugin, or calls its search results. */
export type Title = keyof typeof en.titles;

/** The titles that are there before the texts of a language are, by language. */
export const titlesBeforeTexts: Partial<
  Record<string, Record<`titles.${Title}`, string>>
> = { nl, de, fr, es, ja };

/**
 * A title in the language of the app. An app takes titles once, when it starts, and mostly before the texts of its language
 * are loaded; so these few are at hand in every language that has texts. They are used only where the app has texts of the
 * plugin to load: in one that has none, pages are English, and so are their titles.
 */
export function titleIn(apis: ApiHolder, title: Title): string {
  const texts = apis
    .get(translationApiRef)
    ?.getTranslation(serviceRouterTranslationRef);
  if (texts?.ready) {
    return texts.t(`titles.${title}`);
  }
  const language = apis.get(appLanguageApiRef)?.getLanguage().language ?? 'en';
  return titlesBeforeTexts[language]?.[`titles.${title}`] ?? en.titles[title];
}
