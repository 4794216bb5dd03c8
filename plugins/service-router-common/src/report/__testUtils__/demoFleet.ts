import { ClusterState, hostHoldersOf } from '../../plan';
import {
  addresses,
  answer,
  clusterState,
  NOW,
  regionFact,
  written,
  zoneRecords,
} from '../../testing/builders';
import { RegionFact } from '../facts';

export const HOST = 'test-workload-ns-p-base-workload-a.test-aks.nl';
export const ROUTE = {
  namespace: 'ns-workload-a',
  name: 'test-workload-route',
};
export const REGIONS = ['weu', 'neu', 'frc'];
export const gatewayOf = (region: string) =>
  `aks-${region}-internal.test-aks.nl`;

/** A region whose zone and resolver point the demo host at a gateway. */
export function publishing(
  region: string,
  to = region,
  more: Partial<RegionFact> = {},
): RegionFact {
  return regionFact(region, {
    zone: {
      value: zoneRecords(HOST, gatewayOf(to), addresses[to]),
      observedAt: NOW.toISOString(),
    },
    answers: new Map([
      [
        HOST,
        {
          value: answer(HOST, gatewayOf(to), addresses[to]),
          observedAt: NOW.toISOString(),
        },
      ],
    ]),
    ...more,
  });
}

/** Three regions, each with a cluster to which everything was written. */
export function states(
  change: Partial<ClusterState> = {},
): Record<string, ClusterState> {
  const bare = Object.fromEntries(
    REGIONS.map(region => [region, clusterState(region, change)]),
  );
  const holders = hostHoldersOf(Object.values(bare));
  return Object.fromEntries(
    Object.entries(bare).map(([region, state]) => [
      region,
      written(state, holders),
    ]),
  );
}
