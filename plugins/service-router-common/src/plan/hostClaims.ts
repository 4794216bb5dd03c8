import { ClusterIdentitySpec, ServiceRoute } from '../kinds';
import { hostFaults, hostOf } from '../naming';
import { byAge, ClusterState, isStanding } from './clusterState';
import { singletonsOf } from './singletons';

/** Names a route across clusters: the same manifests are applied to each of them. @public */
export interface RouteIdentifier {
  namespace: string;
  name: string;
}

/** @public */
export function routeKey({ namespace, name }: RouteIdentifier): string {
  return `${namespace}/${name}`;
}

/** Who holds a host name, and since when. @public */
export interface HostClaim extends RouteIdentifier {
  /** RFC 3339: when the route was first created in any cluster. */
  since: string;
}

/**
 * The hosts that routes were found to make, so that asking again costs the work of the routes that changed. Objects that were
 * asked about must not be changed afterwards, only replaced.
 *
 * @public
 */
export type HostMemory = WeakMap<
  ServiceRoute,
  { identity: ClusterIdentitySpec; host?: string }
>;

/**
 * Who holds each host name, over all clusters: the route that was created first in any of them, then the first by
 * namespace and name. Every cluster must agree on this, or two services would answer to one name in different regions.
 *
 * The reference looks for no duplicates at all (OB-10).
 *
 * @returns host name to the claim that wins it
 * @public
 */
export function hostHoldersOf(
  states: ClusterState[],
  memory?: HostMemory,
): Map<string, HostClaim> {
  const firstSeen = new Map<string, Map<string, HostClaim>>();
  for (const state of states) {
    const { identity } = singletonsOf(state);
    if (!identity) {
      continue;
    }
    for (const route of state.routes) {
      const { namespace = '', name } = route.metadata;
      const host = isStanding(route)
        ? soundHostOf(route, identity, memory)
        : undefined;
      if (!host) {
        continue;
      }
      const claims = firstSeen.get(host) ?? new Map<string, HostClaim>();
      firstSeen.set(host, claims);
      const since = route.metadata.creationTimestamp ?? '';
      const known = claims.get(`${namespace}/${name}`);
      if (!known || since < known.since) {
        claims.set(`${namespace}/${name}`, { namespace, name, since });
      }
    }
  }
  return new Map(
    [...firstSeen].map(([host, claims]) => {
      const all = [...claims.values()];
      const [oldest] =
        all.length === 1
          ? all
          : all.sort((a, b) => byAge(asObject(a), asObject(b)));
      return [host, oldest];
    }),
  );
}

function soundHostOf(
  route: ServiceRoute,
  identity: ClusterIdentitySpec,
  memory: HostMemory | undefined,
): string | undefined {
  const known = memory?.get(route);
  if (known?.identity === identity) {
    return known.host;
  }
  // Other people's CRDs may let a route pass that has no spec.
  const isSound = route.spec && hostFaults(route.spec, identity).length === 0;
  const host = isSound ? hostOf(route.spec, identity) : undefined;
  memory?.set(route, { identity, host });
  return host;
}

function asObject({ namespace, name, since }: HostClaim) {
  return { metadata: { namespace, name, creationTimestamp: since } };
}
