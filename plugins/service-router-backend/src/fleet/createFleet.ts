import { ClusterWatch } from './ClusterWatch';
import { Fleet, FleetOptions } from './Fleet';

/**
 * Watches every configured cluster, each for itself: one that cannot be reached keeps none of the others waiting.
 *
 * @public
 */
export function createFleet(options: FleetOptions): Fleet {
  const { config, connect, clock, logger, random = Math.random } = options;
  const listeners = new Set<(clusterName: string) => void>();
  const watches = new Map(
    config.clusters.map(cluster => [
      cluster.name,
      new ClusterWatch({
        cluster,
        connect,
        clock,
        random,
        logger,
        heartbeat: config.intervals.heartbeat,
        watchesTraffic: config.trafficManager !== undefined,
        onChange: () => listeners.forEach(listener => listener(cluster.name)),
      }),
    ]),
  );

  return {
    start: () => watches.forEach(watch => watch.start()),
    stop: async () => {
      await Promise.all([...watches.values()].map(watch => watch.stop()));
    },
    facts: () =>
      config.clusters.map(({ name, region, mode }) => {
        const watch = watches.get(name)!;
        return {
          name,
          region,
          mode,
          state: watch.observation(),
          deliveries: watch.deliveries(),
        };
      }),
    subscribe: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isCurrent: name => watches.get(name)?.isCurrent ?? false,
    clientOf: name => watches.get(name)?.client,
    resourceOf: (name, kind) => watches.get(name)?.resourceOf(kind),
    missingKindsOf: name => watches.get(name)?.missingKinds() ?? [],
  };
}
