import {
  ClusterRouteReport,
  EndpointReport,
  FleetSummary,
  ProfileReport,
  RouteReport,
  TrafficReport,
  ZoneReport,
} from '@service-router/plugin-service-router-common';

/** One region of a report; answering, unless told otherwise. */
export const zone = (
  region: string,
  more: Partial<ZoneReport> = {},
): ZoneReport => ({
  region,
  title: region.toUpperCase(),
  zone: 'example.com',
  state: 'answering',
  sentence: 'Answers with 10.0.0.1.',
  writers: [],
  owners: [],
  links: [],
  stale: [],
  ...more,
});

/** What is told of a route in two regions. */
export const report = (more: Partial<RouteReport> = {}): RouteReport => ({
  route: { namespace: 'payments', name: 'api' },
  host: 'api.example.com',
  mode: 'Active',
  overall: 'good',
  sentence: 'Answering in 2 of 2 regions.',
  zones: [zone('weu'), zone('neu')],
  clusters: [],
  problems: [],
  generatedAt: '2026-01-01T00:00:00Z',
  ...more,
});

/** A region that the name has not reached. */
export const waiting = (region: string): ZoneReport =>
  zone(region, {
    state: 'written',
    sentence: 'Zone example.com holds no record yet.',
    remedy: 'Look into the log of ExternalDNS.',
  });

const gatewayHost = (region: string, gateway: string) =>
  `${region}-${gateway}.example.com`;

/** What the cluster of a region makes of the route; it leads to one host of two gateways. */
export const inCluster = (
  region: string,
  gateway: 'internal' | 'public' = 'internal',
): ClusterRouteReport => ({
  cluster: `aks-${region}`,
  region,
  regionTitle: region.toUpperCase(),
  clusterMode: 'reconcile',
  isDeclared: true,
  gatewayHost: gatewayHost(region, gateway),
});

/** A fleet of two regions with two gateways in each; `mesh` is the namespace of the platform's own. */
export const fleet: Pick<FleetSummary, 'gateways' | 'defaultGatewayNamespace'> =
  {
    defaultGatewayNamespace: 'mesh',
    gateways: ['internal', 'public'].map(name => ({
      namespace: 'mesh',
      name,
      targetPostfix: name,
      clusters: ['weu', 'neu'].map(region => ({
        cluster: `aks-${region}`,
        region,
        host: gatewayHost(region, name),
        addresses: [],
      })),
    })),
  };

/** Traffic Manager with one profile of the route. */
export const traffic = (
  endpoints: { [region: string]: Partial<EndpointReport> },
  state: ProfileReport['state'] = 'asPlanned',
): Pick<TrafficReport, 'profiles'> => ({
  profiles: [
    {
      state,
      endpoints: Object.entries(endpoints).map(([region, more]) => ({
        weight: 1,
        isEnabled: true,
        origin: {
          cluster: `aks-${region}`,
          kind: 'ServiceRoute',
          namespace: 'payments',
          name: 'api',
        },
        ...more,
      })),
    } as ProfileReport,
  ],
});
