import {
  RouteListQuery,
  routeKey,
  RouteSummary,
} from '@service-router/plugin-service-router-common';
import { inOrder, pageOf, PageOf } from '../pages';
import { orderBy } from './order';

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
): PageOf<RouteSummary> {
  const order = orderBy(query.sort ?? 'name');
  const isAskedFor = filterOf(query);
  const found = inOrder(routes, order).filter(
    route => isAskedFor(route) && isReadable(route),
  );
  return pageOf(found, query, order);
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
