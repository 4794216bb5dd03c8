import { DnsEndpoint } from '../kinds';
import { ownerKey, ownersOf, RecordOwner, RecordSet } from '../externalDns';
import {
  FleetPlan,
  planFleet,
  RouteIdentifier,
  routeKey,
  RoutePlan,
} from '../plan';
import { ClusterFact, FleetFacts, RegionFact } from './facts';

/** A zone that can be asked by name. */
export interface ZoneIndex {
  /** All record sets at a name. */
  at: (fqdn: string) => RecordSet[];
  ownersOf: (record: RecordSet) => RecordOwner[];
}

/** One route in one cluster. */
export interface RouteInCluster {
  cluster: ClusterFact;
  plan: RoutePlan;
}

/** The facts, arranged so that one route costs the work of one route. */
export interface FleetIndex {
  plan: FleetPlan;
  routes: Map<string, RouteInCluster[]>;
  /** Routes that claim a host, in any cluster. */
  claimants: Map<string, RouteIdentifier[]>;
  zoneOf: (region: RegionFact) => ZoneIndex | undefined;
  /** The DNSEndpoint that stands in a cluster under a name. */
  endpointIn: (
    cluster: ClusterFact,
    metadata: { namespace?: string; name: string },
  ) => DnsEndpoint | undefined;
}

const indexes = new WeakMap<FleetFacts, FleetIndex>();

/** The index of these facts; made once per facts object, which must not change afterwards. */
export function fleetIndexOf(facts: FleetFacts): FleetIndex {
  const known = indexes.get(facts);
  if (known) {
    return known;
  }
  const routes = new Map<string, RouteInCluster[]>();
  const claimants = new Map<string, RouteIdentifier[]>();
  for (const cluster of facts.clusters) {
    for (const plan of cluster.plan?.routes ?? []) {
      const { namespace = '', name } = plan.route.metadata;
      const key = routeKey({ namespace, name });
      append(routes, key, { cluster, plan });
      if (plan.host) {
        const others = claimants.get(plan.host) ?? [];
        if (!others.some(claim => routeKey(claim) === key)) {
          claimants.set(plan.host, [...others, { namespace, name }]);
        }
      }
    }
  }
  const zones = new Map<RecordSet[], ZoneIndex>();
  const endpoints = new Map<ClusterFact, Map<string, DnsEndpoint>>();
  const index: FleetIndex = {
    plan: planFleet(
      facts.clusters.flatMap(({ name, plan }) =>
        plan ? [{ name, plan }] : [],
      ),
    ),
    routes,
    claimants,
    zoneOf: ({ zone: { value } }) => {
      if (!value) {
        return undefined;
      }
      const made = zones.get(value) ?? indexZone(value);
      zones.set(value, made);
      return made;
    },
    endpointIn: (cluster, { namespace, name }) => {
      const made =
        endpoints.get(cluster) ??
        new Map(
          (cluster.state.value?.dnsEndpoints ?? []).map(endpoint => [
            `${endpoint.metadata.namespace}/${endpoint.metadata.name}`,
            endpoint,
          ]),
        );
      endpoints.set(cluster, made);
      return made.get(`${namespace}/${name}`);
    },
  };
  indexes.set(facts, index);
  return index;
}

function indexZone(recordSets: RecordSet[]): ZoneIndex {
  const byName = new Map<string, RecordSet[]>();
  for (const recordSet of recordSets) {
    append(byName, recordSet.fqdn.toLowerCase(), recordSet);
  }
  let owners: Map<string, RecordOwner[]> | undefined;
  return {
    at: fqdn => byName.get(fqdn.toLowerCase()) ?? [],
    ownersOf: ({ type, fqdn }) => {
      owners ??= ownersOf(recordSets);
      return owners.get(ownerKey(type, fqdn)) ?? [];
    },
  };
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) {
    list.push(value);
  } else {
    map.set(key, [value]);
  }
}
