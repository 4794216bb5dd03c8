import {
  ClusterPlan,
  DnsEndpoint,
  labels,
  ObjectReference,
  referenceKey,
  referenceOf,
  RouteIdentifier,
  routeKey,
  RoutePlan,
} from '@service-router/plugin-service-router-common';
import { PlannedCluster } from './PlannedFleet';

/** A name that passes, in one zone, from one cluster to another. */
export interface Handover {
  /** The cluster that wants its DNSEndpoint gone. */
  from: string;
  endpoint: ObjectReference;
  route: RouteIdentifier;
  /** Region of the zone. */
  zone: string;
  /** The cluster that writes the name there from now on. */
  to: string;
  /**
   * The DNSEndpoint has to stay: that of the other cluster does not stand yet. Otherwise it may go, and is only still
   * there.
   */
  isHeld: boolean;
}

/**
 * Which names pass from one cluster to another, zone by zone, and which DNSEndpoints have to wait for that.
 *
 * The old DNSEndpoint stays until the new one stands. The other way round the zone would be empty for as long as the new
 * cluster cannot be written to, which may be hours. It is not left to ExternalDNS either: its TXT registry lets no
 * instance touch a record of another owner, so that the new record is made only after the old owner has removed its own.
 * That moment without the name cannot be avoided between two instances with owners of their own (and two with one owner
 * and `--policy=sync` would delete each other's records); it is as short as it can be when the new DNSEndpoint is there
 * already, and the route says so.
 *
 * Waited for is whoever plans to write the name there; if nobody does, the cluster that should, as long as it was never
 * read or holds the route and has not come to publish it: its manifests may still be on their way.
 * A name that nobody else wants just goes.
 */
export function handoversOf(clusters: PlannedCluster[]): Handover[] {
  const leaving = clusters.flatMap(cluster =>
    leavingFrom(cluster).map(endpoint => ({ cluster, endpoint })),
  );
  if (leaving.length === 0) {
    return [];
  }
  const comingTo = comers(clusters);
  const routeOf = routeFinder();
  return leaving.flatMap(({ cluster, endpoint }): Handover[] => {
    const found = endpoint.metadata.labels ?? {};
    const handover = {
      from: cluster.name,
      endpoint: referenceOf(endpoint),
      route: {
        namespace: found[labels.sourceNamespace] ?? '',
        name: found[labels.serviceRoute] ?? '',
      },
      zone: found[labels.region] ?? '',
    };
    const others = (comingTo.get(placeOf(endpoint)) ?? []).filter(
      ({ cluster: other }) => other !== cluster,
    );
    const next = others.find(({ stands }) => stands) ?? others[0];
    if (next) {
      return [{ ...handover, to: next.cluster.name, isHeld: !next.stands }];
    }
    const late = successorOf(cluster, endpoint, handover, clusters, routeOf);
    return late ? [{ ...handover, to: late.name, isHeld: true }] : [];
  });
}

/** DNSEndpoints of routes that the cluster wants gone. */
function leavingFrom({ plan, state }: PlannedCluster): DnsEndpoint[] {
  if (!plan || !state.value || plan.unwanted.length === 0) {
    return [];
  }
  const unwanted = new Set(plan.unwanted.map(referenceKey));
  return state.value.dnsEndpoints.filter(
    endpoint =>
      endpoint.metadata.labels?.[labels.serviceRoute] !== undefined &&
      unwanted.has(referenceKey(referenceOf(endpoint))),
  );
}

interface Comer {
  cluster: PlannedCluster;
  /** The DNSEndpoint that it plans stands, for the same name. */
  stands: boolean;
}

/** By zone and name, who plans to write it there. */
function comers(clusters: PlannedCluster[]): Map<string, Comer[]> {
  const result = new Map<string, Comer[]>();
  for (const cluster of clusters) {
    const standing = new Map(
      (cluster.state.value?.dnsEndpoints ?? [])
        .filter(({ metadata }) => !metadata.deletionTimestamp)
        .map(endpoint => [referenceKey(referenceOf(endpoint)), endpoint]),
    );
    for (const { endpoints } of cluster.plan?.routes ?? []) {
      for (const endpoint of endpoints) {
        const place = placeOf(endpoint);
        const found = standing.get(referenceKey(referenceOf(endpoint)));
        const stands = found !== undefined && placeOf(found) === place;
        result.set(place, [...(result.get(place) ?? []), { cluster, stands }]);
      }
    }
  }
  return result;
}

/**
 * The cluster that should write the name by what `from` knows, if it may yet come to: the one that the route's policy is
 * bound to, or the zone's own when the policy is Active.
 */
function successorOf(
  from: PlannedCluster,
  endpoint: DnsEndpoint,
  { route, zone }: Pick<Handover, 'route' | 'zone'>,
  clusters: PlannedCluster[],
  routeOf: ReturnType<typeof routeFinder>,
): PlannedCluster | undefined {
  const planned = routeOf(from.plan, route);
  const bound = planned?.policy?.spec ?? {};
  if (
    planned?.reason !== 'DNSPolicyInactive' &&
    planned?.reason !== 'ReconciliationSucceeded'
  ) {
    return undefined;
  }
  const isMeant = ({ region, plan }: PlannedCluster): boolean => {
    const own = plan?.identity?.region ?? region;
    return planned.reason === 'ReconciliationSucceeded'
      ? own === zone
      : (bound.sourceRegion ?? own) === own &&
          (!bound.sourceCluster ||
            !plan?.identity ||
            plan.identity.cluster === bound.sourceCluster);
  };
  return clusters.find(
    other =>
      other !== from &&
      isMeant(other) &&
      (other.plan
        ? publishesIn(other.plan, zone) &&
          isNamed(endpoint, routeOf(other.plan, route)?.host)
        : isNamed(endpoint, planned.host)),
  );
}

/** The name is the route's; it may have had another before. */
function isNamed({ spec }: DnsEndpoint, host: string | undefined): boolean {
  return (spec?.endpoints ?? []).some(({ dnsName }) => dnsName === host);
}

function publishesIn({ configuration }: ClusterPlan, zone: string): boolean {
  return (configuration?.externalDNSControllers ?? []).some(
    ({ region }) => region === zone,
  );
}

/** Finds routes in plans, going through each plan only once. */
function routeFinder() {
  const known = new Map<ClusterPlan, Map<string, RoutePlan>>();
  return (
    plan: ClusterPlan | undefined,
    route: RouteIdentifier,
  ): RoutePlan | undefined => {
    if (plan && !known.has(plan)) {
      known.set(
        plan,
        new Map(
          plan.routes.map(planned => {
            const { namespace = '', name } = planned.route.metadata;
            return [routeKey({ namespace, name }), planned];
          }),
        ),
      );
    }
    return plan && known.get(plan)?.get(routeKey(route));
  };
}

/** One name in one zone. */
function placeOf({ metadata, spec }: DnsEndpoint): string {
  const names = (spec?.endpoints ?? []).map(({ dnsName }) => dnsName);
  return `${metadata.labels?.[labels.region]}|${names.join()}`;
}
