/** An age in the largest unit that says enough. */
export interface Age {
  unit: 'now' | 'seconds' | 'minutes' | 'hours' | 'days';
  value: number;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How long ago something was seen.
 *
 * @param seenAt - RFC 3339
 * @param now - milliseconds since the epoch; a time before `seenAt` counts as now
 */
export function ageOf(seenAt: string, now: number): Age {
  const age = now - Date.parse(seenAt);
  if (!(age >= 2 * SECOND)) {
    return { unit: 'now', value: 0 };
  }
  if (age < MINUTE) {
    return { unit: 'seconds', value: Math.floor(age / SECOND) };
  }
  if (age < HOUR) {
    return { unit: 'minutes', value: Math.floor(age / MINUTE) };
  }
  return age < 2 * DAY
    ? { unit: 'hours', value: Math.floor(age / HOUR) }
    : { unit: 'days', value: Math.floor(age / DAY) };
}
