import { hasSameTargets, PlannedRecord, RecordSet } from '../externalDns';
import { FleetFacts, RegionFact } from './facts';
import { ZoneIndex } from './fleetIndex';
import { FleetPlans, fleetPlansOf } from './fleetPlans';
import { publisherFinder } from './publishers';

/**
 * What is wrong with who owns a record that stands where one is planned:
 *
 * - `contested`: several ExternalDNS instances take it for their own
 * - `orphaned`: it is as planned, and the ExternalDNS that should keep it will neither change nor remove it, since it has
 *   no owner, or one that no cluster publishes as; for example since `--txt-owner-id` was changed
 */
export type KeepingFault = 'contested' | 'orphaned';

/** Tells what is wrong with the owner of what stands; `undefined` where nothing is, or it is not known. */
export type RecordKeepers = (
  planned: Pick<PlannedRecord, 'cluster' | 'type' | 'targets'>,
  standing: RecordSet,
) => KeepingFault | undefined;

/** By the plans of all clusters, what a zone held and the region, for as long as anybody has them. */
const made = new WeakMap<
  FleetPlans,
  WeakMap<ZoneIndex, Map<string, RecordKeepers>>
>();

/**
 * Who keeps the records of a region's zone; found out once for the same plans and records, since every report of a route
 * asks. Nothing is orphaned of a cluster whose ExternalDNS is not known.
 */
export function recordKeepersOf(
  region: RegionFact,
  zone: ZoneIndex,
  facts: FleetFacts,
): RecordKeepers {
  const plans = fleetPlansOf(facts);
  const byZone = made.get(plans) ?? new WeakMap();
  made.set(plans, byZone);
  const byRegion = byZone.get(zone) ?? new Map<string, RecordKeepers>();
  byZone.set(zone, byRegion);
  const keepers = byRegion.get(region.name) ?? findKeepers(region, zone, facts);
  byRegion.set(region.name, keepers);
  return keepers;
}

function findKeepers(
  region: RegionFact,
  zone: ZoneIndex,
  facts: FleetFacts,
): RecordKeepers {
  const { publisherOf } = publisherFinder(region, zone, facts);
  const published = new Set<string>();
  const owners = new Set(facts.externalDns?.map(({ ownerId }) => ownerId));
  for (const cluster of facts.clusters) {
    const publisher = publisherOf(cluster);
    if (publisher) {
      published.add(cluster.name);
      owners.add(publisher.ownerId);
    }
  }
  return (planned, standing) => {
    if (standing.type !== planned.type) {
      return undefined;
    }
    const ownership = zone.ownership.of(standing);
    if (ownership.state === 'contested') {
      return 'contested';
    }
    const isWithoutKeeper =
      ownership.state === 'unowned' ||
      (ownership.state === 'owned' && !owners.has(ownership.owner.owner));
    return isWithoutKeeper &&
      published.has(planned.cluster) &&
      standsAsPlanned(planned, standing)
      ? 'orphaned'
      : undefined;
  };
}

/** A record is there and leads where it is planned to; its TTL does not count. */
export function standsAsPlanned(
  planned: Pick<PlannedRecord, 'type' | 'targets'>,
  standing: RecordSet,
): boolean {
  return (
    standing.type === planned.type &&
    !standing.linkedProfile &&
    hasSameTargets(standing.values, planned.targets)
  );
}
