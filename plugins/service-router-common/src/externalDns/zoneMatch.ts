import { DnsEndpoint } from '../kinds';
import { hasSameTargets } from './recordComparison';
import { Ownership } from './recordOwner';
import { RecordSet } from './recordSet';
import { normalName } from './registryNaming';
import { resourceOf } from './wantedEndpoints';
import { ZoneOwnership } from './zoneOwnership';

/** A record that a cluster plans to publish into a zone. @public */
export interface PlannedRecord {
  fqdn: string;
  type: string;
  targets: string[];
  /** Seconds; absent where any will do. */
  ttl?: number;
  /** Name of the cluster. */
  cluster: string;
  /** `crd/namespace/name` of the DNSEndpoint. */
  resource: string;
}

/**
 * One record set of a zone and what was planned of it.
 *
 * - `present`: as planned
 * - `absent`: planned, and not in the zone
 * - `differentTarget`, `differentTtl`: there, but not as planned
 * - `linked`: a health-routing profile answers at the planned name
 * - `foreign`: there, and nobody planned it
 *
 * @public
 */
export type RecordMatch =
  | {
      state: 'present' | 'differentTarget' | 'differentTtl' | 'linked';
      planned: PlannedRecord;
      found: RecordSet;
      ownership: Ownership;
    }
  | { state: 'absent'; planned: PlannedRecord }
  | { state: 'foreign'; found: RecordSet; ownership: Ownership };

/** The records that the DNSEndpoints of a cluster ask for. @public */
export function plannedRecordsOf(
  cluster: string,
  dnsEndpoints: readonly Pick<DnsEndpoint, 'metadata' | 'spec'>[],
): PlannedRecord[] {
  return dnsEndpoints.flatMap(({ metadata, spec }) =>
    (spec?.endpoints ?? []).map(
      ({ dnsName, recordType, targets, recordTTL }): PlannedRecord => ({
        fqdn: normalName(dnsName),
        type: recordType,
        targets,
        ...(recordTTL ? { ttl: recordTTL } : {}),
        cluster,
        resource: resourceOf(metadata),
      }),
    ),
  );
}

/**
 * Each record set of a zone matched with what was planned, and each planned record with what stands; registry records
 * and what belongs to the zone itself (its SOA, and the NS records beside it) left out.
 *
 * @public
 */
export function matchZone(
  recordSets: readonly RecordSet[],
  planned: readonly PlannedRecord[],
  ownership: ZoneOwnership,
): RecordMatch[] {
  const standing = new Map(
    recordSets.map(record => [matchKey(record.type, record.fqdn), record]),
  );
  const linked = new Map(
    recordSets
      .filter(({ linkedProfile }) => linkedProfile)
      .map(record => [normalName(record.fqdn), record]),
  );
  const matched = new Set<RecordSet>();
  const matches = planned.map((wanted): RecordMatch => {
    const name = normalName(wanted.fqdn);
    const found = linked.get(name) ?? standing.get(matchKey(wanted.type, name));
    if (!found) {
      return { state: 'absent', planned: wanted };
    }
    matched.add(found);
    return {
      state: stateOf(wanted, found),
      planned: wanted,
      found,
      ownership: ownership.of(found),
    };
  });
  const apexes = new Set(
    recordSets.filter(({ type }) => type === 'SOA').map(({ fqdn }) => fqdn),
  );
  const foreign = recordSets
    .filter(
      record =>
        !matched.has(record) &&
        !ownership.isRegistryRecord(record) &&
        record.type !== 'SOA' &&
        !(record.type === 'NS' && apexes.has(record.fqdn)),
    )
    .map(
      (found): RecordMatch => ({
        state: 'foreign',
        found,
        ownership: ownership.of(found),
      }),
    );
  return [...matches, ...foreign];
}

/** How a record that stands compares with the planned one of its name and type. */
export function stateOf(
  planned: Pick<PlannedRecord, 'targets' | 'ttl'>,
  found: RecordSet,
): 'present' | 'differentTarget' | 'differentTtl' | 'linked' {
  if (found.linkedProfile) {
    return 'linked';
  }
  if (!hasSameTargets(found.values, planned.targets)) {
    return 'differentTarget';
  }
  return planned.ttl && planned.ttl !== found.ttl ? 'differentTtl' : 'present';
}

function matchKey(type: string, fqdn: string): string {
  return `${type} ${normalName(fqdn)}`;
}
