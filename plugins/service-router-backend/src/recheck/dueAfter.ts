/** Between two looks at one route that somebody asked for; milliseconds. */
export const RECHECKS_APART = 30_000;

/**
 * When a route is looked at that somebody asks for now. However often that is asked: at once, and then once more when the
 * time between two looks is over.
 *
 * @param last - when the look that was asked for before is, or was, due; the clock of who wrote it may be ahead
 */
export function dueAfter(last: Date | undefined, now: Date): Date {
  if (!last) {
    return now;
  }
  const soonest = now.getTime();
  const latest = soonest + RECHECKS_APART;
  const wanted = last > now ? last.getTime() : last.getTime() + RECHECKS_APART;
  return new Date(Math.min(latest, Math.max(soonest, wanted)));
}
