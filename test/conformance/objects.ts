import {
  ClusterIdentity,
  ClusterState,
  DnsConfiguration,
  DnsPolicy,
  emptyClusterState,
  ExternalDnsController,
  Gateway,
  Service,
  ServiceRoute,
} from '@service-router/plugin-service-router-common';

/** Makes whole objects of the short forms that cases are written in. */

const created = { creationTimestamp: '2026-01-01T00:00:00Z', generation: 1 };

export function identityOf(
  spec: ClusterIdentity['spec'] | null | undefined,
  name = 'cluster-identity',
): ClusterIdentity[] {
  return spec
    ? [
        {
          apiVersion: 'cluster.router.io/v1alpha1',
          kind: 'ClusterIdentity',
          metadata: { name, uid: name, ...created },
          spec,
        },
      ]
    : [];
}

export function configurationOf(
  externalDNSControllers: ExternalDnsController[] | null | undefined,
  name = 'dns-configuration',
): DnsConfiguration[] {
  return externalDNSControllers
    ? [
        {
          apiVersion: 'cluster.router.io/v1alpha1',
          kind: 'DNSConfiguration',
          metadata: { name, uid: name, ...created },
          spec: { externalDNSControllers },
        },
      ]
    : [];
}

export function policyOf(
  spec: DnsPolicy['spec'] | null | undefined,
  namespace = 'app',
): DnsPolicy[] {
  return spec
    ? [
        {
          apiVersion: 'routing.router.io/v1alpha1',
          kind: 'DNSPolicy',
          metadata: { name: 'policy', namespace, uid: 'policy', ...created },
          spec,
        },
      ]
    : [];
}

export function gatewayOf(
  spec: Partial<Gateway['spec']> = {},
  name = 'gw',
  namespace = 'istio-system',
): Gateway {
  return {
    apiVersion: 'routing.router.io/v1alpha1',
    kind: 'Gateway',
    metadata: { name, namespace, uid: `${namespace}-${name}`, ...created },
    spec: {
      controller: 'istio-ingressgateway',
      credentialName: 'test-tls',
      targetPostfix: 'internal',
      ...spec,
    },
  };
}

export function routeOf(
  spec: Partial<ServiceRoute['spec']> = {},
  name = 'route',
  namespace = 'app',
): ServiceRoute {
  return {
    apiVersion: 'routing.router.io/v1alpha1',
    kind: 'ServiceRoute',
    metadata: { name, namespace, uid: `${namespace}-${name}`, ...created },
    spec: {
      serviceName: 'api',
      environment: 'prod',
      application: 'shop',
      gatewayName: 'gw',
      ...spec,
    },
  };
}

export function serviceOf({
  name = 'ingress',
  namespace = 'istio-ingress',
  labels = { istio: 'istio-ingressgateway' },
  type = 'LoadBalancer',
  ip,
  ingress = ip ? [{ ip }] : [],
}: {
  name?: string;
  namespace?: string;
  labels?: Record<string, string>;
  type?: string;
  ip?: string;
  ingress?: { ip?: string; hostname?: string }[];
} = {}): Service {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name,
      namespace,
      labels,
      uid: `${namespace}-${name}`,
      ...created,
    },
    spec: { type },
    status: { loadBalancer: { ingress } },
  };
}

export const neu = {
  region: 'neu',
  cluster: 'aks',
  domain: 'example.com',
  environmentLetter: 'd',
};

/** A working cluster in neu, changed as a case wants it. */
export function stateOf(change: Partial<ClusterState> = {}): ClusterState {
  return {
    ...emptyClusterState,
    identities: identityOf(neu),
    configurations: configurationOf([
      { name: 'external-dns-neu', region: 'neu' },
    ]),
    gateways: [gatewayOf()],
    policies: policyOf({ mode: 'Active' }),
    routes: [routeOf()],
    ...change,
  };
}
