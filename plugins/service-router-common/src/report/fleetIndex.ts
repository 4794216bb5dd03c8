import { DnsEndpoint } from '../kinds';
import { ownerKey, ownersOf, RecordOwner, RecordSet } from '../externalDns';
import {
  ClusterPlan,
  FleetPlan,
  RouteIdentifier,
  routeKey,
  RoutePlan,
} from '../plan';
import { ClusterFact, FleetFacts, RegionFact } from './facts';
import { fleetPlansOf } from './fleetPlans';

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
  /** Every route of any cluster, by `namespace/name`. */
  keys: () => Set<string>;
  /** One route in each cluster that holds it. */
  hereOf: (route: RouteIdentifier) => RouteInCluster[];
  /** Routes that claim a host, in any cluster. */
  claimantsOf: (host: string) => RouteIdentifier[];
  zoneOf: (region: RegionFact) => ZoneIndex | undefined;
  /** The DNSEndpoint that stands in a cluster under a name. */
  endpointIn: (
    cluster: ClusterFact,
    metadata: { namespace?: string; name: string },
  ) => DnsEndpoint | undefined;
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) {
    list.push(value);
  } else {
    map.set(key, [value]);
  }
}

/** Makes something of an object once, for as long as anybody has the object. */
function oncePer<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, V>();
  return key => {
    const known = made.get(key);
    if (known !== undefined) {
      return known;
    }
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

const routesIn = oncePer(({ routes }: ClusterPlan) => {
  const byKey = new Map<string, RoutePlan>();
  const byHost = new Map<string, RouteIdentifier[]>();
  for (const plan of routes) {
    const { namespace = '', name } = plan.route.metadata;
    byKey.set(routeKey({ namespace, name }), plan);
    if (plan.host) {
      append(byHost, plan.host, { namespace, name });
    }
  }
  return { byKey, byHost };
});

const endpoints = oncePer(
  (standing: DnsEndpoint[]) =>
    new Map(
      standing.map(endpoint => [
        `${endpoint.metadata.namespace}/${endpoint.metadata.name}`,
        endpoint,
      ]),
    ),
);

const zones = oncePer((recordSets: RecordSet[]): ZoneIndex => {
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
});

/**
 * The index of these facts. Each part is made once for what it is made from: a plan, the record sets of a zone, the DNSEndpoints of a
 * cluster; they must not change afterwards, only be replaced. New facts of which only ages differ cost nothing.
 */
export function fleetIndexOf(facts: FleetFacts): FleetIndex {
  const { clusters } = facts;
  return {
    get plan() {
      return fleetPlansOf(facts).fleet;
    },
    keys: () =>
      new Set(
        clusters.flatMap(({ plan }) =>
          plan ? [...routesIn(plan).byKey.keys()] : [],
        ),
      ),
    hereOf: route =>
      clusters.flatMap(cluster => {
        const plan =
          cluster.plan && routesIn(cluster.plan).byKey.get(routeKey(route));
        return plan ? [{ cluster, plan }] : [];
      }),
    claimantsOf: host => [
      ...new Map(
        clusters
          .flatMap(({ plan }) =>
            plan ? routesIn(plan).byHost.get(host) ?? [] : [],
          )
          .map(route => [routeKey(route), route]),
      ).values(),
    ],
    zoneOf: ({ zone: { value } }) => value && zones(value),
    endpointIn: ({ state }, { namespace, name }) =>
      state.value &&
      endpoints(state.value.dnsEndpoints).get(`${namespace}/${name}`),
  };
}
