import {
  ClusterFact,
  routeKey,
} from '@service-router/plugin-service-router-common';
import { SeenRoutes, StandingRoute } from './RouteMemory';

/**
 * The routes of all clusters. A cluster that cannot be read counts with its last known state, and makes the picture
 * incomplete.
 */
export function seenRoutesOf(clusters: ClusterFact[]): SeenRoutes {
  const standing = new Map<string, StandingRoute>();
  const keys = new Set<string>();
  for (const { plan, state } of clusters) {
    for (const { metadata } of state.value?.routes ?? []) {
      if (!metadata.deletionTimestamp) {
        const { namespace = '', name } = metadata;
        keys.add(routeKey({ namespace, name }));
      }
    }
    for (const { route, host } of plan?.routes ?? []) {
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
      clusters.every(({ state, plan }) => state.value && plan && !state.error),
  };
}
