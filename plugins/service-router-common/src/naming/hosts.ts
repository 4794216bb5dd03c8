import { ClusterIdentitySpec, ServiceRouteSpec } from '../kinds';

/** The parts of a route that become its host name. @public */
export type HostParts = Pick<
  ServiceRouteSpec,
  'serviceName' | 'environment' | 'application'
>;

/** The parts of a cluster that become host names. @public */
export type HostIdentity = Pick<
  ClusterIdentitySpec,
  'region' | 'cluster' | 'domain' | 'environmentLetter'
>;

/**
 * First label of a route's host name: `{serviceName}-ns-{letter}-{environment}-{application}`
 * (reference cases OP-NAME-003 and following).
 *
 * @public
 */
export function hostLabelOf(
  route: HostParts,
  identity: Pick<HostIdentity, 'environmentLetter'>,
): string {
  return [
    route.serviceName,
    'ns',
    identity.environmentLetter,
    route.environment,
    route.application,
  ].join('-');
}

/**
 * Host name of a route: the name its users ask for, the same in every region.
 *
 * @public
 */
export function hostOf(
  route: HostParts,
  identity: Pick<HostIdentity, 'environmentLetter' | 'domain'>,
): string {
  return `${hostLabelOf(route, identity)}.${identity.domain}`;
}

/**
 * Host name of a gateway in one cluster: `{cluster}-{region}-{postfix}.{domain}`. Routes point at it, so that a new
 * load balancer address is one change (reference cases OP-NAME-025 and following).
 *
 * @public
 */
export function gatewayHostOf(
  targetPostfix: string,
  identity: Pick<HostIdentity, 'region' | 'cluster' | 'domain'>,
): string {
  return `${identity.cluster}-${identity.region}-${targetPostfix}.${identity.domain}`;
}
