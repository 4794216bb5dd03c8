/** @returns what writes an RFC 3339 time to the second, as is done in the locale, in the reader's time zone */
export function exactTimeIn(locale: string): (time: string) => string {
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'long',
  });
  return time => format.format(new Date(time));
}
