import {
  ClusterFact,
  routeKey,
} from '@service-router/plugin-service-router-common';
import { SeenRoutes, StandingRoute } from './RouteMemory';

/**
 * The routes of all clusters. A cluster that cannot be read counts with its last known state, and makes the picture
 * incomplete.
 *
 * @param isMine - of several replicas, this one notes what the cluster holds; whoever notes the first cluster also finds
 * which routes are gone, for that takes the picture of all
 */
export function seenRoutesOf(
  clusters: ClusterFact[],
  isMine: (clusterName: string) => boolean = () => true,
): SeenRoutes {
  const standing = new Map<string, StandingRoute>();
  const keys = new Set<string>();
  for (const { name: cluster, plan, state } of clusters) {
    for (const { metadata } of state.value?.routes ?? []) {
      if (!metadata.deletionTimestamp) {
        const { namespace = '', name } = metadata;
        keys.add(routeKey({ namespace, name }));
      }
    }
    for (const { route, host } of isMine(cluster) ? plan?.routes ?? [] : []) {
      const { namespace = '', name } = route.metadata;
      const key = routeKey({ namespace, name });
      if (host && !standing.has(key)) {
        standing.set(key, { namespace, name, host });
      }
    }
  }
  return {
    standing: [...standing.values()],
    keys,
    isComplete:
      clusters.length > 0 &&
      isMine(clusters[0].name) &&
      clusters.every(({ state, plan }) => state.value && plan && !state.error),
  };
}
