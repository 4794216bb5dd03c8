import { RecordSet } from './recordSet';
import { normalName } from './registryNaming';
import { WantedEndpoint } from './wantedEndpoints';

/** Targets are a set: order, case and a trailing dot do not count. */
export function targetSetOf(targets: readonly string[]): string[] {
  return [...new Set(targets.map(normalName))].sort();
}

/** Whether both are the same set of targets: order, case and a trailing dot do not count. @public */
export function hasSameTargets(
  one: readonly string[],
  other: readonly string[],
): boolean {
  return targetSetOf(one).join(' ') === targetSetOf(other).join(' ');
}

/** Whether ExternalDNS leaves the record as it is: a TTL counts only where one is asked for. */
export function isAsWanted(
  { values, ttl }: RecordSet,
  wanted: WantedEndpoint,
): boolean {
  return (
    hasSameTargets(values, wanted.targets) &&
    (!wanted.ttl || wanted.ttl === ttl) &&
    // The zone keeps none of them, so that one that is asked for is an update on every loop.
    wanted.properties.length === 0
  );
}

/** The order in which a free name is given away: fewer targets first, then by their names. */
export function bySmallestTarget(
  one: Pick<WantedEndpoint, 'targets'>,
  other: Pick<WantedEndpoint, 'targets'>,
): number {
  const [left, right] = [targetSetOf(one.targets), targetSetOf(other.targets)];
  if (left.length !== right.length) {
    return left.length - right.length;
  }
  const [a, b] = [left.join(' '), right.join(' ')];
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
