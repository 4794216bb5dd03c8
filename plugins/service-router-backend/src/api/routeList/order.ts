import {
  routeKey,
  RouteSort,
  RouteSummary,
} from '@service-router/plugin-service-router-common';

/** By what one route comes before another: a value, and its key where values are the same. */
export type Position = readonly [value: string | number, key: string];

/** What needs a look comes first. */
const ranks: Record<RouteSummary['overall'], number> = {
  problem: 0,
  attention: 1,
  progress: 2,
  good: 3,
  gone: 4,
};

/** Comes after every host name. */
const NO_HOST = '\uffff';

/** Where a route stands in an order. */
export function positionIn(sort: RouteSort, route: RouteSummary): Position {
  const key = routeKey(route);
  switch (sort.replace('-', '')) {
    case 'host':
      return [route.host ?? NO_HOST, key];
    case 'overall':
      return [ranks[route.overall], key];
    default:
      return [key, key];
  }
}

/** Less than 0 when the first comes first. */
export function comparison(
  sort: RouteSort,
): (one: Position, other: Position) => number {
  const direction = sort.startsWith('-') ? -1 : 1;
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
const made = new WeakMap<
  readonly RouteSummary[],
  Map<RouteSort, RouteSummary[]>
>();

/** The routes in an order; made once for a list. */
export function sorted(
  routes: readonly RouteSummary[],
  sort: RouteSort,
): readonly RouteSummary[] {
  const bySort = made.get(routes) ?? new Map<RouteSort, RouteSummary[]>();
  made.set(routes, bySort);
  const known = bySort.get(sort);
  if (known) {
    return known;
  }
  const compareInOrder = comparison(sort);
  const ordered = routes
    .map(route => ({ route, position: positionIn(sort, route) }))
    .sort((one, other) => compareInOrder(one.position, other.position))
    .map(({ route }) => route);
  bySort.set(sort, ordered);
  return ordered;
}
