import {
  ClusterFact,
  ClusterPlan,
  ClusterState,
} from '@service-router/plugin-service-router-common';
import { Fleet } from '../fleet';
import { fleetPlanner } from './fleetPlanner';

/** A cluster with what it should hold; without a plan as long as it was never read. */
export type PlannedCluster = ClusterFact & { plan: ClusterPlan | undefined };

/** All clusters, watched and planned. */
export interface PlannedFleet extends Omit<Fleet, 'facts'> {
  /**
   * What is known of every cluster and what it should hold, in the order of the configuration. Cheap when nothing
   * changed: an unchanged cluster keeps the same `state.value` and `plan` objects.
   */
  facts(): PlannedCluster[];
}

/** Plans what a fleet observes: facts are the fleet's, plans are made here. */
export function planned(
  fleet: Fleet,
  options: { defaultGatewayNamespace: string },
): PlannedFleet {
  const planOf = fleetPlanner(options.defaultGatewayNamespace);
  return {
    ...fleet,
    facts: () => {
      const observed = fleet.facts();
      const plans = planOf(
        new Map(
          observed.flatMap(({ name, state }): [string, ClusterState][] =>
            state.value ? [[name, state.value]] : [],
          ),
        ),
      );
      return observed.map(cluster => ({
        ...cluster,
        plan: plans.get(cluster.name),
      }));
    },
  };
}
