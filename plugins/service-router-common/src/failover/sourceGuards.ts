import { ClusterFact, FleetFacts, RegionFact } from '../report/facts';
import { fleetIndexOf } from '../report/fleetIndex';
import { publisherFinder } from '../report/publishers';
import { clusterError, trafficError, zoneError } from '../report/sourceErrors';
import { and, say, told } from '../sentences';
import { FailoverGuard, FailoverWrite } from './types';

/** What is not known of a cluster that is lost. */
export function lostClusterGuards(cluster: ClusterFact): FailoverGuard[] {
  const { name, region, plan } = cluster;
  const error = clusterError(cluster);
  if (!plan) {
    return [
      {
        severity: 'error',
        code: 'RegionUnread',
        region,
        cluster: name,
        ...told(
          say`${name} has not been read yet, so which names lead there is not known.`,
          say`See why ${name} cannot be read.`,
        ),
      },
    ];
  }
  return error
    ? [
        {
          severity: 'info',
          code: 'RegionStale',
          region,
          cluster: name,
          ...told(
            say`${name} cannot be read since ${error.since}; its gateways and routes are told from what was known before.`,
          ),
        },
      ]
    : [];
}

/** What is not known of a zone. */
export function zoneGuards(region: RegionFact): FailoverGuard[] {
  const { name, title, zoneName, zone } = region;
  const error = zoneError(region);
  if (!zone.value) {
    return [
      {
        severity: 'warning',
        code: 'ZoneUnread',
        region: name,
        ...told(
          say`Zone ${zoneName} of ${title} has not been read yet: where its names lead is told from the plan.`,
        ),
      },
    ];
  }
  return error
    ? [
        {
          severity: 'warning',
          code: 'ZoneStale',
          region: name,
          ...told(
            say`Zone ${zoneName} of ${title} cannot be read since ${error.since}: ${error.message}. What stands there is told from before.`,
          ),
        },
      ]
    : [];
}

/** An ExternalDNS of a lost region that runs still, or again, puts back what it owns. */
export function heldRecords(
  facts: FleetFacts,
  lost: ReadonlySet<string>,
  writes: readonly FailoverWrite[],
): FailoverGuard[] {
  const clusters = new Set<string>();
  for (const { what, subject, place } of writes) {
    const region =
      what === 'gatewayRecord'
        ? facts.regions.find(({ name }) => name === place.region)
        : undefined;
    const zone = region && fleetIndexOf(facts).zoneOf(region);
    if (!region || !zone) {
      continue;
    }
    const { clusterOf } = publisherFinder(region, zone, facts);
    for (const record of zone.at(subject)) {
      for (const owner of zone.ownersOf(record)) {
        const name = clusterOf(owner);
        const cluster = facts.clusters.find(one => one.name === name);
        if (cluster && lost.has(cluster.region)) {
          clusters.add(cluster.name);
        }
      }
    }
  }
  return clusters.size === 0
    ? []
    : [
        {
          severity: 'info',
          code: 'RecordHeld',
          ...told(
            say`The records of the gateways belong to the ExternalDNS of ${and([
              ...clusters,
            ])}: while it runs, or once it runs again, it puts the old addresses back.`,
            say`Where the region still runs, stop its ExternalDNS before records are written; afterwards, bring the traffic back by letting it run again.`,
          ),
        },
      ];
}

/** What is not known of Traffic Manager. */
export function trafficGuards({ traffic }: FleetFacts): FailoverGuard[] {
  const error = traffic && trafficError(traffic.standing);
  if (!traffic) {
    return [];
  }
  if (!traffic.standing.value) {
    return [
      {
        severity: 'warning',
        code: 'TrafficUnread',
        ...told(
          say`Traffic Manager has not been read yet, so what it answers then is not known.`,
        ),
      },
    ];
  }
  return error
    ? [
        {
          severity: 'warning',
          code: 'TrafficStale',
          ...told(
            say`Traffic Manager cannot be read since ${error.since}: ${error.message}. What it answers is told from before.`,
          ),
        },
      ]
    : [];
}
