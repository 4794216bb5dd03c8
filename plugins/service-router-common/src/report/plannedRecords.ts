import { DnsEndpoint, labels } from '../kinds';
import {
  matchZone,
  OrphanRegistryRecord,
  PlannedRecord,
  plannedRecordsOf,
  RecordMatch,
} from '../externalDns';
import { FleetFacts, RegionFact } from './facts';
import { fleetIndexOf, ZoneIndex } from './fleetIndex';
import { FleetPlans, fleetPlansOf } from './fleetPlans';

/**
 * The records that all clusters together plan for one region's zone, those of clusters that cannot be read as they were
 * last planned.
 *
 * @public
 */
export function plannedRecordsIn(
  { name: region }: Pick<RegionFact, 'name'>,
  { clusters }: Pick<FleetFacts, 'clusters'>,
): PlannedRecord[] {
  return clusters.flatMap(({ name, plan }) =>
    plannedRecordsOf(
      name,
      (plan?.desired ?? []).filter(
        (object): object is DnsEndpoint =>
          object.kind === 'DNSEndpoint' &&
          object.metadata.labels?.[labels.region] === region,
      ),
    ),
  );
}

/** A region's zone beside what the clusters plan for it. @public */
export interface ZoneContents {
  /** Each planned record with what stands, then each record that nobody planned. */
  matches: RecordMatch[];
  /** Registry records whose record is gone. */
  orphans: OrphanRegistryRecord[];
}

/** By the plans of all clusters and what the zone of each region held, for as long as anybody has both. */
const made = new WeakMap<
  FleetPlans,
  WeakMap<ZoneIndex, Map<string, ZoneContents>>
>();

/**
 * Each record of a region's zone matched with what the clusters plan, with its owners; made once for the same plans and
 * records.
 *
 * @returns undefined while the zone has never been read
 * @public
 */
export function zoneContentsOf(
  region: RegionFact,
  facts: FleetFacts,
): ZoneContents | undefined {
  const zone = fleetIndexOf(facts).zoneOf(region);
  if (!zone) {
    return undefined;
  }
  const plans = fleetPlansOf(facts);
  const byZone = made.get(plans) ?? new WeakMap();
  made.set(plans, byZone);
  const byRegion = byZone.get(zone) ?? new Map<string, ZoneContents>();
  byZone.set(zone, byRegion);
  const contents = byRegion.get(region.name) ?? {
    matches: matchZone(
      region.zone.value ?? [],
      plannedRecordsIn(region, facts),
      zone.ownership,
    ),
    orphans: zone.ownership.orphans,
  };
  byRegion.set(region.name, contents);
  return contents;
}
