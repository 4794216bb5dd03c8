import { timeText } from './timeText';

/** RFC 3339, as the backend writes it into sentences. */
const TIME = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g;

/**
 * A sentence of the backend, with the times in it told in the reader's language and time zone.
 *
 * @param now - RFC 3339
 */
export function timedText(text: string, now: string): string {
  return text.replace(TIME, time => timeText(time, now));
}
