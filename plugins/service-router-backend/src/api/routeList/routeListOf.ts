import { InputError } from '@backstage/errors';
import {
  RouteListQuery,
  routeKey,
  RouteSummary,
} from '@service-router/plugin-service-router-common';
import { cursorOf, positionOf } from './cursor';
import { comparison, positionIn, sorted } from './order';

/** A page of routes, and how many there are on all pages. */
export interface RoutePage {
  items: RouteSummary[];
  total: number;
  /** How many of them come before the first item. */
  offset: number;
  nextCursor?: string;
}

/**
 * Of these routes, those that are asked for.
 *
 * @param routes - treated as unchangeable
 * @param isReadable - routes for which it is not are not counted either
 * @throws InputError when the cursor is none of an answer in the same order, or comes with an offset
 */
export function routeListOf(
  routes: readonly RouteSummary[],
  query: RouteListQuery,
  isReadable: (route: RouteSummary) => boolean,
): RoutePage {
  const { limit = Infinity, cursor, offset, sort = 'name' } = query;
  if (cursor !== undefined && offset !== undefined) {
    throw new InputError(
      'The query parameters cursor and offset both say where the answer begins; expected one of them.',
    );
  }
  const isAskedFor = filterOf(query);
  const found = sorted(routes, sort).filter(
    route => isAskedFor(route) && isReadable(route),
  );
  const start =
    cursor === undefined
      ? Math.min(offset ?? 0, found.length)
      : indexAfter(found, sort, positionOf(cursor, sort));
  const items = found.slice(start, start + limit);
  const hasMore = start + items.length < found.length;
  return {
    items,
    total: found.length,
    offset: start,
    ...(hasMore
      ? {
          nextCursor: cursorOf(sort, positionIn(sort, items[items.length - 1])),
        }
      : {}),
  };
}

/**
 * A region alone asks for the routes that somebody publishes there; a region with a state, for those that are in that
 * state there.
 */
function filterOf({
  region: regions,
  state: states,
  overall,
  mode,
  problem,
  text,
}: RouteListQuery): (route: RouteSummary) => boolean {
  const wanted = text?.toLowerCase();
  const isWantedZone = (zone: RouteSummary['zones'][number]) =>
    (regions?.includes(zone.region) ?? true) &&
    (states?.includes(zone.state) ?? zone.state !== 'unserved');
  return route =>
    (overall?.includes(route.overall) ?? true) &&
    (!mode || (route.mode !== undefined && mode.includes(route.mode))) &&
    (!problem ||
      (route.problems?.some(code => problem.includes(code)) ?? false)) &&
    (wanted === undefined || namesOf(route).includes(wanted)) &&
    ((!regions && !states) || route.zones.some(isWantedZone));
}

/** What is searched of each route, for as long as anybody has the route. */
const names = new WeakMap<RouteSummary, string>();

/** Host name and `namespace/name`, with a character between them that neither has. */
function namesOf(route: RouteSummary): string {
  const known = names.get(route);
  if (known !== undefined) {
    return known;
  }
  const text = `${route.host ?? ''} ${routeKey(route)}`.toLowerCase();
  names.set(route, text);
  return text;
}

function indexAfter(
  found: readonly RouteSummary[],
  sort: NonNullable<RouteListQuery['sort']>,
  position: ReturnType<typeof positionOf>,
): number {
  const compare = comparison(sort);
  const index = found.findIndex(
    route => compare(positionIn(sort, route), position) > 0,
  );
  return index < 0 ? found.length : index;
}
