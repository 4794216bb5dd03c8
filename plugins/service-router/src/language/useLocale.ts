import {
  appLanguageApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import { localeOf } from './localeOf';

/** @returns the locale for times and numbers of this page; English where the app has no languages to choose from */
export function useLocale(): string {
  const language =
    useApiHolder().get(appLanguageApiRef)?.getLanguage().language ?? 'en';
  return localeOf(language, navigator.languages);
}
