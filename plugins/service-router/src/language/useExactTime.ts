import { useMemo } from 'react';
import { exactTimeIn } from './exactTimeIn';
import { useLocale } from './useLocale';

/** @returns what writes an RFC 3339 time to the second in the language of the page and the reader's time zone */
export function useExactTime(): (time: string) => string {
  const locale = useLocale();
  return useMemo(() => exactTimeIn(locale), [locale]);
}
