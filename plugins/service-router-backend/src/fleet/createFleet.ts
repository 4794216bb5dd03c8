import { ClusterState } from '@service-router/plugin-service-router-common';
import { ClusterWatch } from './ClusterWatch';
import { Fleet, FleetOptions } from './Fleet';
import { fleetPlanner } from './fleetPlan';

/**
 * Watches every configured cluster, each for itself: one that cannot be reached keeps none of the others waiting.
 *
 * @public
 */
export function createFleet(options: FleetOptions): Fleet {
  const { config, connect, clock, logger, random = Math.random } = options;
  const listeners = new Set<(clusterName: string) => void>();
  const planOf = fleetPlanner(config.defaultGatewayNamespace);
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
        onChange: () => listeners.forEach(listener => listener(cluster.name)),
      }),
    ]),
  );

  return {
    start: () => watches.forEach(watch => watch.start()),
    stop: async () => {
      await Promise.all([...watches.values()].map(watch => watch.stop()));
    },
    facts: () => {
      const observations = config.clusters.map(cluster => {
        const watch = watches.get(cluster.name)!;
        return { cluster, watch, state: watch.observation() };
      });
      const plans = planOf(
        new Map(
          observations.flatMap(({ cluster, state }): [string, ClusterState][] =>
            state.value ? [[cluster.name, state.value]] : [],
          ),
        ),
      );
      return observations.map(({ cluster, watch, state }) => ({
        name: cluster.name,
        region: cluster.region,
        mode: cluster.mode,
        state,
        plan: plans.get(cluster.name),
        deliveries: watch.deliveries(),
      }));
    },
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
