import { RouteCondition, SeenCondition } from './RouteCondition';

/** What a route in a region seems to come to, and since when every look has shown it; milliseconds. */
export interface Pending extends SeenCondition {
  since: number;
}

/**
 * What is to be confirmed after another look.
 *
 * Only a route that was once seen to answer can stop: one that never did is on its card, and nobody is told that it ended.
 *
 * @param known - what was confirmed last; undefined for a route that was never seen to answer there
 * @param seen - undefined where this look shows nothing certain; what was to be confirmed then starts anew
 */
export function pendingAfter(
  known: RouteCondition | undefined,
  pending: Pending | undefined,
  seen: SeenCondition | undefined,
  now: number,
): Pending | undefined {
  if (!seen || seen.condition === known) {
    return undefined;
  }
  if (known === undefined && seen.condition !== 'good') {
    return undefined;
  }
  return {
    ...seen,
    since: pending?.condition === seen.condition ? pending.since : now,
  };
}
