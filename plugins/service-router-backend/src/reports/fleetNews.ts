import { isDeepStrictEqual } from 'node:util';
import { ClusterFact } from '@service-router/plugin-service-router-common';

/** More than the age of what is known of the clusters changed. */
export function isFleetNews(
  before: ClusterFact[],
  after: ClusterFact[],
): boolean {
  return (
    before.length !== after.length ||
    after.some((cluster, index) => {
      const known = before[index];
      return (
        cluster.plan !== known.plan ||
        cluster.state.value !== known.state.value ||
        cluster.state.error?.message !== known.state.error?.message ||
        !isDeepStrictEqual(cluster.deliveries, known.deliveries)
      );
    })
  );
}
