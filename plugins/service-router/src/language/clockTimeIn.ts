import { exactTimeIn } from './exactTimeIn';
import { NO_BREAK_SPACE } from './noBreakSpace';

/**
 * @returns what writes an RFC 3339 time to the second, short: without its day where that is the reader's today, and then never
 *   in two lines
 *
 * @param now - milliseconds since the epoch
 */
export function clockTimeIn(
  locale: string,
): (time: string, now: number) => string {
  const exactTime = exactTimeIn(locale);
  const format = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' });
  return (time, now) => {
    const date = new Date(time);
    const isToday = date.toDateString() === new Date(now).toDateString();
    return isToday
      ? format.format(date).replace(/ /g, NO_BREAK_SPACE)
      : exactTime(time);
  };
}
