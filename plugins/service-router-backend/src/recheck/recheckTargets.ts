import { ServiceRouterConfig } from '../config';
import { Observers } from '../observe';
import { Reconciler } from '../reconcile';
import { Shares } from '../sharing';
import { Traffic } from '../traffic';
import { RecheckTarget } from './RecheckTarget';

/** What can be looked at on request: every cluster and every zone, and the traffic manager where there is one. */
export function recheckTargets(options: {
  config: Pick<ServiceRouterConfig, 'clusters' | 'regions' | 'trafficManager'>;
  reconciler: Pick<Reconciler, 'holds' | 'recheck'>;
  observers: Pick<Observers, 'isReader' | 'recheckZone' | 'followZone'>;
  traffic?: Pick<Traffic, 'isReader' | 'recheck' | 'follow'>;
  shares: Pick<Shares, 'shareOf'>;
}): RecheckTarget[] {
  const { config, reconciler, observers, traffic, shares } = options;
  const replicaOf = (isMine: boolean) =>
    isMine ? 'thisReplica' : 'anotherReplica';
  const clusters = config.clusters.map(
    ({ name, region, mode }): RecheckTarget => ({
      kind: 'cluster',
      name,
      region,
      by: () => {
        if (mode === 'observe') {
          return 'notNeeded';
        }
        if (reconciler.holds(name)) {
          return 'thisReplica';
        }
        return shares.shareOf(name) === 'anothers'
          ? 'anotherReplica'
          : 'nobody';
      },
      recheck: route => reconciler.recheck(name, route),
      // Every replica watches every cluster.
      follow: () => {},
    }),
  );
  const zones = config.regions.map(
    ({ name, zone }): RecheckTarget => ({
      kind: 'zone',
      name: zone.name,
      region: name,
      by: () => replicaOf(observers.isReader(name)),
      recheck: () => observers.recheckZone(name),
      follow: () => observers.followZone(name),
    }),
  );
  return [
    ...clusters,
    ...zones,
    ...(traffic && config.trafficManager
      ? [
          {
            kind: 'trafficManager' as const,
            name: config.trafficManager.provider,
            by: () => replicaOf(traffic.isReader()),
            recheck: () => traffic.recheck(),
            follow: () => traffic.follow(),
          },
        ]
      : []),
  ];
}
