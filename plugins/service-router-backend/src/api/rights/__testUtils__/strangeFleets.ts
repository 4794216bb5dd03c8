import {
  ClusterFact,
  ClusterState,
  FleetFacts,
  hostHoldersOf,
  profileChanges,
  ProfileFact,
  routeKey,
} from '@service-router/plugin-service-router-common';
// Small builders of the real objects, for tests alone; the package does not publish them.
// eslint-disable-next-line @backstage/no-forbidden-package-imports
import {
  fleetFacts,
  NOW,
  options,
  written,
} from '@service-router/plugin-service-router-common/src/testing/builders';
// eslint-disable-next-line @backstage/no-forbidden-package-imports
import { afterWrites } from '@service-router/plugin-service-router-common/src/testing/trafficBuilders';
import fc from 'fast-check';
import { trafficPlanner } from '../../../planning';
import { observed, strangeRegion, strangeState } from './strangeObjects';
import {
  clusters as drawnClusters,
  OWN,
  OWN_HOST,
  regions as drawnRegions,
  seen,
  StrangeCluster,
  strangers,
} from './strangeWords';

const names = ['weu', 'neu'] as const;

/** Plans the traffic manager for clusters. */
export function planTraffic(clusters: ClusterFact[]) {
  return trafficPlanner({
    trafficManager: {
      mode: 'reconcile',
      owner: 'platform',
      vanityNamespace: 'dns-public',
      vanityLabels: {},
    },
    regions: [
      { name: 'weu', azureLocation: 'westeurope' },
      { name: 'neu', azureLocation: 'northeurope' },
    ],
    ...options,
  })(clusters.map(cluster => ({ ...cluster, plan: cluster.plan })));
}

/** The route and those of others, in any state, in a fleet that is seen in part. */
export const strangeFleets = fc.record({
  clusters: fc.record({ weu: drawnClusters, neu: drawnClusters }),
  regions: fc.record({ weu: drawnRegions, neu: drawnRegions }),
  isOwnGone: fc.boolean(),
  trafficSeen: seen,
  isTrafficWritten: fc.boolean(),
});

/** A fleet, as few words tell it. */
export type StrangeFleet = typeof strangeFleets extends fc.Arbitrary<
  infer Value
>
  ? Value
  : never;

/** What is known of such a fleet. */
export function strangeFacts(made: StrangeFleet): FleetFacts {
  const facts = fleetFacts(
    statesOf(made.clusters),
    names.map(name => strangeRegion(name, made.regions[name])),
    {
      remembered: new Map(
        [...(made.isOwnGone ? [OWN] : []), ...strangers].map(one => [
          routeKey(one),
          { host: OWN_HOST, lastSeen: NOW.toISOString() },
        ]),
      ),
    },
  );
  const seenClusters = facts.clusters.map(
    ({ state, plan, ...cluster }, index) => {
      const { seen: when, delivery } = made.clusters[names[index]];
      const found = observed(state.value!, when);
      return {
        ...cluster,
        state: found,
        ...(found.value ? { plan } : {}),
        deliveries: [
          {
            name: 'apps',
            namespace: 'flux-system',
            isReady: false,
            message: delivery,
            inventory: ['payments_api_routing.router.io_ServiceRoute'],
          },
        ],
      };
    },
  );
  const { profiles, clusters: planned } = planTraffic(seenClusters);
  const standing = made.isTrafficWritten
    ? afterWrites([], profileChanges(profiles, []).writes)
    : [];
  return {
    ...facts,
    clusters: planned,
    traffic: {
      standing: observed<ProfileFact[]>(standing, made.trafficSeen),
      plan: profiles,
    },
  };
}

function statesOf(
  made: Record<(typeof names)[number], StrangeCluster>,
): Record<string, ClusterState> {
  const bare = names.map(name => strangeState(name, made[name]));
  const holders = hostHoldersOf(bare);
  return Object.fromEntries(
    names.map((name, index) => [
      name,
      made[name].isWritten ? written(bare[index], holders) : bare[index],
    ]),
  );
}
