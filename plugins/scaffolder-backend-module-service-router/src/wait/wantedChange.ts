import {
  EndpointReport,
  FleetSummary,
  RouteReport,
  TrafficReport,
} from '@service-router/plugin-service-router-common';
import { TrafficRequest } from '@service-router/manifests';

/** What is declared of a route now, so that the old declaration, which may answer still, is not taken for it. */
export interface WantedChange {
  host?: string;
  mode?: string;
  sourceRegion?: string;
  /** Without a namespace, the platform's default gateway namespace. */
  gateway?: { name: string; namespace?: string };
  /** Weight, priority and endpoint-status in Traffic Manager, by region. */
  settings?: TrafficRequest['regions'];
}

/** What a change is compared with besides the report of its route. */
export interface Surroundings {
  /** Needed for a gateway. */
  fleet?: FleetSummary;
  /** Needed for settings. */
  traffic?: TrafficReport;
}

/** What clusters and Traffic Manager hold otherwise than it is declared now, a sentence each. */
export function changeDifferences(
  report: RouteReport,
  wanted: WantedChange,
  { fleet, traffic }: Surroundings,
): string[] {
  const { host, mode, boundTo } = report;
  const declared = (
    [
      ['name', host, wanted.host],
      ['mode', mode, wanted.mode],
      ['source region', boundTo?.region, wanted.sourceRegion],
    ] as const
  )
    .filter(([, is, shall]) => shall !== undefined && is !== shall)
    .map(
      ([what, is, shall]) =>
        `The clusters do not hold the change yet: ${what} is ${
          is ?? 'not known'
        }, wanted is ${shall}.`,
    );
  return [
    ...declared,
    ...(wanted.gateway
      ? gatewayDifferences(report, wanted.gateway, fleet)
      : []),
    ...Object.entries(wanted.settings ?? {}).flatMap(([region, settings]) =>
      settingDifferences(report, region, settings, traffic),
    ),
  ];
}

/** A cluster tells of its gateway by the name that it leads to. */
function gatewayDifferences(
  { clusters }: RouteReport,
  { name, namespace }: NonNullable<WantedChange['gateway']>,
  fleet: FleetSummary | undefined,
): string[] {
  const inNamespace = namespace ?? fleet?.defaultGatewayNamespace;
  const gateway = fleet?.gateways.find(
    one => one.name === name && one.namespace === inNamespace,
  );
  const told = `gateway ${inNamespace ? `${inNamespace}/` : ''}${name}`;
  const declaring = clusters.filter(({ isDeclared }) => isDeclared);
  if (declaring.length === 0) {
    return [
      `The clusters do not hold the change yet: none holds the route, wanted is the ${told}.`,
    ];
  }
  return declaring.flatMap(({ cluster, gatewayHost }) => {
    const host = gateway?.clusters.find(one => one.cluster === cluster)?.host;
    if (host === undefined) {
      return [
        `${cluster} has no ${told}, or does not tell what it is reached by.`,
      ];
    }
    return gatewayHost === host
      ? []
      : [
          `${cluster} does not hold the change yet: the route leads to ${
            gatewayHost ?? 'no gateway'
          }, wanted is ${host} of the ${told}.`,
        ];
  });
}

function settingDifferences(
  report: RouteReport,
  region: string,
  settings: TrafficRequest['regions'][string],
  traffic: TrafficReport | undefined,
): string[] {
  const endpoints = endpointsIn(report, region, traffic);
  if (endpoints.length === 0) {
    return [`Traffic Manager has no endpoint of the route in ${region} yet.`];
  }
  const { weight, priority } = settings;
  // A region that gets a weight is switched on again by it.
  const status =
    settings['endpoint-status'] ?? (weight === undefined ? weight : 'Enabled');
  return endpoints.flatMap(endpoint =>
    (
      [
        ['weight', String(endpoint.weight), weight],
        ['priority', String(endpoint.priority ?? 'not set'), priority],
        ['status', endpoint.isEnabled ? 'Enabled' : 'Disabled', status],
      ] as const
    )
      .filter(([, is, shall]) => shall !== undefined && is !== shall)
      .map(
        ([what, is, shall]) =>
          `Traffic Manager does not hold the change yet: the ${what} of ${region} is ${is}, wanted is ${shall}.`,
      ),
  );
}

/** Those that stand: what is only planned yet answers nobody. */
function endpointsIn(
  { route, clusters }: RouteReport,
  region: string,
  traffic: TrafficReport | undefined,
): EndpointReport[] {
  const inRegion = new Set(
    clusters.filter(one => one.region === region).map(({ cluster }) => cluster),
  );
  return (traffic?.profiles ?? [])
    .filter(({ state }) => state !== 'missing')
    .flatMap(({ endpoints }) => endpoints)
    .filter(
      ({ origin }) =>
        origin?.kind === 'ServiceRoute' &&
        origin.namespace === route.namespace &&
        origin.name === route.name &&
        inRegion.has(origin.cluster),
    );
}
