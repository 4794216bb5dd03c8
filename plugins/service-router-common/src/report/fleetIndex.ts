import { DnsEndpoint, DnsPolicy } from '../kinds';
import {
  certainOwnersOf,
  ExternalDnsInstance,
  RecordOwner,
  RecordSet,
  ZoneOwnership,
  zoneOwnershipOf,
} from '../externalDns';
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
  /** The owners of a record that are certain. */
  ownersOf: (record: RecordSet) => RecordOwner[];
  ownership: ZoneOwnership;
  /** The longest prefix that the ownership records of the zone's aliases have. */
  longestPrefix: string;
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
  /** The routes of one namespace, in each cluster that holds them. */
  inNamespace: (namespace: string) => RouteInCluster[];
  /** The policies that a cluster holds in one namespace and that are not about to go. */
  policiesIn: (cluster: ClusterFact, namespace: string) => DnsPolicy[];
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
  const byNamespace = new Map<string, RoutePlan[]>();
  for (const plan of routes) {
    const { namespace = '', name } = plan.route.metadata;
    byKey.set(routeKey({ namespace, name }), plan);
    append(byNamespace, namespace, plan);
    if (plan.host) {
      append(byHost, plan.host, { namespace, name });
    }
  }
  return { byKey, byHost, byNamespace };
});

const policies = oncePer((standing: DnsPolicy[]) => {
  const byNamespace = new Map<string, DnsPolicy[]>();
  for (const policy of standing) {
    const { namespace = '', deletionTimestamp } = policy.metadata;
    if (!deletionTimestamp) {
      append(byNamespace, namespace, policy);
    }
  }
  return byNamespace;
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

const zones = oncePer((recordSets: RecordSet[]) => {
  const byName = new Map<string, RecordSet[]>();
  for (const recordSet of recordSets) {
    append(byName, recordSet.fqdn.toLowerCase(), recordSet);
  }
  return oncePer((instances: readonly ExternalDnsInstance[]): ZoneIndex => {
    let ownership: ZoneOwnership | undefined;
    let longestPrefix: string | undefined;
    const owned = () => {
      ownership ??= zoneOwnershipOf(recordSets, instances);
      return ownership;
    };
    return {
      at: fqdn => byName.get(fqdn.toLowerCase()) ?? [],
      ownersOf: record => certainOwnersOf(owned().of(record)),
      get ownership() {
        return owned();
      },
      get longestPrefix() {
        longestPrefix ??= longestPrefixOf(recordSets, owned());
        return longestPrefix;
      },
    };
  });
});

function longestPrefixOf(
  recordSets: readonly RecordSet[],
  ownership: ZoneOwnership,
): string {
  let longest = '';
  for (const record of recordSets) {
    for (const { prefix } of record.type === 'CNAME'
      ? certainOwnersOf(ownership.of(record))
      : []) {
      longest = prefix.length > longest.length ? prefix : longest;
    }
  }
  return longest;
}

const NO_INSTANCES: readonly ExternalDnsInstance[] = [];

/** The configured instances that may write each region's zone. */
const instancesByRegion = oncePer(
  (_instances: readonly ExternalDnsInstance[]) =>
    new Map<string, readonly ExternalDnsInstance[]>(),
);

/** Always the same list for the same instances, since the index of a zone is kept by it. */
function instancesFor(
  instances: readonly ExternalDnsInstance[],
  { name }: RegionFact,
): readonly ExternalDnsInstance[] {
  const byRegion = instancesByRegion(instances);
  const known = byRegion.get(name);
  if (known) {
    return known;
  }
  const here = instances.filter(({ region }) => (region ?? name) === name);
  byRegion.set(name, here);
  return here;
}

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
    inNamespace: namespace =>
      clusters.flatMap(cluster =>
        (
          (cluster.plan && routesIn(cluster.plan).byNamespace.get(namespace)) ??
          []
        ).map(plan => ({ cluster, plan })),
      ),
    policiesIn: ({ state }, namespace) =>
      (state.value && policies(state.value.policies).get(namespace)) ?? [],
    claimantsOf: host => [
      ...new Map(
        clusters
          .flatMap(({ plan }) =>
            plan ? routesIn(plan).byHost.get(host) ?? [] : [],
          )
          .map(route => [routeKey(route), route]),
      ).values(),
    ],
    zoneOf: region => {
      const { value } = region.zone;
      const instances = facts.externalDns ?? NO_INSTANCES;
      return value && zones(value)(instancesFor(instances, region));
    },
    endpointIn: ({ state }, { namespace, name }) =>
      state.value &&
      endpoints(state.value.dnsEndpoints).get(`${namespace}/${name}`),
  };
}
