import {
  GatewaySummary,
  isPrivateIp,
} from '@service-router/plugin-service-router-common';

/** Whether the world can reach a gateway, by the addresses of its load balancers. */
export type GatewayReach = 'public' | 'private' | 'mixed' | 'unknown';

/** A load balancer that has a name, or no address yet, tells nothing. */
export function gatewayReach({
  clusters,
}: Pick<GatewaySummary, 'clusters'>): GatewayReach {
  const addresses = clusters
    .flatMap(cluster => cluster.addresses)
    .filter(isIpAddress);
  if (addresses.length === 0) {
    return 'unknown';
  }
  if (addresses.every(isPrivateIp)) {
    return 'private';
  }
  return addresses.some(isPrivateIp) ? 'mixed' : 'public';
}

function isIpAddress(text: string): boolean {
  return /^[\d.]+$/.test(text) || text.includes(':');
}
