import type { Order, Position } from './pageOf';

/** Compares positions; with -1, backwards. */
export function comparison(
  direction: 1 | -1 = 1,
): (one: Position, other: Position) => number {
  return ([value, key], [otherValue, otherKey]) =>
    direction * (compare(value, otherValue) || compare(key, otherKey));
}

function compare<T extends string | number>(one: T, other: T): number {
  if (one === other) {
    return 0;
  }
  return one < other ? -1 : 1;
}

/** Orders of lists that are at hand, for as long as anybody has the list. */
const made = new WeakMap<readonly unknown[], Map<string, readonly unknown[]>>();

/**
 * The items in an order; made once for a list.
 *
 * @param items - treated as unchangeable
 */
export function inOrder<T>(
  items: readonly T[],
  { id, positionIn, compare: compareInOrder }: Order<T>,
): readonly T[] {
  const byOrder = made.get(items) ?? new Map<string, readonly unknown[]>();
  made.set(items, byOrder);
  const known = byOrder.get(id) as readonly T[] | undefined;
  const ordered =
    known ??
    items
      .map(item => ({ item, position: positionIn(item) }))
      .sort((one, other) => compareInOrder(one.position, other.position))
      .map(({ item }) => item);
  byOrder.set(id, ordered);
  return ordered;
}
