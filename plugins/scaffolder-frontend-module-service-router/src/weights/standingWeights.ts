import {
  FleetSummary,
  TrafficReport,
} from '@service-router/plugin-service-router-common';
import { Weights } from './weights';

/**
 * The weights that the endpoints of a route have now, by region; 0 for one that is switched off.
 *
 * Of the profiles that hold endpoints of the route, the one with most of them counts; of the clusters of a region, the
 * one with the largest weight.
 *
 * @returns undefined where none stands
 */
export function standingWeights(
  route: { namespace: string; name: string },
  { profiles }: Pick<TrafficReport, 'profiles'>,
  { clusters }: Pick<FleetSummary, 'clusters'>,
): Weights | undefined {
  const [most] = profiles
    .map(({ endpoints }) =>
      endpoints.filter(
        ({ origin }) =>
          origin?.kind === 'ServiceRoute' &&
          origin.namespace === route.namespace &&
          origin.name === route.name,
      ),
    )
    .sort((a, b) => b.length - a.length);
  const weights = new Map<string, number>();
  for (const { origin, weight, isEnabled } of most ?? []) {
    const cluster = clusters.find(({ name }) => name === origin?.cluster);
    if (cluster) {
      weights.set(
        cluster.region,
        Math.max(weights.get(cluster.region) ?? 0, isEnabled ? weight : 0),
      );
    }
  }
  return weights.size === 0 ? undefined : Object.fromEntries(weights);
}
