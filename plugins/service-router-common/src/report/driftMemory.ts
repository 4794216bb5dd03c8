import { Drift, driftOf, PlannedRecord, ZoneReading } from '../externalDns';
import { ClusterPlan } from '../plan';
import { FleetFacts, RegionFact } from './facts';
import { fleetIndexOf } from './fleetIndex';
import { plannedRecordsIn } from './plannedRecords';

/** How long what was mended is told of; milliseconds. */
const KEEP_FOR = 24 * 60 * 60_000;

interface Seen {
  reading: ZoneReading;
  planned: PlannedRecord[];
  plans: (ClusterPlan | undefined)[];
  drift: readonly Drift[];
}

/**
 * Notices what is changed by hand in zones, from one look at the facts to the next. Only looks that follow each other are
 * compared: what changed before the first one is not known.
 *
 * @returns a function that gives the facts back with what has drifted in each region; without news, a region keeps the
 * same list
 * @public
 */
export function driftMemory(): (facts: FleetFacts) => FleetFacts {
  const known = new Map<string, Seen>();
  return facts => ({
    ...facts,
    regions: facts.regions.map(region => {
      const seen = lookAt(region, facts, known.get(region.name));
      if (!seen) {
        return region;
      }
      known.set(region.name, seen);
      return seen.drift.length > 0 ? { ...region, drift: seen.drift } : region;
    }),
  });
}

function lookAt(
  region: RegionFact,
  facts: FleetFacts,
  before: Seen | undefined,
): Seen | undefined {
  const { value: recordSets, observedAt: readAt } = region.zone;
  if (!recordSets || !readAt) {
    return before;
  }
  const plans = facts.clusters.map(({ plan }) => plan);
  const isSamePlan =
    before?.plans.length === plans.length &&
    plans.every((plan, index) => plan === before.plans[index]);
  const planned = isSamePlan ? before.planned : plannedRecordsIn(region, facts);
  const isSameZone = before?.reading.recordSets === recordSets;
  const ownership = isSameZone
    ? before.reading.ownership
    : fleetIndexOf(facts).zoneOf(region)?.ownership;
  if (!ownership) {
    return before;
  }
  const reading: ZoneReading = { recordSets, ownership, readAt };
  const drift =
    !before || (isSameZone && isSamePlan)
      ? before?.drift ?? []
      : driftOf(before.drift, before.reading, reading, {
          before: before.planned,
          now: planned,
        });
  const oldest = new Date(facts.now.getTime() - KEEP_FOR).toISOString();
  const isTold = ({ mendedAt }: Drift) => !mendedAt || mendedAt >= oldest;
  return {
    reading,
    planned,
    plans,
    drift: drift.every(isTold) ? drift : drift.filter(isTold),
  };
}
