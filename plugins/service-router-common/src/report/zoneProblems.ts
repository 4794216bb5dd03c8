import { Ownership, PlannedRecord, RecordSet } from '../externalDns';
import { say } from '../sentences';
import { FleetFacts, RegionFact } from './facts';
import { fleetIndexOf, ZoneIndex } from './fleetIndex';
import { FleetPlans, fleetPlansOf } from './fleetPlans';
import { isDriftedRecord, openDriftIn } from './openDrift';
import { plannedRecordsIn } from './plannedRecords';
import { KeepingFault, recordKeepersOf } from './recordKeepers';
import { keepingTroubles, recordProblem } from './recordProblem';
import { ProblemReport } from './types';

/**
 * What stands in the zones against the plan and no waiting mends, and what was changed by hand: one problem for each
 * kind and zone, however many records have it.
 */
export function zoneProblems(facts: FleetFacts): ProblemReport[] {
  const index = fleetIndexOf(facts);
  return facts.regions.flatMap(region => {
    const zone = index.zoneOf(region);
    return [
      ...(zone ? standingProblems(region, zone, facts) : []),
      ...driftProblems(region),
    ];
  });
}

function standingProblems(
  region: RegionFact,
  zone: ZoneIndex,
  facts: FleetFacts,
): ProblemReport[] {
  const { foreign, kept } = standingTroubles(region, zone, facts);
  const { contested, orphaned } = keepingTroubles;
  return [
    ...foreign,
    ...recordProblem(region, kept.contested, contested),
    ...recordProblem(
      region,
      kept.orphaned.filter(record => !isDriftedRecord(region, record)),
      orphaned,
    ),
  ];
}

/** What stands in a zone against the plan, whatever was changed by hand. */
interface StandingTroubles {
  foreign: ProblemReport[];
  kept: Record<KeepingFault, RecordSet[]>;
}

/** By the plans of all clusters and what a zone held, for as long as anybody has both. */
const made = new WeakMap<FleetPlans, WeakMap<ZoneIndex, StandingTroubles>>();

function standingTroubles(
  region: RegionFact,
  zone: ZoneIndex,
  facts: FleetFacts,
): StandingTroubles {
  const plans = fleetPlansOf(facts);
  const byZone = made.get(plans) ?? new WeakMap<ZoneIndex, StandingTroubles>();
  made.set(plans, byZone);
  const known = byZone.get(zone);
  if (known) {
    return known;
  }
  const planned = plannedRecordsIn(region, facts);
  const troubles = {
    foreign: foreignProblems(region, zone, planned),
    kept: keptWrongly(region, zone, planned, facts),
  };
  byZone.set(zone, troubles);
  return troubles;
}

/** Planned names at which a record stands that no ExternalDNS will touch. */
function foreignProblems(
  region: RegionFact,
  zone: ZoneIndex,
  planned: readonly PlannedRecord[],
): ProblemReport[] {
  const inTheWay = planned.flatMap(({ fqdn, type, targets }) =>
    zone.at(fqdn).filter(record => {
      const isPlanned =
        record.type === type &&
        record.values.some(value => targets.includes(value.replace(/\.$/, '')));
      const isConflict =
        record.type === type ||
        (record.type === 'CNAME') !== (type === 'CNAME');
      return (
        !isPlanned &&
        isConflict &&
        !zone.ownership.isRegistryRecord(record) &&
        isUntouchable(record, zone.ownership.of(record))
      );
    }),
  );
  return recordProblem(region, inTheWay, {
    severity: 'error',
    code: 'ForeignRecord',
    sentence: (names, zoneName, title) =>
      say`Zone ${zoneName} of ${title} holds ${names}, which no ExternalDNS owns, so that what is planned there is never written.`,
    remedy: say`Remove those records from the zone, or name the routes otherwise.`,
  });
}

function isUntouchable(record: RecordSet, { state }: Ownership): boolean {
  return (
    record.linkedProfile !== undefined ||
    state === 'unowned' ||
    state === 'encrypted'
  );
}

/** Planned records of which it is contested, or not known, who keeps them. */
function keptWrongly(
  region: RegionFact,
  zone: ZoneIndex,
  planned: readonly PlannedRecord[],
  facts: FleetFacts,
): StandingTroubles['kept'] {
  const faultOf = recordKeepersOf(region, zone, facts);
  const found: StandingTroubles['kept'] = { contested: [], orphaned: [] };
  for (const record of planned) {
    for (const standing of zone.at(record.fqdn)) {
      const fault = faultOf(record, standing);
      if (fault) {
        found[fault].push(standing);
      }
    }
  }
  return found;
}

function driftProblems(region: RegionFact): ProblemReport[] {
  return recordProblem(
    region,
    openDriftIn(region).map(({ planned }) => planned),
    {
      severity: 'warning',
      code: 'ChangedByHand',
      sentence: (names, zoneName, title) =>
        say`Zone ${zoneName} of ${title} was changed by hand or with another tool: ${names}.`,
      remedy: say`ExternalDNS puts right what it owns; find who else may write the zone.`,
    },
  );
}
