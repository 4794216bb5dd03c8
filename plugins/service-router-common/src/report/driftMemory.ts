import {
  Drift,
  driftOf,
  PlannedRecord,
  withKeptDrift,
  ZoneReading,
} from '../externalDns';
import { ClusterPlan } from '../plan';
import { FleetFacts, RegionFact } from './facts';
import { fleetIndexOf } from './fleetIndex';
import { plannedRecordsIn } from './plannedRecords';

/** How long what was mended is told of; milliseconds. */
const KEEP_FOR = 24 * 60 * 60_000;

/** Of one zone, the most that is told; what is mended, and what is older, makes room. */
const MOST = 10_000;

/** What has drifted in a region. @public */
export interface KnownDrift {
  drift: readonly Drift[];
  /** What was kept when that was found; absent where nothing was known to be. */
  kept?: readonly Drift[];
}

/** What was noticed of zones so far. @public */
export interface DriftMemory {
  /**
   * Looks at the facts, and compares them with the last ones.
   *
   * @param kept - what has drifted by what is kept of former looks and of those of other replicas, by region; another list
   * where that is something else
   * @returns the facts with what has drifted in each region; without news, a region keeps the same list
   */
  look(
    facts: FleetFacts,
    kept?: ReadonlyMap<string, readonly Drift[]>,
  ): FleetFacts;
  /** Of each region whose zone was ever read. */
  known(): ReadonlyMap<string, KnownDrift>;
}

interface Seen extends KnownDrift {
  reading: ZoneReading;
  planned: PlannedRecord[];
  /** As far as it is known what each cluster plans now. */
  plans: (ClusterPlan | undefined)[];
}

/**
 * Notices what is changed by hand in zones, from one look at the facts to the next. Only looks that follow each other are
 * compared: what changed before the first one is not known, unless it was kept.
 *
 * @public
 */
export function driftMemory(): DriftMemory {
  const known = new Map<string, Seen>();
  return {
    look: (facts, kept) => ({
      ...facts,
      regions: facts.regions.map(region => {
        const { name } = region;
        const seen = lookAt(region, facts, known.get(name), kept?.get(name));
        if (!seen) {
          return region;
        }
        known.set(name, seen);
        return seen.drift.length > 0
          ? { ...region, drift: seen.drift }
          : region;
      }),
    }),
    known: () => known,
  };
}

function lookAt(
  region: RegionFact,
  facts: FleetFacts,
  before: Seen | undefined,
  kept: readonly Drift[] | undefined,
): Seen | undefined {
  const { value: recordSets, observedAt: readAt } = region.zone;
  if (!recordSets || !readAt) {
    return before;
  }
  const plans = facts.clusters.map(({ plan, state }) =>
    state.error ? undefined : plan,
  );
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
  const own = before?.drift ?? [];
  const known =
    kept && kept !== before?.kept
      ? withKeptDrift(own, { before: before?.kept ?? [], now: kept })
      : own;
  const isNews =
    known !== own ||
    (before &&
      !(isSameZone && isSamePlan && !isBehind(own, before.reading, readAt)));
  const drift = isNews
    ? driftOf(known, before?.reading ?? reading, reading, {
        before: before?.planned ?? planned,
        now: planned,
        unknown: unknownIn(facts),
      })
    : own;
  return {
    reading,
    planned,
    plans,
    drift: toldOf(drift, facts.now),
    ...(kept ? { kept } : {}),
  };
}

/** Another one has found something in a reading that this replica has caught up with only now. */
function isBehind(
  drift: readonly Drift[],
  before: ZoneReading,
  readAt: string,
): boolean {
  return drift.some(
    ({ foundAt, mendedAt }) =>
      !mendedAt && foundAt > before.readAt && foundAt < readAt,
  );
}

/** What a cluster plans is not known before it is read, and may be something else while it cannot be. */
function unknownIn({ clusters }: FleetFacts): ReadonlySet<string> {
  return new Set(
    clusters
      .filter(({ plan, state }) => !plan || state.error)
      .map(({ name }) => name),
  );
}

function toldOf(drift: readonly Drift[], now: Date): readonly Drift[] {
  const oldest = new Date(now.getTime() - KEEP_FOR).toISOString();
  const isTold = ({ mendedAt }: Drift) => !mendedAt || mendedAt >= oldest;
  const told = drift.every(isTold) ? drift : drift.filter(isTold);
  return told.length > MOST ? [...told].sort(mostWorth).slice(0, MOST) : told;
}

function mostWorth(one: Drift, other: Drift): number {
  const isOpen = ({ mendedAt }: Drift) => Number(!mendedAt);
  return (
    isOpen(other) - isOpen(one) || other.foundAt.localeCompare(one.foundAt)
  );
}
