import { ClusterIdentitySpec, Gateway } from '../kinds';
import { gatewayHostOf } from '../naming';
import { hasAddress, LoadBalancer } from '../plan';
import { gatewayFault } from '../plan/gatewayFault';
import { ClusterFact } from '../report/facts';

/** The one name of a gateway in one cluster, which the names of routes lead to. */
export interface GatewayPoint {
  host: string;
  cluster: ClusterFact;
  identity: ClusterIdentitySpec;
  /** The Gateway whose addresses the name has. */
  gateway: Gateway;
  loadBalancer?: LoadBalancer;
  /** An Istio Gateway takes the hosts of its routes. */
  isServing: boolean;
}

/** The gateways of a fleet: by their names, and by the addresses that these should have. */
export interface GatewayPoints {
  byHost: ReadonlyMap<string, GatewayPoint>;
  byAddress: ReadonlyMap<string, GatewayPoint>;
}

/** Every gateway name of these clusters. */
export function gatewayPointsOf(
  clusters: readonly ClusterFact[],
): GatewayPoints {
  const byHost = new Map<string, GatewayPoint>();
  const byAddress = new Map<string, GatewayPoint>();
  for (const cluster of clusters) {
    const { identity, gateways = [] } = cluster.plan ?? {};
    if (!identity) {
      continue;
    }
    for (const { gateway, loadBalancer, istioGateway } of gateways) {
      if (gatewayFault(gateway, identity)) {
        continue;
      }
      const host = gatewayHostOf(gateway.spec.targetPostfix, identity);
      const known = byHost.get(host);
      const isServing = istioGateway !== undefined;
      // The oldest of several under one name has its addresses, and they are in that order.
      if (known) {
        known.isServing ||=
          isServing &&
          known.gateway.spec.controller === gateway.spec.controller;
        continue;
      }
      const point = {
        host,
        cluster,
        identity,
        gateway,
        ...(loadBalancer ? { loadBalancer } : {}),
        isServing,
      };
      byHost.set(host, point);
      for (const address of addressesOf(point)) {
        byAddress.set(address, point);
      }
    }
  }
  return { byHost, byAddress };
}

/** What the name of a gateway should be answered with. */
export function addressesOf({ loadBalancer }: GatewayPoint): string[] {
  return loadBalancer ? [...loadBalancer.ipv4, ...loadBalancer.ipv6] : [];
}

/** Whoever is led there is served. */
export function isUsable({ loadBalancer, isServing }: GatewayPoint): boolean {
  return isServing && loadBalancer !== undefined && hasAddress(loadBalancer);
}
