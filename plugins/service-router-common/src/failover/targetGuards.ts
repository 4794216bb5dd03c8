import { hasAddress } from '../plan';
import { FleetFacts } from '../report/facts';
import { clusterError } from '../report/sourceErrors';
import { trafficIndexOf } from '../report/traffic/trafficIndex';
import { say, told } from '../sentences';
import { GatewayPoints } from './gatewayPoints';
import { Takeover } from './takeover';
import { FailoverGuard } from './types';

/** What speaks against the region that the traffic is to be led to. */
export function targetGuards(
  takeover: Takeover | undefined,
  names: number,
): FailoverGuard[] {
  if (names === 0) {
    return [];
  }
  if (!takeover) {
    return [
      {
        severity: 'error',
        code: 'NoTarget',
        ...told(
          say`No other region is configured that could take the traffic.`,
          say`Add a region with a cluster to serviceRouter.regions.`,
        ),
      },
    ];
  }
  const { region, title, serves } = takeover.choice;
  return serves > 0
    ? []
    : [
        {
          severity: 'error',
          code: 'TargetServesNothing',
          region,
          ...told(
            say`${title} serves none of the names: no gateway there has both an address and the routes.`,
            say`Apply the ServiceRoutes to its clusters, with a Gateway whose load balancer has an address.`,
          ),
        },
      ];
}

/** What its clusters and gateways have against them. */
export function targetClusterGuards(
  { choice }: Takeover,
  facts: FleetFacts,
  points: GatewayPoints,
): FailoverGuard[] {
  const { region, title } = choice;
  const clusters = facts.clusters.filter(cluster => cluster.region === region);
  const unwell = unwellEndpoints(facts, clusters);
  return [
    ...clusters.flatMap((cluster): FailoverGuard[] => {
      const error = clusterError(cluster);
      return error
        ? [
            {
              severity: 'warning',
              code: 'TargetStale',
              region,
              cluster: cluster.name,
              ...told(
                say`${cluster.name} in ${title} cannot be read since ${error.since}: ${error.message}. Whether it would take the traffic is told from what was known before.`,
                say`See that ${cluster.name} runs before anything is led there.`,
              ),
            },
          ]
        : [];
    }),
    ...clusters
      .filter(({ mode }) => mode === 'observe')
      .map(
        ({ name }): FailoverGuard => ({
          severity: 'warning',
          code: 'TargetObserved',
          region,
          cluster: name,
          ...told(
            say`${name} in ${title} is only observed: nothing is written to it from here, and what its operator does is not known.`,
            say`Write DNSPolicies where ${name} gets its manifests from.`,
          ),
        }),
      ),
    ...[...points.byHost.values()]
      .filter(
        ({ cluster, loadBalancer }) =>
          clusters.includes(cluster) &&
          !(loadBalancer && hasAddress(loadBalancer)),
      )
      .map(
        ({ host, cluster, gateway }): FailoverGuard => ({
          severity: 'warning',
          code: 'GatewayWithoutAddress',
          region,
          cluster: cluster.name,
          ...told(
            say`The load balancer of ${host} has no address, so nothing can be led to it.`,
            say`See the Service of type LoadBalancer with the label istio: ${gateway.spec.controller} in ${cluster.name}.`,
          ),
        }),
      ),
    ...(unwell > 0
      ? [
          {
            severity: 'warning' as const,
            code: 'TargetUnwell' as const,
            region,
            ...told(
              unwell === 1
                ? say`Traffic Manager finds 1 endpoint of ${title} not well.`
                : say`Traffic Manager finds ${unwell} endpoints of ${title} not well.`,
              say`See why its probes fail before the traffic is led there.`,
            ),
          },
        ]
      : []),
  ];
}

function unwellEndpoints(
  { traffic }: FleetFacts,
  clusters: FleetFacts['clusters'],
): number {
  const names = new Set(clusters.map(({ name }) => name));
  const found = new Set<object>();
  for (const { profiles } of traffic ? trafficIndexOf(traffic).values() : []) {
    for (const endpoint of profiles.flatMap(({ report }) => report.endpoints)) {
      if (
        names.has(endpoint.origin?.cluster ?? '') &&
        ['Degraded', 'AllDegraded', 'TooFewChildren'].includes(endpoint.because)
      ) {
        found.add(endpoint);
      }
    }
  }
  return found.size;
}
