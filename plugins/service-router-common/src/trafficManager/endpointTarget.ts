import { Phrase, say, Worded, worded } from '../sentences';
import { LoadBalancerIngress, Service } from '../kinds';
import { isPrivateIp, parseIp } from './ipAddress';
import { TrafficManagerSettings } from './settings';
import { ingressOf, TrafficRefusalReason } from './trafficSources';

/** Azure's annotation of a load balancer that has an address of the virtual network only. */
const INTERNAL_ANNOTATION =
  'service.beta.kubernetes.io/azure-load-balancer-internal';

/** What an endpoint answers with, or why there is nothing. */
export type TargetDecision =
  | { kind: 'target'; target?: string; targetResourceId?: string }
  | RefusedTarget;

interface RefusedTarget extends Required<Worded> {
  kind: 'refused';
  reason: TrafficRefusalReason;
}

/** What is known of where an object is reached. */
export interface TargetSource {
  /** Of a route: the host of the gateway in this cluster. */
  gatewayHost?: string;
  /** The host whose record ExternalDNS makes of the Service. */
  ownHost?: string;
  /** The Service with the load balancer. */
  service?: Service;
  /** What the load balancer answers at, where the Service is not known. */
  ingress?: LoadBalancerIngress[];
}

/** The endpoint is answered without probes. */
export function isAlwaysServed({
  alwaysServe,
  healthChecksEnabled,
}: Pick<
  TrafficManagerSettings,
  'alwaysServe' | 'healthChecksEnabled'
>): boolean {
  return alwaysServe === undefined
    ? !healthChecksEnabled
    : alwaysServe === 'Enabled';
}

/**
 * The load balancer is reached from within its network only, so that no probe of Traffic Manager arrives (TM-AZURE-014): it
 * says so, or all of its addresses are private.
 */
export function isPrivateLoadBalancer(
  service: Pick<Service, 'metadata'> | undefined,
  addresses: readonly string[],
): boolean {
  return (
    service?.metadata.annotations?.[INTERNAL_ANNOTATION] === 'true' ||
    (addresses.length > 0 && addresses.every(isPrivateIp))
  );
}

/**
 * What an endpoint answers with: a host name rather than an address, so that a Service with IPv4 and IPv6 is one endpoint
 * that keeps its name when addresses change (WB-12, WB-13); the address for MultiValue, which takes nothing else. A load
 * balancer's own name counts before the record that would only lead to it (TM-CREATE-009).
 *
 * Traffic Manager cannot probe private addresses (TM-AZURE-014): behind a private load balancer only an endpoint that is
 * not probed can stand, and only under a host name.
 */
export function targetOf(
  settings: TrafficManagerSettings,
  source: TargetSource,
): TargetDecision {
  if (settings.endpointType !== 'ExternalEndpoints') {
    const { endpointTargetResourceId: targetResourceId } = settings;
    return targetResourceId
      ? { kind: 'target', targetResourceId }
      : refused(
          'MissingTarget',
          say`endpoint-type ${settings.endpointType} needs endpoint-target-resource-id`,
        );
  }
  if (settings.endpointTarget) {
    return withoutPrivateAddress(settings.endpointTarget);
  }
  const ingress = source.ingress ?? ingressOf(source.service);
  const addresses = ingress
    .flatMap(({ ip }) => (ip ? [ip] : []))
    .sort(ipv4First);
  const hostnames = ingress
    .flatMap(({ hostname }) => (hostname ? [hostname] : []))
    .sort();
  if (addresses.length + hostnames.length === 0) {
    return refused(
      'NoAddress',
      say`the load balancer has no address yet; it is looked at again when it has one`,
    );
  }
  if (
    isPrivateLoadBalancer(source.service, addresses) &&
    !isAlwaysServed(settings)
  ) {
    return refused(
      'PrivateLoadBalancer',
      say`the load balancer is private (${
        [...addresses, ...hostnames][0]
      }) and Traffic Manager cannot probe it; use a public one, set endpoint-target to what is public, or set always-serve to Enabled to be answered without probes`,
    );
  }
  if (settings.routingMethod === 'MultiValue') {
    return addresses.length > 0
      ? withoutPrivateAddress(addresses[0])
      : refused(
          'MissingTarget',
          say`MultiValue answers with addresses and the load balancer has only the name ${hostnames[0]}; set endpoint-target`,
        );
  }
  return withoutPrivateAddress(
    source.gatewayHost ?? hostnames[0] ?? source.ownHost ?? addresses[0],
  );
}

function withoutPrivateAddress(target: string): TargetDecision {
  return isPrivateIp(target)
    ? refused(
        'PrivateAddress',
        say`Traffic Manager takes no private address as a target, and ${target} is one; give the object a host name`,
      )
    : { kind: 'target', target };
}

/** Nothing to answer with, and why. */
export function refused(
  reason: TrafficRefusalReason,
  words: Phrase,
): RefusedTarget {
  return { kind: 'refused', reason, ...worded(words) };
}

function ipv4First(a: string, b: string): number {
  const family = (ip: string) => parseIp(ip)?.family ?? 6;
  return family(a) - family(b) || (a < b ? -1 : 1);
}
