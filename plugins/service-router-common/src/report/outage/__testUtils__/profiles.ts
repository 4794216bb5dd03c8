import { titles } from '../../../testing/builders';
import { RouteEndpoint, RouteProfile } from '../../traffic';

/** An endpoint of the route in a region, healthy. */
export function endpointIn(
  region: string,
  more: Partial<RouteEndpoint> = {},
): RouteEndpoint {
  return {
    name: region,
    target: `gateway.${region}.example.com`,
    isOfRoute: true,
    cluster: `aks-${region}`,
    region,
    regionTitle: titles[region],
    isEnabled: true,
    isServed: true,
    because: 'Healthy',
    health: 'Online',
    share: null,
    places: [],
    isFallback: false,
    ...more,
  };
}

/** A profile under a host of its own, with Azure's defaults. */
export function profileOf(
  endpoints: RouteEndpoint[],
  more: Partial<RouteProfile> = {},
): RouteProfile {
  return {
    name: 'shop',
    fqdn: 'shop.trafficmanager.net',
    hostname: 'shop.example.com',
    hostnameZones: [],
    state: 'asPlanned',
    routingMethod: 'Weighted',
    by: 'share',
    isEnabled: true,
    ttl: 60,
    probe: { intervalSeconds: 30, timeoutSeconds: 10, toleratedFailures: 3 },
    isLastResort: false,
    endpoints,
    ...more,
  };
}
