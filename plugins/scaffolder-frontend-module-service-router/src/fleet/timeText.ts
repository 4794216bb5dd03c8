/**
 * A time in the reader's language and time zone, with the date where it is not today's.
 *
 * @param time - RFC 3339
 * @param now - RFC 3339
 */
export function timeText(time: string, now: string): string {
  const [at, today] = [new Date(time), new Date(now)];
  return new Intl.DateTimeFormat(undefined, {
    timeStyle: 'short',
    ...(at.toDateString() === today.toDateString()
      ? {}
      : { dateStyle: 'medium' }),
  }).format(at);
}
