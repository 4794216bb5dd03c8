import { RouteIdentifier, routeKey } from '../plan';
import { EntityTies } from './EntityTies';
import { RouteIndex } from './routeIndex';

/** In which way a route is an entity's. @public */
export type TieKind = 'name' | 'labels' | 'host';

/** A route of an entity. @public */
export interface TiedRoute {
  route: RouteIdentifier;
  /** The strongest of the ways in which the entity finds it: a name before labels, labels before a host. */
  by: TieKind;
  /** The host that it was found by. */
  host?: string;
}

/**
 * The routes of an entity, each once: those that it names in the order in which it does, whether they stand or not, then
 * those that it finds by their labels, then by their hosts.
 *
 * @public
 */
export function routesTied(
  { named, selected, hosts }: EntityTies,
  index: RouteIndex,
): TiedRoute[] {
  const tied = new Map<string, TiedRoute>();
  const tie = (route: RouteIdentifier, by: TieKind, host?: string) => {
    const key = routeKey(route);
    if (!tied.has(key)) {
      const { namespace, name } = route;
      tied.set(key, {
        route: { namespace, name },
        by,
        ...(host ? { host } : {}),
      });
    }
  };
  named?.routes.forEach(route => tie(route, 'name'));
  if (selected) {
    index
      .bySelector(selected.selector, selected.namespaces)
      .forEach(route => tie(route, 'labels'));
  }
  hosts.forEach(host =>
    index.byHost(host).forEach(route => tie(route, 'host', host)),
  );
  return [...tied.values()];
}
