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
  return `gateway-controller-${gatewayController}-${targetPostfix}-${controllerName}`;
}
