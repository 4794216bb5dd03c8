import { useMemo } from 'react';
import { useLocale } from './useLocale';

/** @returns what writes a number as the language of the page does, such as "10,000" */
export function useNumberText(): (value: number) => string {
  const locale = useLocale();
  return useMemo(() => {
    const format = new Intl.NumberFormat(locale);
    return value => format.format(value);
  }, [locale]);
}
