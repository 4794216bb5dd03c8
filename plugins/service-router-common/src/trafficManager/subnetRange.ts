import { isPrefixLength, networkOf, parseIp } from './ipAddress';

/** Source addresses, in one of the two forms Azure takes and gives. @public */
export interface SubnetRange {
  first: string;
  /** Last address; absent in the form with `scope`. */
  last?: string;
  /** Prefix length; absent in the form with `last`. */
  scope?: number;
}

/**
 * Reads `203.0.113.0/24`, `203.0.113.4-203.0.113.9`, or a single address.
 *
 * @returns undefined for any other text
 * @public
 */
export function parseSubnetRange(text: string): SubnetRange | undefined {
  const [, first, slash, last] =
    /^([^/-]+)(?:\/(\d{1,3})|-([^/-]+))?$/.exec(text) ?? [];
  if (first === undefined) {
    return undefined;
  }
  const range: SubnetRange =
    slash === undefined
      ? { first, last: last ?? first }
      : { first, scope: Number(slash) };
  return boundsOf(range) ? range : undefined;
}

interface Bounds {
  family: 4 | 6;
  first: bigint;
  last: bigint;
}

function boundsOf(range: SubnetRange): Bounds | undefined {
  const first = parseIp(range.first);
  if (!first) {
    return undefined;
  }
  const { family } = first;
  if (range.scope !== undefined) {
    return isPrefixLength(family, range.scope)
      ? { family, ...networkOf(first, range.scope) }
      : undefined;
  }
  const last = parseIp(range.last ?? range.first);
  return last?.family === family && last.value >= first.value
    ? { family, first: first.value, last: last.value }
    : undefined;
}

/** A text that is equal for two ranges exactly when they hold the same addresses. @public */
export function subnetRangeKey(range: SubnetRange): string {
  const bounds = boundsOf(range);
  return bounds
    ? `${bounds.family}:${bounds.first}-${bounds.last}`
    : JSON.stringify(range).toLowerCase();
}

/** The range as a reader writes it. @public */
export function describeSubnetRange({
  first,
  last,
  scope,
}: SubnetRange): string {
  if (scope !== undefined) {
    return `${first}/${scope}`;
  }
  return last === undefined || last === first ? first : `${first}-${last}`;
}

/** The ranges share an address, which Traffic Manager refuses between endpoints of one profile. @public */
export function overlaps(a: SubnetRange, b: SubnetRange): boolean {
  const [left, right] = [boundsOf(a), boundsOf(b)];
  return (
    left !== undefined &&
    right !== undefined &&
    left.family === right.family &&
    left.first <= right.last &&
    right.first <= left.last
  );
}

/** The first two ranges that share an address, where two do. */
export function overlapIn(
  ranges: readonly SubnetRange[],
): [SubnetRange, SubnetRange] | undefined {
  for (const [index, range] of ranges.entries()) {
    const other = ranges.slice(0, index).find(one => overlaps(one, range));
    if (other) {
      return [other, range];
    }
  }
  return undefined;
}
