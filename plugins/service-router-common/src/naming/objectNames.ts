/** With which the names of the DNSEndpoints of gateways begin. */
const GATEWAY_ENDPOINT = 'gateway-controller-';

/**
 * Name of the DNSEndpoint that asks one ExternalDNS controller to publish one route (OP-NAME-030).
 *
 * @public
 */
export function routeEndpointNameOf(
  routeName: string,
  controllerName: string,
): string {
  return `${routeName}-${controllerName}`;
}

/**
 * Name of the DNSEndpoint that asks one ExternalDNS controller to publish a gateway's address (OP-NAME-035).
 *
 * @public
 */
export function gatewayEndpointNameOf(
  gatewayController: string,
  targetPostfix: string,
  controllerName: string,
): string {
  return `${GATEWAY_ENDPOINT}${gatewayController}-${targetPostfix}-${controllerName}`;
}

/** Whether a DNSEndpoint of this name may publish a gateway's address. @public */
export function isGatewayEndpointName(name: string): boolean {
  return name.startsWith(GATEWAY_ENDPOINT);
}
