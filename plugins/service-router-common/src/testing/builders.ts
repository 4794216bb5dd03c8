import {
  ClusterIdentity,
  ClusterIdentitySpec,
  DnsConfiguration,
  DnsEndpoint,
  DnsPolicy,
  DnsPolicySpec,
  Gateway,
  IstioGateway,
  ObjectMetadata,
  referenceKey,
  referenceOf,
  Service,
  ServiceRoute,
  ServiceRouteSpec,
} from '../kinds';
import {
  ClusterState,
  emptyClusterState,
  planCluster,
  hostHoldersOf,
} from '../plan';
import { changesOf } from '../plan';
import { RecordSet } from '../externalDns';
import { ClusterFact, DnsAnswer, FleetFacts, RegionFact } from '../report';

/** Small builders of the real objects, for tests. */

export const NOW = new Date('2026-03-01T12:00:00Z');
export const GATEWAY_NAMESPACE = 'ns-service-router';
export const options = { defaultGatewayNamespace: GATEWAY_NAMESPACE };

export const titles: Record<string, string> = {
  weu: 'West Europe',
  neu: 'North Europe',
  frc: 'France Central',
};
export const addresses: Record<string, string> = {
  weu: '10.1.0.100',
  neu: '10.2.0.100',
  frc: '10.3.0.100',
};

function metadata(
  name: string,
  namespace: string | undefined,
  more: Partial<ObjectMetadata> = {},
): ObjectMetadata {
  return {
    name,
    ...(namespace ? { namespace } : {}),
    uid: `uid-${namespace ?? ''}-${name}`,
    generation: 1,
    creationTimestamp: '2026-02-01T00:00:00Z',
    ...more,
  };
}

export function identity(
  region: string,
  more: Partial<ClusterIdentitySpec> = {},
): ClusterIdentity {
  return {
    apiVersion: 'cluster.router.io/v1alpha1',
    kind: 'ClusterIdentity',
    metadata: metadata('cluster-identity', undefined),
    spec: {
      region,
      cluster: 'aks',
      domain: 'test-aks.nl',
      environmentLetter: 'p',
      ...more,
    },
  };
}

export function configuration(
  regions: string[] = ['weu', 'neu', 'frc'],
): DnsConfiguration {
  return {
    apiVersion: 'cluster.router.io/v1alpha1',
    kind: 'DNSConfiguration',
    metadata: metadata('dns-configuration', undefined),
    spec: {
      externalDNSControllers: regions.map(region => ({
        name: `external-dns-${region}`,
        region,
      })),
    },
  };
}

export function gateway(
  name = 'gateway-internal',
  more: Partial<Gateway['spec']> = {},
): Gateway {
  return {
    apiVersion: 'routing.router.io/v1alpha1',
    kind: 'Gateway',
    metadata: metadata(name, GATEWAY_NAMESPACE),
    spec: {
      controller: 'aks-istio-ingressgateway-internal',
      credentialName: 'wildcard-test-aks-nl',
      targetPostfix: 'internal',
      ...more,
    },
  };
}

export function policy(
  spec: DnsPolicySpec = { mode: 'Active' },
  namespace = 'ns-workload-a',
  more: Partial<ObjectMetadata> = {},
): DnsPolicy {
  return {
    apiVersion: 'routing.router.io/v1alpha1',
    kind: 'DNSPolicy',
    metadata: metadata('dns-policy', namespace, more),
    spec,
  };
}

export function route(
  spec: Partial<ServiceRouteSpec> = {},
  more: Partial<ObjectMetadata> = {},
): ServiceRoute {
  return {
    apiVersion: 'routing.router.io/v1alpha1',
    kind: 'ServiceRoute',
    metadata: metadata(
      more.name ?? 'test-workload-route',
      more.namespace ?? 'ns-workload-a',
      more,
    ),
    spec: {
      serviceName: 'test-workload',
      environment: 'base',
      application: 'workload-a',
      gatewayName: 'gateway-internal',
      gatewayNamespace: GATEWAY_NAMESPACE,
      ...spec,
    },
  };
}

export function ingressService(
  ingress: { ip?: string; hostname?: string }[] | undefined,
  more: Partial<ObjectMetadata> = {},
): Service {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: metadata(
      more.name ?? 'aks-istio-ingressgateway-internal',
      'istio-ingress',
      { labels: { istio: 'aks-istio-ingressgateway-internal' }, ...more },
    ),
    spec: { type: 'LoadBalancer' },
    status: { loadBalancer: ingress ? { ingress } : {} },
  };
}

export function clusterState(
  region: string,
  more: Partial<ClusterState> = {},
): ClusterState {
  return {
    ...emptyClusterState,
    identities: [identity(region)],
    configurations: [configuration()],
    gateways: [gateway()],
    policies: [policy()],
    routes: [route()],
    services: [ingressService([{ ip: addresses[region] }])],
    ...more,
  };
}

/** The cluster after everything planned for it was written. */
export function written(
  state: ClusterState,
  holders = hostHoldersOf([state]),
): ClusterState {
  const plan = planCluster(state, { ...options, holders });
  const changes = changesOf(plan, state, NOW);
  const keyed = new Map(
    [...state.dnsEndpoints, ...state.istioGateways].map(object => [
      referenceKey(referenceOf(object)),
      object,
    ]),
  );
  for (const object of changes.apply) {
    keyed.set(referenceKey(referenceOf(object)), object);
  }
  for (const reference of changes.remove) {
    keyed.delete(referenceKey(reference));
  }
  const statuses = new Map(
    changes.statuses.map(change => [
      referenceKey(change.reference),
      change.status,
    ]),
  );
  const withStatus = <
    T extends { apiVersion: string; kind: string; metadata: ObjectMetadata },
  >(
    objects: T[],
  ): T[] =>
    objects.map(object => {
      const status = statuses.get(referenceKey(referenceOf(object)));
      return status ? { ...object, status } : object;
    });
  const objects = [...keyed.values()];
  return {
    ...state,
    identities: withStatus(state.identities),
    configurations: withStatus(state.configurations),
    gateways: withStatus(state.gateways),
    policies: withStatus(state.policies),
    routes: withStatus(state.routes),
    dnsEndpoints: objects.filter(
      (object): object is DnsEndpoint => object.kind === 'DNSEndpoint',
    ),
    istioGateways: objects.filter(
      (object): object is IstioGateway => object.kind === 'Gateway',
    ),
  };
}

/** The record sets ExternalDNS leaves in a zone for one name and its target, with their ownership records. */
export function zoneRecords(
  host: string,
  target: string,
  address: string,
  owner = 'external-dns-weu',
): RecordSet[] {
  const ownership = (type: string, fqdn: string, resource: string) => ({
    fqdn: `weu-dev-aks-${type}-${fqdn}`,
    type: 'TXT',
    ttl: 300,
    values: [
      `"heritage=external-dns,external-dns/owner=${owner},external-dns/resource=${resource}"`,
    ],
  });
  return [
    { fqdn: host, type: 'CNAME', ttl: 300, values: [target] },
    ownership(
      'cname',
      host,
      'crd/ns-workload-a/test-workload-route-external-dns-weu',
    ),
    { fqdn: target, type: 'A', ttl: 300, values: [address] },
    ownership('a', target, 'crd/istio-ingress/gateway'),
  ];
}

export function answer(
  host: string,
  target: string,
  address: string,
): DnsAnswer {
  return {
    host,
    code: 'NOERROR',
    records: [
      { name: host, type: 'CNAME', ttl: 300, data: target },
      { name: target, type: 'A', ttl: 300, data: address },
    ],
    addresses: [address],
  };
}

export function clusterFact(
  region: string,
  state: ClusterState,
  more: Partial<ClusterFact> = {},
): ClusterFact {
  return {
    name: `aks-${region}`,
    region,
    mode: 'reconcile',
    state: { value: state, observedAt: NOW.toISOString() },
    plan: planCluster(state, options),
    deliveries: [],
    ...more,
  };
}

export function regionFact(
  region: string,
  more: Partial<RegionFact> = {},
): RegionFact {
  return {
    name: region,
    title: titles[region],
    zoneName: 'test-aks.nl',
    zone: { value: [], observedAt: NOW.toISOString() },
    resolver: '127.0.0.1:7120',
    answers: new Map(),
    ...more,
  };
}

/** Clusters with their plans made together, as the backend makes them. */
export function fleetFacts(
  states: Record<string, ClusterState>,
  regions: RegionFact[] = Object.keys(states).map(name => regionFact(name)),
  more: Partial<FleetFacts> = {},
): FleetFacts {
  const holders = hostHoldersOf(Object.values(states));
  return {
    now: NOW,
    clusters: Object.entries(states).map(([region, state]) =>
      clusterFact(region, state, {
        plan: planCluster(state, { ...options, holders }),
      }),
    ),
    regions,
    remembered: new Map(),
    ...more,
  };
}
