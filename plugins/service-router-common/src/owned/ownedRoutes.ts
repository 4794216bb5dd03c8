import type { ListedState, RouteSummary } from '../client/types';
import { RouteIdentifier, routeKey } from '../plan';
import type { Told } from '../sentences';
import { OwnedRoute, OwnedRouteState, OwnedRouting } from './types';

/** Routes told one by one; who has more that are not right goes through the list of all. */
const MOST_TOLD = 50;

/** In the order in which they are counted and, as far as they need a look, told of. */
const states: readonly OwnedRouteState[] = [
  'problem',
  'attention',
  'absent',
  'progress',
  'good',
  'gone',
];
const needsLook: readonly OwnedRouteState[] = [
  'problem',
  'attention',
  'absent',
];
const troubled: readonly ListedState[] = [
  'conflict',
  'refused',
  'waiting',
  'unserved',
  'stale',
  'unknown',
];

/** A route in a sentence. */
type Whole = Omit<Told, 'remedy'>;

/** A route, as an entity has it. */
export interface RouteOfEntity {
  entityRef: string;
  route: RouteIdentifier;
  /** Absent for a route that no cluster holds. */
  summary?: RouteSummary;
}

/**
 * Sums up the routes of entities: how many are how, where not all is right, and which need a look.
 *
 * @param regions - all that there are
 * @param reportOf - what is said of a route that no cluster holds
 * @public
 */
export function ownedRoutes(
  found: readonly RouteOfEntity[],
  regions: readonly { name: string; title: string }[],
  reportOf: (route: RouteIdentifier) => Whole,
): Pick<OwnedRouting, 'routes' | 'troubledRegions' | 'notRight'> {
  const each = new Map<string, RouteOfEntity>();
  for (const one of found) {
    const key = routeKey(one.route);
    if (!each.has(key)) {
      each.set(key, one);
    }
  }
  const all = [...each.values()].map(one => ({
    ...one,
    state: one.summary?.overall ?? ('absent' as const),
  }));
  const unwell = needsLook.flatMap(state =>
    all.filter(one => one.state === state),
  );
  return {
    routes: states.flatMap(state => {
      const count = all.filter(one => one.state === state).length;
      return count > 0 ? [{ state, count }] : [];
    }),
    troubledRegions: regions
      .map(({ name, title }) => ({
        region: name,
        title,
        routes: unwell.filter(({ summary }) =>
          summary?.zones.some(
            zone => zone.region === name && troubled.includes(zone.state),
          ),
        ).length,
      }))
      .filter(({ routes }) => routes > 0)
      .sort((one, other) => other.routes - one.routes),
    notRight: unwell.slice(0, MOST_TOLD).map(
      ({ route, summary, state, entityRef }): OwnedRoute => ({
        namespace: route.namespace,
        name: route.name,
        ...(summary?.host ? { host: summary.host } : {}),
        state,
        ...wholeOf(summary ?? reportOf(route)),
        entityRef,
      }),
    ),
  };
}

function wholeOf({ sentence, said }: Whole): Whole {
  return { sentence, ...(said ? { said } : {}) };
}
