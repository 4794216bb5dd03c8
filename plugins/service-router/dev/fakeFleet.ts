import {
  RouteListQuery,
  RouteSummary,
  ServiceRouterApi,
} from '@service-router/plugin-service-router-common';
import {
  fleetReportsAt,
  generatedRoutes,
  reportsAt,
  zoneRecordsAt,
} from '../src/fixtures';
import { failoverAt } from '../src/fixtures/failoverStates';

/** Milliseconds that an answer takes. */
const DELAY = 120;

/** A backend in the browser that has many routes, to look at the pages as they are used. */
export function fakeFleet(count: number): Partial<ServiceRouterApi> {
  const routes = generatedRoutes(count);
  const { fleet, traffic, regions } = fleetReportsAt(Date.now());
  const later = <T>(answer: T) =>
    new Promise<T>(resolve => setTimeout(() => resolve(answer), DELAY));
  return {
    getFleet: () => later(fleet),
    getTraffic: () => later(traffic),
    getRegions: () => later(regions),
    previewFailover: (_region, query) =>
      later(failoverAt(query?.to, query?.offset)),
    getZone: (region, query) => later(zoneRecordsAt(region, count, query)),
    getRoute: route =>
      later({ ...reportsAt(Date.now()).report({}), route, errors: [] }),
    getRouteEntities: () => later({ items: [] }),
    queryRoutes: query => {
      const { limit = Infinity, offset = 0, sort = 'name' } = query;
      const found = routes.filter(route => isAskedFor(route, query));
      const field = sort.replace('-', '') as 'name' | 'host' | 'overall';
      const order = sort.startsWith('-') ? -1 : 1;
      found.sort((a, b) => order * (rank(a, field) < rank(b, field) ? -1 : 1));
      return later({
        items: found.slice(offset, offset + limit),
        total: found.length,
        offset: Math.min(offset, found.length),
        errors: [],
      });
    },
  };
}

function isAskedFor(
  { host = '', namespace, name, overall, mode, problems, zones }: RouteSummary,
  asked: RouteListQuery,
): boolean {
  const has = <T>(wanted: T[] | undefined, one: T | undefined) =>
    !wanted || (one !== undefined && wanted.includes(one));
  return (
    `${host} ${namespace}/${name}`.includes(asked.text ?? '') &&
    has(asked.overall, overall) &&
    has(asked.mode, mode) &&
    (!asked.problem || (problems ?? []).some(one => has(asked.problem, one))) &&
    zones.some(
      ({ region, state }) =>
        has(asked.region, region) &&
        (asked.state ? has(asked.state, state) : state !== 'unserved'),
    )
  );
}

const ranks = ['problem', 'attention', 'progress', 'good', 'gone'];

function rank(route: RouteSummary, field: 'name' | 'host' | 'overall') {
  switch (field) {
    case 'overall':
      return `${ranks.indexOf(route.overall)} ${route.namespace}/${route.name}`;
    case 'host':
      return route.host ?? '';
    default:
      return `${route.namespace}/${route.name}`;
  }
}
