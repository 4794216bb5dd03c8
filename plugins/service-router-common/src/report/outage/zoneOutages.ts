import { and, joined, Phrase, say, told } from '../../sentences';
import { RouteReport, ZoneReport } from '../types';
import { isZoneRead } from '../isZoneRead';
import { NameOutage, OutageChange } from './types';

/** What becomes of the route's own name in each zone when regions go down; zones that are alike are told of together. */
export function zoneOutages(
  report: RouteReport,
  lost: readonly string[],
): NameOutage[] {
  const { host } = report;
  if (!host) {
    return [];
  }
  const groups = new Map<string, ZoneReport[]>();
  for (const zone of report.zones) {
    const key = `${changeIn(zone, lost)} ${
      isAnswered(zone) ? zone.pointsTo?.host : ''
    }`;
    groups.set(key, [...(groups.get(key) ?? []), zone]);
  }
  return [...groups.values()].map(zones => outageIn(report, host, zones, lost));
}

function isAnswered({ pointsTo, links }: ZoneReport): boolean {
  return (
    pointsTo !== undefined &&
    pointsTo.addresses.length > 0 &&
    (pointsTo.ttl !== undefined ||
      links.some(
        ({ link, state }) => link === 'Published' && state === 'holds',
      ))
  );
}

function changeIn(zone: ZoneReport, lost: readonly string[]): OutageChange {
  const { pointsTo } = zone;
  if (!isZoneRead(zone)) {
    return 'unknown';
  }
  if (!pointsTo || !isAnswered(zone)) {
    return 'unanswered';
  }
  if (!pointsTo.region) {
    return 'unknown';
  }
  return lost.includes(pointsTo.region) ? 'stays' : 'none';
}

function outageIn(
  report: RouteReport,
  host: string,
  zones: ZoneReport[],
  lost: readonly string[],
): NameOutage {
  const [{ pointsTo }] = zones;
  const change = changeIn(zones[0], lost);
  const places = and(zones.map(({ title }) => title));
  const place =
    zones.length > 1
      ? say`In the zones of ${places}`
      : say`In the zone of ${places}`;
  const base = {
    name: host,
    zones: zones.map(({ region, title, zone }) => ({ region, title, zone })),
    change,
  };
  if (!pointsTo || !isAnswered(zones[0])) {
    return {
      ...base,
      before: [],
      after: [],
      ...told(
        change === 'unknown'
          ? say`${place}, it is not known whether ${host} has an answer, so what becomes of it cannot be told.`
          : say`${place}, ${host} has no answer now, and that stays so.`,
      ),
    };
  }
  const title = pointsTo.regionTitle ?? pointsTo.region ?? pointsTo.host;
  const answer = {
    target: pointsTo.host,
    ...(pointsTo.region ? { region: pointsTo.region } : {}),
    title,
    share: 1,
    isLost: change === 'stays',
  };
  const known = {
    ...base,
    before: [{ ...answer, isLost: false }],
    after: [answer],
  };
  const addresses = and(pointsTo.addresses);
  switch (change) {
    case 'unknown':
      return {
        ...known,
        ...told(
          say`${place}, ${host} leads to ${pointsTo.host}, which is the gateway of no cluster known here; whether that is lost too is not known.`,
        ),
      };
    case 'none':
      return {
        ...known,
        ...told(
          say`${place}, ${host} goes on being answered with ${addresses}, the gateway of ${title}.`,
        ),
      };
    default: {
      const ttls = zones.flatMap(zone => zone.pointsTo?.ttl ?? []);
      const remedy = remedyOf(report, lost);
      const recordTtl = ttls.length > 0 ? Math.max(...ttls) : undefined;
      return {
        ...known,
        ...told(
          say`${place}, nothing changes by itself: ${host} goes on being answered with ${addresses}, the gateway of ${title}, where nothing answers any more.`,
          recordTtl === undefined
            ? remedy
            : say`${joined('sentence', [
                remedy,
                say`Resolvers may keep the old answer for ${recordTtl} s after the record has changed.`,
              ])}`,
        ),
        ...(recordTtl === undefined ? {} : { recordTtl }),
      };
    }
  }
}

/** How a person leads the name to a region that is left. */
function remedyOf(
  { clusters, mode, route, zones }: RouteReport,
  lost: readonly string[],
): Phrase {
  const left = clusters.filter(
    ({ isDeclared, region, error }) =>
      isDeclared && !error && !lost.includes(region),
  );
  if (left.length === 0) {
    return say`The route stands in no region that is left and can be seen: apply it to one, and bind the DNSPolicy to that (mode RegionBound, sourceRegion).`;
  }
  const titles = new Map(
    left.map(({ region, regionTitle }) => [
      region,
      say`${region} for ${regionTitle}`,
    ]),
  );
  const choice = joined('comma', [...titles.values()]);
  if (mode === 'RegionBound') {
    return say`Set sourceRegion of the DNSPolicy of ${route.namespace} to a region that is left: ${choice}.`;
  }
  const gone = zones
    .filter(({ region }) => lost.includes(region))
    .map(({ region }) => region);
  return say`Let the cluster of a region that is left adopt ${and(
    gone,
  )} (adoptsRegions of its ClusterIdentity), or set mode RegionBound in the DNSPolicy of ${
    route.namespace
  } with sourceRegion: ${choice}.`;
}
