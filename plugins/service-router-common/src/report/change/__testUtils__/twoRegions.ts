import { ExternalDnsInstance, RecordSet } from '../../../externalDns';
import { DnsPolicySpec, labels, ServiceRouteSpec } from '../../../kinds';
import { ClusterState } from '../../../plan';
import {
  clusterState,
  configuration,
  fleetFacts,
  NOW,
  options,
  policy,
  regionFact,
  route,
  written,
} from '../../../testing/builders';
import { FleetFacts } from '../../facts';
import { planChange } from '../planChange';
import { settledZone } from '../settledZone';
import { ChangePlan, ChangeProposal, DeclaredObject } from '../types';

/** Two regions, each with a cluster that publishes into both zones, come to rest. */

export const HOST = 'test-workload-ns-p-base-workload-a.test-aks.nl';
export const gatewayOf = (region: string) =>
  `aks-${region}-internal.test-aks.nl`;
const regions = ['weu', 'neu'];

export const instances: ExternalDnsInstance[] = regions.flatMap(cluster =>
  regions.map(region => ({
    name: `external-dns-${region} of aks-${cluster}`,
    cluster: `aks-${cluster}`,
    region,
    ownerId: `${cluster}-to-${region}`,
    prefix: `${cluster}-`,
  })),
);

/** What stands in a zone when every ExternalDNS of these clusters has run. */
function zoneOf(
  region: string,
  states: Record<string, ClusterState>,
): RecordSet[] {
  return settledZone(
    [],
    instances
      .filter(instance => instance.region === region)
      .map(instance => ({
        instance,
        endpoints: Object.entries(states)
          .filter(([name]) => `aks-${name}` === instance.cluster)
          .flatMap(([, { dnsEndpoints }]) => dnsEndpoints)
          .filter(
            ({ metadata }) => metadata.labels?.[labels.region] === region,
          ),
      })),
  ).records;
}

export function standingFleet(
  change: (state: ClusterState, region: string) => ClusterState = state =>
    state,
  more: {
    zones?: Record<string, RecordSet[] | undefined>;
    facts?: Partial<FleetFacts>;
  } = {},
): FleetFacts {
  const states = Object.fromEntries(
    regions.map(region => [
      region,
      written(
        change(
          clusterState(region, { configurations: [configuration(regions)] }),
          region,
        ),
      ),
    ]),
  );
  return fleetFacts(
    states,
    regions.map(region =>
      regionFact(region, {
        zone: {
          value:
            more.zones && region in more.zones
              ? more.zones[region]
              : zoneOf(region, states),
          observedAt: NOW.toISOString(),
        },
      }),
    ),
    { externalDns: instances, ...more.facts },
  );
}

export function declaredRoute(
  spec: Partial<ServiceRouteSpec> = {},
  name = 'test-workload-route',
  namespace = 'ns-workload-a',
): DeclaredObject {
  return {
    kind: 'ServiceRoute',
    metadata: { name, namespace },
    spec: route(spec).spec,
  };
}

/** A route that does not stand yet, and the name it gets. */
export const newRoute = declaredRoute({ serviceName: 'api' }, 'api');
export const NEW_HOST = 'api-ns-p-base-workload-a.test-aks.nl';

export function declaredPolicy(
  spec: DnsPolicySpec,
  name = 'dns-policy',
  namespace = 'ns-workload-a',
): DeclaredObject {
  return {
    kind: 'DNSPolicy',
    metadata: { name, namespace },
    spec: policy(spec).spec,
  };
}

export function planOf(
  change: Partial<ChangeProposal>,
  facts: FleetFacts = standingFleet(),
): ChangePlan {
  return planChange({ declared: [], removed: [], ...change }, facts, options);
}

/** Each changed record in a line: `weu create CNAME api.test-aks.nl: nothing -> gateway`. */
export function linesOf({ zones }: ChangePlan): string[] {
  return zones.flatMap(({ region, records }) =>
    records
      .filter(({ action, refused }) => action !== 'keep' || refused)
      .map(
        ({ action, type, fqdn, before, after, refused }) =>
          `${region} ${
            refused ? `refused(${refused.reason})` : action
          } ${type} ${fqdn}: ${before.join() || 'nothing'} -> ${
            after.join() || 'nothing'
          }`,
      ),
  );
}

export function rulesOf({ findings }: ChangePlan): string[] {
  return findings.map(({ severity, rule }) => `${severity} ${rule}`);
}
