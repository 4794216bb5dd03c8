import {
  ClusterFact,
  ClusterPlan,
  ClusterState,
  ProfilesPlan,
} from '@service-router/plugin-service-router-common';
import { ServiceRouterConfig } from '../config';
import { Fleet } from '../fleet';
import { fleetPlanner } from './fleetPlanner';
import { Handover, handoversOf } from './handovers';
import { trafficPlanner } from './trafficPlanner';
import { withHandovers } from './withHandovers';

/** A cluster with what it should hold; without a plan as long as it was never read. */
export type PlannedCluster = ClusterFact & { plan: ClusterPlan | undefined };

/** All clusters, watched and planned. */
export interface PlannedFleet extends Omit<Fleet, 'facts'> {
  /**
   * What is known of every cluster and what it should hold, in the order of the configuration. Cheap when nothing
   * changed: an unchanged cluster keeps the same `state.value` and `plan` objects.
   */
  facts(): PlannedCluster[];
  /** What all clusters together ask of the traffic manager; undefined where none is configured. */
  profiles(): ProfilesPlan | undefined;
}

/** Plans what a fleet observes: facts are the fleet's, plans are made here. */
export function planned(
  fleet: Fleet,
  options: Pick<ServiceRouterConfig, 'defaultGatewayNamespace'> &
    Partial<Pick<ServiceRouterConfig, 'regions' | 'trafficManager'>>,
): PlannedFleet {
  const planOf = fleetPlanner(options.defaultGatewayNamespace);
  const adjust = handoverPlanner();
  const { defaultGatewayNamespace, regions = [], trafficManager } = options;
  const planTraffic =
    trafficManager &&
    trafficPlanner({ trafficManager, regions, defaultGatewayNamespace });
  const planClusters = () => {
    const observed = fleet.facts();
    const plans = planOf(
      new Map(
        observed.flatMap(({ name, state }): [string, ClusterState][] =>
          state.value ? [[name, state.value]] : [],
        ),
      ),
    );
    return adjust(
      observed.map(cluster => ({ ...cluster, plan: plans.get(cluster.name) })),
    );
  };
  return {
    ...fleet,
    facts: () => planTraffic?.(planClusters()).clusters ?? planClusters(),
    profiles: () => planTraffic?.(planClusters()).profiles,
  };
}

/** @returns a function that holds back what has to wait for another cluster; unchanged plans are the same objects */
function handoverPlanner(): (clusters: PlannedCluster[]) => PlannedCluster[] {
  let inputs: unknown[] = [];
  let handovers: Handover[] = [];
  const known = new Map<
    string,
    { plan: ClusterPlan; concerning: string; adjusted: ClusterPlan }
  >();
  return clusters => {
    const found = clusters.flatMap(({ plan, state }) => [plan, state.value]);
    if (found.some((input, index) => input !== inputs[index])) {
      inputs = found;
      handovers = handoversOf(clusters);
    }
    return clusters.map(cluster => {
      const { name, plan } = cluster;
      const mine = handovers.filter(({ from, to }) =>
        [from, to].includes(name),
      );
      if (!plan || mine.length === 0) {
        known.delete(name);
        return cluster;
      }
      const concerning = JSON.stringify(mine);
      const before = known.get(name);
      if (before?.plan === plan && before.concerning === concerning) {
        return { ...cluster, plan: before.adjusted };
      }
      const adjusted = withHandovers(plan, name, mine);
      known.set(name, { plan, concerning, adjusted });
      return { ...cluster, plan: adjusted };
    });
  };
}
