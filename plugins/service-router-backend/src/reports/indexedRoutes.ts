import {
  ClusterFact,
  FindableRoute,
  routeKey,
  RouteSummary,
} from '@service-router/plugin-service-router-common';

/** A route of the list, as it is found by entities. */
export interface IndexedRoute extends FindableRoute {
  summary: RouteSummary;
}

/** The routes of a list, with the labels that clusters hold of each. */
export function indexedRoutes(
  summaries: readonly RouteSummary[],
  clusters: readonly Pick<ClusterFact, 'state'>[],
): IndexedRoute[] {
  const labels = new Map<string, Record<string, string>[]>();
  for (const { state } of clusters) {
    for (const { metadata } of state.value?.routes ?? []) {
      const { namespace = '', name } = metadata;
      const key = routeKey({ namespace, name });
      const known = labels.get(key);
      const held = metadata.labels ?? {};
      if (known) {
        known.push(held);
      } else {
        labels.set(key, [held]);
      }
    }
  }
  return summaries.map(summary => ({
    namespace: summary.namespace,
    name: summary.name,
    ...(summary.host ? { host: summary.host } : {}),
    labels: labels.get(routeKey(summary)) ?? [],
    summary,
  }));
}
