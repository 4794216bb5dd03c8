import {
  ClusterPlan,
  FleetFinding,
  fleetFindingsOf,
  FleetPlan,
  PlannedCluster,
  planFleet,
} from '../plan';
import { FleetFacts } from './facts';

/** What the plans of all clusters come to together. */
export interface FleetPlans {
  fleet: FleetPlan;
  findings: FleetFinding[];
}

interface MadeTogether extends FleetPlans {
  clusters: PlannedCluster[];
}

class LazyFleetPlans implements MadeTogether {
  readonly fleet: FleetPlan;
  #findings: FleetFinding[] | undefined;

  constructor(readonly clusters: PlannedCluster[]) {
    this.fleet = planFleet(clusters);
  }

  get findings(): FleetFinding[] {
    this.#findings ??= fleetFindingsOf(this.clusters, this.fleet);
    return this.#findings;
  }
}

/** By the plan of the first cluster, for as long as anybody has it. */
const made = new WeakMap<ClusterPlan, MadeTogether>();

/** The clusters' plans seen together; made once for the same plans, whatever else of the facts has changed. */
export function fleetPlansOf(facts: FleetFacts): FleetPlans {
  const clusters = facts.clusters.flatMap(({ name, plan }) =>
    plan ? [{ name, plan }] : [],
  );
  const known = clusters.length > 0 ? made.get(clusters[0].plan) : undefined;
  if (known && isSame(known.clusters, clusters)) {
    return known;
  }
  const plans = new LazyFleetPlans(clusters);
  if (clusters.length > 0) {
    made.set(clusters[0].plan, plans);
  }
  return plans;
}

function isSame(before: PlannedCluster[], now: PlannedCluster[]): boolean {
  return (
    before.length === now.length &&
    before.every(
      ({ name, plan }, index) =>
        name === now[index].name && plan === now[index].plan,
    )
  );
}
