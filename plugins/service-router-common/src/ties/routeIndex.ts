import { LabelSelector } from '../externalDns';
import { RouteIdentifier, routeKey } from '../plan';

/** As much of a route as it is found by. @public */
export interface FindableRoute extends RouteIdentifier {
  host?: string;
  /** As each cluster that holds the route has them. */
  labels: readonly Readonly<Record<string, string>>[];
}

/** Routes, for finding them. @public */
export interface RouteIndex<R extends FindableRoute = FindableRoute> {
  /** By `namespace/name`. */
  get(key: string): R | undefined;
  byHost(host: string): readonly R[];
  /** In the order of the routes; in all namespaces where none is named. */
  bySelector(
    selector: LabelSelector,
    namespaces: readonly string[],
  ): readonly R[];
}

/**
 * Puts routes so that they are found without going through all of them, wherever a selector asks for some label. Nothing is put
 * before it is looked for: most entities name their routes.
 *
 * @public
 */
export function routeIndexOf<R extends FindableRoute>(
  allRoutes: () => readonly R[],
): RouteIndex<R> {
  const routes = once(allRoutes);
  const byKey = once(
    () => new Map(routes().map(route => [routeKey(route), route])),
  );
  const byHost = once(() =>
    grouped(routes(), ({ host }) => (host ? [host] : [])),
  );
  const byNamespace = once(() =>
    grouped(routes(), ({ namespace }) => [namespace]),
  );
  const byLabel = once(() =>
    grouped(routes(), ({ labels }) =>
      labels.flatMap(held => Object.entries(held).map(labelKey)),
    ),
  );
  const candidates = (
    { oneOf }: LabelSelector,
    namespaces: readonly string[],
  ): readonly R[] => {
    if (namespaces.length > 0) {
      return namespaces.flatMap(
        namespace => byNamespace().get(namespace) ?? [],
      );
    }
    return oneOf
      ? [...new Set(oneOf.flatMap(pair => byLabel().get(labelKey(pair)) ?? []))]
      : routes();
  };
  return {
    get: key => byKey().get(key),
    byHost: host => byHost().get(host) ?? [],
    bySelector: (selector, namespaces) =>
      candidates(selector, namespaces).filter(({ labels }) =>
        labels.some(held => selector.selects(held)),
      ),
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function labelKey([key, value]: [string, string]): string {
  return `${key}=${value}`;
}

function grouped<R>(
  routes: readonly R[],
  keysOf: (route: R) => string[],
): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const route of routes) {
    for (const key of new Set(keysOf(route))) {
      const group = groups.get(key);
      if (group) {
        group.push(route);
      } else {
        groups.set(key, [route]);
      }
    }
  }
  return groups;
}
