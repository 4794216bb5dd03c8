import {
  ClusterIdentity,
  DnsConfiguration,
  DnsEndpoint,
  DnsPolicy,
  Gateway,
  IstioGateway,
  Service,
  ServiceRoute,
} from '../kinds';

/**
 * Everything one cluster holds that decides its routing, from complete lists of each kind.
 *
 * A list that could not be read is no state at all: nothing is planned from half a cluster.
 *
 * @public
 */
export interface ClusterState {
  identities: ClusterIdentity[];
  configurations: DnsConfiguration[];
  gateways: Gateway[];
  policies: DnsPolicy[];
  routes: ServiceRoute[];
  /** Services with the label `istio`. */
  services: Service[];
  /** Services that ask for a place in a traffic manager; absent where nobody looks for them. */
  trafficServices?: Service[];
  dnsEndpoints: DnsEndpoint[];
  istioGateways: IstioGateway[];
}

/** A cluster that holds nothing. @public */
export const emptyClusterState: ClusterState = {
  identities: [],
  configurations: [],
  gateways: [],
  policies: [],
  routes: [],
  services: [],
  dnsEndpoints: [],
  istioGateways: [],
};

/** The object is still wanted: nobody has asked for its deletion. */
export function isStanding(object: {
  metadata: { deletionTimestamp?: string };
}): boolean {
  return object.metadata.deletionTimestamp === undefined;
}

/** Oldest first; equal ages by namespace and name, so that every cluster and replica agrees. */
export function byAge(
  a: {
    metadata: { creationTimestamp?: string; namespace?: string; name: string };
  },
  b: {
    metadata: { creationTimestamp?: string; namespace?: string; name: string };
  },
): number {
  const [left, right] = [a.metadata, b.metadata];
  return (
    compare(
      left.creationTimestamp ?? '9999',
      right.creationTimestamp ?? '9999',
    ) ||
    compare(left.namespace ?? '', right.namespace ?? '') ||
    compare(left.name, right.name)
  );
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
