import {
  RouteIdentifier,
  routeKey,
} from '@service-router/plugin-service-router-common';
import { Pending } from './pendingAfter';
import { RouteCondition } from './RouteCondition';

/** A route in a region that comes to another condition. */
export interface ConditionChange {
  route: RouteIdentifier;
  region: string;
  from?: RouteCondition;
  pending: Pending;
  /** To whom the route belongs. */
  owners: readonly string[];
  /** Id of the notice that tells of it already. */
  notice?: string;
}

/** Changes that are told in one notice. */
export interface NoticeGroup {
  /** The notice that goes on; absent for a new one. */
  notice?: string;
  owners: string[];
  changes: ConditionChange[];
}

/** What is confirmed now. */
export interface Confirmed {
  /** Told to nobody: it began to answer, was deleted, or belongs to nobody. */
  silent: ConditionChange[];
  groups: NoticeGroup[];
}

/**
 * What is confirmed, and who is told of it together: the same owners of the same thing in the same regions, so that a region
 * that fails is one notice and not a hundred. As not all of these are seen to fail at once, a group waits until none in it is
 * still to be confirmed, and at most twice as long as one change has to hold.
 */
export function confirmedOf(
  changes: readonly ConditionChange[],
  { now, holdFor }: { now: number; holdFor: number },
): Confirmed {
  const isDue = ({ pending }: ConditionChange) =>
    now - pending.since >= holdFor;
  const candidates = grouped(
    changes.filter(change => !isSilent(change)),
    ({ notice, owners, pending }) =>
      notice ?? `${[...owners].sort().join()} ${pending.condition}`,
  );
  return {
    silent: changes.filter(change => isSilent(change) && isDue(change)),
    groups: candidates.flatMap(candidate => {
      const isReady =
        candidate.every(isDue) ||
        candidate.some(({ pending }) => now - pending.since >= 2 * holdFor);
      return isReady ? groupsOf(candidate.filter(isDue)) : [];
    }),
  };
}

function isSilent({ from, pending, owners, notice }: ConditionChange): boolean {
  if (pending.condition === 'gone' || from === undefined) {
    return true;
  }
  return notice === undefined
    ? pending.condition === 'good' || owners.length === 0
    : false;
}

function groupsOf(changes: ConditionChange[]): NoticeGroup[] {
  const [{ notice, owners }] = changes;
  if (notice !== undefined) {
    return [{ notice, owners: [...owners].sort(), changes }];
  }
  const regions = new Map(
    grouped(changes, ({ route }) => routeKey(route)).map(ofRoute => [
      routeKey(ofRoute[0].route),
      ofRoute
        .map(({ region }) => region)
        .sort()
        .join(),
    ]),
  );
  return grouped(changes, ({ route }) => regions.get(routeKey(route))!).map(
    together => ({
      owners: [...owners].sort(),
      changes: together,
    }),
  );
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}
