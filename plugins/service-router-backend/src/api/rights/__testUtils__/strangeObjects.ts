import {
  ClusterState,
  DnsEndpoint,
  Drift,
  Observation,
  RecordSet,
  RegionFact,
  ServiceRoute,
} from '@service-router/plugin-service-router-common';
// Small builders of the real objects, for tests alone; the package does not publish them.
// eslint-disable-next-line @backstage/no-forbidden-package-imports
import {
  addresses,
  answer,
  clusterState,
  ingressService,
  NOW,
  policy,
  regionFact,
  route,
  zoneRecords,
} from '@service-router/plugin-service-router-common/src/testing/builders';
// eslint-disable-next-line @backstage/no-forbidden-package-imports
import {
  trafficAnnotations,
  trafficService,
} from '@service-router/plugin-service-router-common/src/testing/trafficBuilders';
import {
  OWN,
  OWN_HOST,
  StrangeCluster,
  StrangeRegion,
  Stranger,
} from './strangeWords';

const AT = NOW.toISOString();
/** Where probes of Traffic Manager arrive. */
const publicAddresses: Record<string, string> = {
  weu: '20.1.0.1',
  neu: '20.2.0.1',
};
const gatewayOf = (region: string) => `aks-${region}-internal.test-aks.nl`;

/** What such a cluster holds. */
export function strangeState(
  region: string,
  made: StrangeCluster,
): ClusterState {
  const asked = made.isAskedAlike ? made.asked : made.askedByOthers;
  const others = made.held.map(one =>
    routeOfStranger(one, named(asked, `${region}-green`)),
  );
  return clusterState(region, {
    routes: [...(made.hasOwn ? [ownRoute(made, region)] : []), ...others],
    policies: made.spec
      ? ['payments', 'zebra', 'quokka'].map(namespace =>
          policy(made.spec!, namespace),
        )
      : [],
    ...(made.hasGateway ? {} : { gateways: [] }),
    services: [
      ingressService(
        made.hasAddress ? [{ ip: publicAddresses[region] }] : undefined,
      ),
    ],
    dnsEndpoints: made.isNameTaken ? [takenName()] : [],
    ...(made.hasService && asked
      ? {
          trafficServices: [
            trafficService('shop.example.com', named(asked, `${region}-red`), {
              name: 'walrus',
              created: '2026-01-01T00:00:00Z',
            }),
          ],
        }
      : {}),
  });
}

function ownRoute(
  { asked, status }: StrangeCluster,
  region: string,
): ServiceRoute {
  return {
    ...route(
      { serviceName: 'api', application: 'shop' },
      {
        ...OWN,
        labels: { team: 'shop' },
        ...annotated(named(asked, `${region}-blue`)),
      },
    ),
    ...(status
      ? {
          status: {
            conditions: [
              {
                type: 'Ready',
                status: 'False' as const,
                reason: 'Conflict',
                message: status,
                lastTransitionTime: AT,
              },
            ],
          },
        }
      : {}),
  } as ServiceRoute;
}

function routeOfStranger(
  { namespace, name, serviceName, since }: Stranger,
  asked: Record<string, string> | undefined,
): ServiceRoute {
  return route(
    { serviceName, application: 'shop' },
    {
      namespace,
      name,
      creationTimestamp: since,
      labels: { team: 'shop' },
      ...annotated(asked),
    },
  );
}

/** With an endpoint name where none is asked for: one that is made of a host would name it. */
function named<T extends Record<string, string> | undefined>(
  asked: T,
  name: string,
): T {
  return asked && { 'endpoint-name': name, ...asked };
}

function annotated(asked: Record<string, string> | undefined) {
  return asked ? { annotations: trafficAnnotations(asked) } : {};
}

/** An object of others that has the name of one that would be made of the route. */
function takenName(): DnsEndpoint {
  return {
    apiVersion: 'externaldns.k8s.io/v1alpha1',
    kind: 'DNSEndpoint',
    metadata: {
      namespace: OWN.namespace,
      name: 'api-external-dns-weu',
      annotations: { note: 'of payments/walrus' },
    },
    spec: { endpoints: [] },
  };
}

/** What is seen of such a region. */
export function strangeRegion(name: string, made: StrangeRegion): RegionFact {
  const to = made.to ?? name;
  const records = made.to
    ? zoneRecords(OWN_HOST, gatewayOf(to), addresses[to], made.owner)
        .filter(({ type }) => type !== 'TXT' || made.owner)
        .map(record => madeOf(record, made.madeOf))
    : [];
  const answered = answer(OWN_HOST, gatewayOf(to), addresses[to]);
  return regionFact(name, {
    zone: observed(records, made.seen),
    answers: new Map([
      [OWN_HOST, observed({ ...answered, code: made.code }, made.seen)],
    ]),
    ...(made.isAsked ? {} : { resolver: undefined }),
    drift: made.drift ? [driftOf(made.drift, made.madeOf)] : [],
  });
}

function madeOf(record: RecordSet, resource: string): RecordSet {
  return {
    ...record,
    values: record.values.map(value =>
      value.replace(/crd\/ns-workload-a\/[^"]+/, resource),
    ),
  };
}

function driftOf(kind: Drift['kind'], resource: string): Drift {
  return {
    kind,
    planned: {
      fqdn: OWN_HOST,
      type: 'CNAME',
      targets: [gatewayOf('weu')],
      cluster: 'aks-weu',
      resource,
    },
    before: { fqdn: OWN_HOST, type: 'CNAME', values: [gatewayOf('weu')] },
    after: { fqdn: OWN_HOST, type: 'CNAME', values: ['elsewhere.nl'] },
    seenAt: AT,
    foundAt: AT,
  };
}

/** Something that is seen now, was before it was lost, never was, or was not yet. */
export function observed<T>(value: T, when: string): Observation<T> {
  const error = { message: 'connection refused', since: AT, retryable: true };
  return {
    ...(when === 'now' || when === 'before' ? { value, observedAt: AT } : {}),
    ...(when === 'before' || when === 'never' ? { error } : {}),
  };
}
