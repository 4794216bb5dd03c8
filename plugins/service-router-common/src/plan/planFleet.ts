import { DnsEndpoint, labels } from '../kinds';
import { ClusterPlan } from './planCluster';
import { RouteIdentifier, routeKey } from './hostClaims';

/** A cluster of the fleet with its plan. @public */
export interface PlannedCluster {
  /** Name of the cluster in the configuration. */
  name: string;
  plan: ClusterPlan;
}

/** One cluster's wish to write one name into one region's zone. @public */
export interface ZoneWriter {
  cluster: string;
  route: RouteIdentifier;
  endpoint: DnsEndpoint;
  /** Where the name would point. */
  target: string;
}

/** @public */
export interface FleetPlan {
  /** Region to host to everyone who would write it there; more than one is a conflict unless they agree. */
  zones: Map<string, Map<string, ZoneWriter[]>>;
  /** Who writes one route's host into one region's zone. */
  writersOf: (region: string, route: RouteIdentifier) => ZoneWriter[];
}

/**
 * Who should write each name into each region's zone, over all clusters: the view no single cluster has (OB-9).
 *
 * @see reference suite OP-MATRIX
 * @public
 */
export function planFleet(clusters: PlannedCluster[]): FleetPlan {
  const zones = new Map<string, Map<string, ZoneWriter[]>>();
  const byRoute = new Map<string, ZoneWriter[]>();
  for (const { name: cluster, plan } of clusters) {
    for (const { route, endpoints } of plan.routes) {
      const { namespace = '', name } = route.metadata;
      for (const endpoint of endpoints) {
        const region = endpoint.metadata.labels?.[labels.region] ?? '';
        const [entry] = endpoint.spec.endpoints ?? [];
        const writer: ZoneWriter = {
          cluster,
          route: { namespace, name },
          endpoint,
          target: entry.targets[0],
        };
        const hosts = zones.get(region) ?? new Map<string, ZoneWriter[]>();
        zones.set(region, hosts);
        append(hosts, entry.dnsName, writer);
        append(byRoute, `${region}|${routeKey({ namespace, name })}`, writer);
      }
    }
  }
  return {
    zones,
    writersOf: (region, route) =>
      byRoute.get(`${region}|${routeKey(route)}`) ?? [],
  };
}

/** The targets that writers disagree on; empty when they agree. @public */
export function contestedTargetsOf(writers: ZoneWriter[]): string[] {
  const targets = [...new Set(writers.map(({ target }) => target))];
  return targets.length > 1 ? targets.sort() : [];
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) {
    list.push(value);
  } else {
    map.set(key, [value]);
  }
}
