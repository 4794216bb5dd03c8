import { useMemo } from 'react';
import {
  appLanguageApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';

/** @returns what writes a number as the language of the page does, such as "10,000" */
export function useNumberText(): (value: number) => string {
  const language =
    useApiHolder().get(appLanguageApiRef)?.getLanguage().language ?? 'en';
  return useMemo(() => {
    const format = new Intl.NumberFormat(language);
    return value => format.format(value);
  }, [language]);
}
