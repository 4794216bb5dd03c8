import {
  ClusterPlan,
  FleetFinding,
  fleetFindingsOf,
  FleetPlan,
  PlannedCluster,
  planFleet,
} from '../plan';
import { FleetFacts, RegionFact } from './facts';
import { titleOf } from './words';

/** What the plans of all clusters come to together. */
export interface FleetPlans {
  fleet: FleetPlan;
  findings: FleetFinding[];
}

type RegionTitle = Pick<RegionFact, 'name' | 'title'>;

interface MadeTogether extends FleetPlans {
  clusters: PlannedCluster[];
  regions: RegionTitle[];
}

class LazyFleetPlans implements MadeTogether {
  readonly fleet: FleetPlan;
  #findings: FleetFinding[] | undefined;

  constructor(
    readonly clusters: PlannedCluster[],
    readonly regions: RegionTitle[],
  ) {
    this.fleet = planFleet(clusters);
  }

  get findings(): FleetFinding[] {
    this.#findings ??= fleetFindingsOf(this.clusters, this.fleet, region =>
      titleOf(this.regions, region),
    );
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
  if (known && isSame(known, clusters, facts.regions)) {
    return known;
  }
  const plans = new LazyFleetPlans(
    clusters,
    facts.regions.map(({ name, title }) => ({ name, title })),
  );
  if (clusters.length > 0) {
    made.set(clusters[0].plan, plans);
  }
  return plans;
}

function isSame(
  known: MadeTogether,
  clusters: PlannedCluster[],
  regions: RegionTitle[],
): boolean {
  return (
    known.clusters.length === clusters.length &&
    known.regions.length === regions.length &&
    known.clusters.every(
      ({ name, plan }, index) =>
        name === clusters[index].name && plan === clusters[index].plan,
    ) &&
    known.regions.every(
      ({ name, title }, index) =>
        name === regions[index].name && title === regions[index].title,
    )
  );
}
