/**
 * The locale in which times and numbers are written on a page of this language: the reader's own where it is of the same
 * language, as English is written in other ways in Dublin than in Dallas.
 *
 * @param preferred - the locales of the browser, the most wanted first
 */
export function localeOf(
  language: string,
  preferred: readonly string[],
): string {
  return preferred.find(locale => isOf(locale, language)) ?? language;
}

function isOf(locale: string, language: string): boolean {
  try {
    return new Intl.Locale(locale).language === language;
  } catch {
    return false;
  }
}
