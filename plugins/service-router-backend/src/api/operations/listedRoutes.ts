import {
  joined,
  RouteListQuery,
  RouteSummary,
  say,
} from '@service-router/plugin-service-router-common';
import { PageOf } from '../pages';
import { everyRoute, RouteRights } from '../rights';
import { routeListOf } from '../routeList';
import { WordedInputError } from '../WordedInputError';
import { Reports } from './Operation';

/**
 * The page of the list of routes that is asked for, of those that the caller may read.
 *
 * @throws WordedInputError for a region that is not there, besides what {@link routeListOf} refuses
 */
export function listedRoutes(
  reports: Pick<Reports, 'list' | 'regions'>,
  query: RouteListQuery,
  rights: RouteRights,
): PageOf<RouteSummary> {
  const routes = reports.list();
  refuseUnknownRegion(query.region ?? [], reports.regions(), () =>
    mayKnowRegions(rights, routes),
  );
  return routeListOf(routes, query, rights.allows);
}

/** A region that is misspelt, or that there was once, would otherwise seem to hold no route. */
function refuseUnknownRegion(
  given: string[],
  regions: { name: string }[],
  mayKnow: () => boolean,
): void {
  const names = regions.map(({ name }) => name);
  const unknown = given.find(name => !names.includes(name));
  if (unknown !== undefined && mayKnow()) {
    throw new WordedInputError(
      say`The query parameter region is "${unknown}"; expected one of ${joined(
        'comma',
        names,
      )}.`,
    );
  }
}

/** A line of the list tells how its route stands in every region. Who may read none is listed none, whatever the region. */
function mayKnowRegions(
  rights: RouteRights,
  routes: readonly RouteSummary[],
): boolean {
  return rights === everyRoute || routes.some(rights.allows);
}
