import { Ownership, PlannedRecord, RecordSet } from '../externalDns';
import { and, Phrase, PhraseList, say, told } from '../sentences';
import { FleetFacts, RegionFact } from './facts';
import { fleetIndexOf, ZoneIndex } from './fleetIndex';
import { FleetPlans, fleetPlansOf } from './fleetPlans';
import { plannedRecordsIn } from './plannedRecords';
import { ProblemReport } from './types';

/** Records that are named where many have the same trouble. */
const NAMED = 5;

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

/** By the plans of all clusters and what a zone held, for as long as anybody has both. */
const made = new WeakMap<FleetPlans, WeakMap<ZoneIndex, ProblemReport[]>>();

function standingProblems(
  region: RegionFact,
  zone: ZoneIndex,
  facts: FleetFacts,
): ProblemReport[] {
  const plans = fleetPlansOf(facts);
  const byZone = made.get(plans) ?? new WeakMap<ZoneIndex, ProblemReport[]>();
  made.set(plans, byZone);
  const known = byZone.get(zone);
  if (known) {
    return known;
  }
  const planned = plannedRecordsIn(region, facts);
  const problems = [
    ...foreignProblems(region, zone, planned),
    ...contestedProblems(region, zone, planned),
  ];
  byZone.set(zone, problems);
  return problems;
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
  return problem(region, inTheWay, {
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

/** Planned records that several ExternalDNS instances take for their own. */
function contestedProblems(
  region: RegionFact,
  zone: ZoneIndex,
  planned: readonly PlannedRecord[],
): ProblemReport[] {
  const contested = planned.flatMap(({ fqdn, type }) =>
    zone
      .at(fqdn)
      .filter(
        record =>
          record.type === type &&
          zone.ownership.of(record).state === 'contested',
      ),
  );
  return problem(region, contested, {
    severity: 'warning',
    code: 'ContestedRecord',
    sentence: (names, zoneName, title) =>
      say`Zone ${zoneName} of ${title} holds ${names}, which several ExternalDNS instances take for their own and write in turn.`,
    remedy: say`Let one of them publish each name, and remove the others' ownership records.`,
  });
}

function driftProblems(region: RegionFact): ProblemReport[] {
  const open = (region.drift ?? []).filter(({ mendedAt }) => !mendedAt);
  return problem(
    region,
    open.map(({ planned }) => planned),
    {
      severity: 'warning',
      code: 'ChangedByHand',
      sentence: (names, zoneName, title) =>
        say`Zone ${zoneName} of ${title} was changed by hand or with another tool: ${names}.`,
      remedy: say`ExternalDNS puts right what it owns; find who else may write the zone.`,
    },
  );
}

function problem(
  { name, title, zoneName }: RegionFact,
  records: readonly { type: string; fqdn: string }[],
  {
    sentence,
    remedy,
    ...kind
  }: Pick<ProblemReport, 'severity' | 'code'> & {
    sentence: (names: PhraseList, zoneName: string, title: string) => Phrase;
    remedy: Phrase;
  },
): ProblemReport[] {
  const names = [
    ...new Set(records.map(({ type, fqdn }) => `${type} ${fqdn}`)),
  ].sort();
  if (names.length === 0) {
    return [];
  }
  const further = names.length - NAMED;
  const listed = and(
    further > 1 ? [...names.slice(0, NAMED), say`${further} others`] : names,
  );
  return [
    {
      ...kind,
      region: name,
      ...told(sentence(listed, zoneName, title), remedy),
    },
  ];
}
