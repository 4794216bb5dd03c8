import { driftOfName, RecordSet } from '../externalDns';
import { FleetFacts, RegionFact } from '../report/facts';
import { fleetIndexOf } from '../report/fleetIndex';
import { isHealthLost } from '../report/isSettled';
import { RouteReport, ZoneReport } from '../report/types';
import { PictureSubject, RoutePicture } from './picture';
import { ChangeAuthor, ReadField } from './types';

/** What was read back of a route in every region: the record of its name, and how the region answers. */
export function readSubjects(
  report: RouteReport,
  facts: FleetFacts,
): Pick<RoutePicture, 'scopes' | 'subjects'> {
  const scopes: Record<string, string> = {};
  const subjects: Record<string, PictureSubject> = {};
  const areClustersRead = facts.clusters.every(({ state }) => state.value);
  for (const region of facts.regions) {
    const { observedAt } = region.zone;
    const zone = fleetIndexOf(facts).zoneOf(region);
    if (report.host && zone && observedAt) {
      const scope = `zone ${region.name}`;
      scopes[scope] = observedAt;
      for (const record of zone.at(report.host)) {
        if (record.type !== 'TXT') {
          const owners = zone.ownersOf(record).map(({ owner }) => owner);
          subjects[`Record|${region.name}|${record.type}`] = recordSubject(
            record,
            { region, scope, owners },
          );
        }
      }
    }
    const row = report.zones.find(one => one.region === region.name);
    if (
      row &&
      observedAt &&
      areClustersRead &&
      isReadBack(row, region, report.host)
    ) {
      const scope = `region ${region.name}`;
      scopes[scope] = observedAt;
      subjects[`Region|${region.name}`] = regionSubject(row, scope);
    }
  }
  return { scopes, subjects };
}

/** A region whose sources were not read, or cannot be read now, says nothing that could differ. */
function isReadBack(
  row: ZoneReport,
  { zone, resolver, answers }: RegionFact,
  host: string | undefined,
): boolean {
  const isAsked = resolver !== undefined && host !== undefined;
  return (
    row.state !== 'stale' &&
    row.stale.length === 0 &&
    !isHealthLost(row) &&
    zone.value !== undefined &&
    (!isAsked || answers.get(host)?.value !== undefined)
  );
}

function recordSubject(
  { fqdn, type, values, ttl, linkedProfile }: RecordSet,
  {
    region,
    scope,
    owners,
  }: { region: RegionFact; scope: string; owners: string[] },
): PictureSubject {
  const isByHand = driftOfName(region.drift, fqdn).some(
    ({ before, mendedAt }) =>
      !mendedAt && before.fqdn === fqdn && before.type === type,
  );
  const isOwned = owners.length === 1 && !isByHand;
  const who: ChangeAuthor = isOwned
    ? { kind: 'owner', name: owners[0] }
    : { kind: 'unknown' };
  return {
    kind: 'Record',
    region: region.name,
    object: fqdn,
    scope,
    fields: {
      name: fqdn,
      type,
      targets: [...values].sort().join(', '),
      ...(ttl === undefined ? {} : { ttl: String(ttl) }),
      ...(owners.length > 0 ? { owner: [...owners].sort().join(', ') } : {}),
      ...(linkedProfile ? { profile: linkedProfile } : {}),
    } satisfies Partial<Record<ReadField, string>>,
    who,
  };
}

function regionSubject(row: ZoneReport, scope: string): PictureSubject {
  const { pointsTo } = row;
  return {
    kind: 'Region',
    region: row.region,
    object: row.zone,
    scope,
    fields: {
      state: row.state,
      ...(pointsTo ? { pointsTo: pointsTo.host } : {}),
      ...(pointsTo && pointsTo.addresses.length > 0
        ? { addresses: [...pointsTo.addresses].sort().join(', ') }
        : {}),
    } satisfies Partial<Record<ReadField, string>>,
    who: { kind: 'observed' },
  };
}
