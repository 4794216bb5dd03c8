import { labels, Service } from '../kinds';
import { isStanding } from './clusterState';

/** Where a gateway is reached from outside its cluster. @public */
export interface LoadBalancer {
  service: Service;
  ipv4: string[];
  ipv6: string[];
  hostnames: string[];
}

/**
 * The load balancer of an ingress gateway: the LoadBalancer Service whose label `istio` names the controller.
 *
 * Of several, one that has an address counts before one that has none, then the first by namespace and name, so that
 * the choice does not depend on the order of a list (OB-17).
 *
 * @public
 */
export function loadBalancerOf(
  controller: string,
  services: Service[],
): LoadBalancer | undefined {
  const candidates = services
    .filter(
      service =>
        isStanding(service) &&
        service.spec?.type === 'LoadBalancer' &&
        service.metadata.labels?.[labels.istio] === controller,
    )
    .map(withAddresses)
    .sort((a, b) => {
      const addressed = Number(hasAddress(b)) - Number(hasAddress(a));
      return addressed || nameOf(a).localeCompare(nameOf(b));
    });
  return candidates[0];
}

/** The cloud has given the load balancer an address. @public */
export function hasAddress(balancer: LoadBalancer): boolean {
  return (
    balancer.ipv4.length + balancer.ipv6.length + balancer.hostnames.length > 0
  );
}

function withAddresses(service: Service): LoadBalancer {
  const ingress = service.status?.loadBalancer?.ingress ?? [];
  const ips = ingress.flatMap(({ ip }) => (ip ? [ip] : []));
  return {
    service,
    ipv4: ips.filter(ip => !ip.includes(':')),
    ipv6: ips.filter(ip => ip.includes(':')),
    hostnames: ingress.flatMap(({ hostname }) => (hostname ? [hostname] : [])),
  };
}

function nameOf({ service }: LoadBalancer): string {
  return `${service.metadata.namespace}/${service.metadata.name}`;
}
