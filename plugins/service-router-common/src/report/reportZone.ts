import { DnsEndpoint, labels, referenceOf } from '../kinds';
import {
  belongsTo,
  contestedTargetsOf,
  RouteIdentifier,
  ZoneWriter,
} from '../plan';
import { and, say, told } from '../sentences';
import { driftReportsOf } from './driftReports';
import { FleetFacts, RegionFact } from './facts';
import { fleetIndexOf, RouteInCluster } from './fleetIndex';
import { addressesAt } from './addressesAt';
import { linksOf } from './reportLinks';
import { healthyLink, RouteTraffic } from './traffic';
import { clusterError, resolverError, zoneError } from './sourceErrors';
import { hiddenBy, knownOf, stateOfRow } from './rowState';
import { unservedReason } from './unserved';
import {
  ChainLink,
  LinkReport,
  SourceError,
  ZoneReport,
  ZoneTarget,
} from './types';
import { titleOf } from './words';

/** One route in one region: the row of the card. */
export function reportZone(
  route: RouteIdentifier,
  region: RegionFact,
  facts: FleetFacts,
  traffic?: RouteTraffic,
): ZoneReport {
  const index = fleetIndexOf(facts);
  const here = index.hereOf(route);
  const zone = index.zoneOf(region);
  const host = hostIn(here, facts, route);
  const planned = index.plan.writersOf(region.name, route);
  const writers =
    planned.length > 0 ? planned : keptWriters(here, route, region);
  const record = host
    ? zone?.at(host).find(({ type }) => type !== 'TXT')
    : undefined;

  const drift = driftReportsOf(region, [
    host,
    ...writers.map(({ target }) => target),
  ]);

  const base: ZoneReport = {
    region: region.name,
    title: region.title,
    zone: region.zoneName,
    state: 'unserved',
    sentence: '',
    writers: writers.map(({ cluster, endpoint, target }) => ({
      cluster,
      object: referenceOf(endpoint),
      target,
    })),
    owners: record && zone ? zone.ownersOf(record) : [],
    links: [],
    ...(drift.length > 0 ? { drift } : {}),
    observedAt: region.zone.observedAt,
    stale: staleSources(region, writers, facts, host),
  };
  const actual = record?.type === 'CNAME' ? record.values[0] : undefined;
  if (actual && zone) {
    base.pointsTo = targetOf(
      actual.replace(/\.$/, ''),
      addressesAt(zone, actual.replace(/\.$/, '')),
      facts,
      record?.ttl,
    );
  }

  const contested = contestedTargetsOf(writers);
  if (contested.length > 0) {
    return {
      ...base,
      state: 'conflict',
      ...told(
        say`${and(
          [...new Set(writers.map(({ cluster }) => cluster))].sort(),
        )} would each write ${host ?? ''} here, pointing at ${and(contested)}.`,
        say`Bind the DNSPolicy to one region with sourceRegion (and to one cluster with sourceCluster), the same in every cluster.`,
      ),
    };
  }
  if (writers.length === 0) {
    return {
      ...base,
      ...unservedReason({ route, region, facts, here, host, record: actual }),
    };
  }

  const [writer] = writers;
  const cluster = facts.clusters.find(({ name }) => name === writer.cluster)!;
  const chain = linksOf({
    host: writer.endpoint.spec.endpoints![0].dnsName,
    target: writer.target,
    endpoint: writer.endpoint,
    cluster,
    region,
    zone,
    standing: index.endpointIn(cluster, writer.endpoint.metadata),
    facts,
  });
  const pointsTo =
    base.pointsTo ??
    targetOf(
      writer.target,
      zone ? addressesAt(zone, writer.target) : [],
      facts,
    );
  const health = healthyLink({ traffic }, { ...base, pointsTo });
  const links = health ? [...chain, health] : chain;
  const known = knownOf(links);
  const row = {
    ...base,
    pointsTo,
    links,
    furthest: furthestOf(known),
    observedAt: seenAt(known, region, facts),
  };
  return { ...row, ...stateOfRow(row, region, here, writer, facts) };
}

function staleSources(
  region: RegionFact,
  writers: ZoneWriter[],
  facts: FleetFacts,
  host: string | undefined,
): SourceError[] {
  const clusters = facts.clusters.filter(
    ({ name, region: home }) =>
      home === region.name || writers.some(({ cluster }) => cluster === name),
  );
  return [
    ...clusters.map(clusterError),
    zoneError(region),
    host ? resolverError(region, region.answers.get(host)) : undefined,
  ].filter(error => error !== undefined);
}

/** DNSEndpoints that stand although the plan cannot tell whether they are wanted: they go on publishing. */
function keptWriters(
  here: RouteInCluster[],
  route: RouteIdentifier,
  region: RegionFact,
): ZoneWriter[] {
  return here
    .filter(({ plan }) => plan.others === 'keep')
    .flatMap(({ cluster, plan }) =>
      (cluster.state.value?.dnsEndpoints ?? [])
        .filter(
          (endpoint: DnsEndpoint) =>
            belongsTo(endpoint, plan.route) &&
            endpoint.metadata.labels?.[labels.region] === region.name &&
            endpoint.spec?.endpoints?.[0]?.targets?.[0],
        )
        .map(endpoint => ({
          cluster: cluster.name,
          route,
          endpoint,
          target: endpoint.spec.endpoints![0].targets[0],
        })),
    );
}

/** The host of a route: from a cluster that can make it, else what is remembered of a route that is gone. */
export function hostIn(
  here: RouteInCluster[],
  facts: FleetFacts,
  { namespace, name }: RouteIdentifier,
): string | undefined {
  return (
    here.find(({ plan }) => plan.host)?.plan.host ??
    facts.remembered.get(`${namespace}/${name}`)?.host
  );
}

function targetOf(
  host: string,
  addresses: string[],
  facts: FleetFacts,
  ttl?: number,
): ZoneTarget {
  const cluster = facts.clusters.find(({ plan }) =>
    plan?.gatewayRecords.endpoints.some(
      ({ spec }) => spec.endpoints?.[0]?.dnsName === host,
    ),
  );
  return {
    host,
    addresses,
    ...(ttl === undefined ? {} : { ttl }),
    ...(cluster
      ? {
          cluster: cluster.name,
          region: cluster.region,
          regionTitle: titleOf(facts.regions, cluster.region),
        }
      : {}),
  };
}

function furthestOf(links: LinkReport[]): ChainLink | undefined {
  const firstOpen = links.findIndex(({ state }) => state !== 'holds');
  const holding = firstOpen < 0 ? links : links.slice(0, firstOpen);
  return holding[holding.length - 1]?.link;
}

/** The oldest of what the row rests on; where a source is lost that was never read, there is no such moment. */
function seenAt(
  links: LinkReport[],
  region: RegionFact,
  facts: FleetFacts,
): string | undefined {
  const hidden = hiddenBy(region, facts);
  if (hidden && !hidden.lastSeen) {
    return undefined;
  }
  const times = [
    hidden?.lastSeen,
    ...links
      .filter(({ state }) => state === 'holds')
      .map(({ observedAt }) => observedAt),
  ].filter(time => time !== undefined);
  return times.sort()[0] ?? region.zone.observedAt;
}
