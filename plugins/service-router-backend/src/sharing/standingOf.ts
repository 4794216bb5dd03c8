import { ClusterConfig, ServiceRouterConfig } from '../config';
import { Standing } from './ReplicaShares';
import { Shares } from './Shares';

/** What this replica can serve and serves: a cluster in mode `reconcile` by its Lease, one in mode `observe` by its share. */
export function standingOf(sources: {
  config: Pick<ServiceRouterConfig, 'clusters'>;
  fleet: { isCurrent(cluster: string): boolean };
  reconciler: {
    canHold(cluster: string): boolean;
    holds(cluster: string): boolean;
  };
  shares: Pick<Shares, 'shareOf'>;
}): ReturnType<Standing> {
  const { config, fleet, reconciler, shares } = sources;
  const namesOf = (isOne: (cluster: ClusterConfig) => boolean) =>
    config.clusters.filter(isOne).map(({ name }) => name);
  return {
    reaches: namesOf(
      ({ name, mode }) =>
        fleet.isCurrent(name) &&
        (mode === 'observe' || reconciler.canHold(name)),
    ),
    holds: namesOf(({ name, mode }) =>
      mode === 'observe'
        ? shares.shareOf(name) === 'mine'
        : reconciler.holds(name),
    ),
  };
}
