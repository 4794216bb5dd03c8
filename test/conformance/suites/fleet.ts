import {
  contestedTargetsOf,
  planCluster,
  planFleet,
} from '@service-router/plugin-service-router-common';
import { Case, holds, Outcome, skipped } from '../cases';
import {
  configurationOf,
  gatewayOf,
  identityOf,
  policyOf,
  routeOf,
  serviceOf,
  stateOf,
} from '../objects';

/** What every zone ends up with, over several clusters. */
export function matrix({ given, expect }: Case): Outcome {
  const identities = given.clusters as { region: string; cluster: string }[];
  const controllers = given.externalDNSControllers as { region: string }[];
  if (!Array.isArray(identities) || !controllers) {
    return skipped('its data is not a list of clusters');
  }
  const policies = given.dnsPolicyPerCluster as unknown[] | undefined;
  const clusters = identities.map((identity, index) => ({
    name: `${identity.cluster}-${identity.region}`,
    plan: planCluster(
      stateOf({
        identities: identityOf(identity as never),
        configurations: configurationOf(controllers as never),
        gateways: [gatewayOf()],
        services: [serviceOf({ ip: `10.0.${index}.1` })],
        policies: policyOf((policies?.[index] ?? undefined) as never),
        routes: [routeOf()],
      }),
      { defaultGatewayNamespace: 'istio-system' },
    ),
  }));
  const regions = controllers.map(({ region }) => region);
  if (!policies) {
    return holds(expect, {
      zones: Object.fromEntries(
        regions.map(region => [
          region,
          clusters.flatMap(({ plan }) =>
            plan.gatewayRecords.endpoints
              .filter(
                ({ metadata }) =>
                  metadata.labels?.['router.io/region'] === region,
              )
              .map(({ spec }) => spec.endpoints?.[0].dnsName),
          ),
        ]),
      ),
    });
  }
  const fleet = planFleet(clusters);
  const writersOf = (region: string) =>
    fleet.writersOf(region, { namespace: 'app', name: 'route' });
  return holds(expect, {
    zones: Object.fromEntries(
      regions.map(region => [
        region,
        writersOf(region).map(({ cluster, target }) => ({ cluster, target })),
      ]),
    ),
    conflictZones: regions.filter(
      region => contestedTargetsOf(writersOf(region)).length > 0,
    ),
    emptyZones: regions.filter(region => writersOf(region).length === 0),
  });
}
