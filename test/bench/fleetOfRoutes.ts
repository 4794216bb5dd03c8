import {
  ClusterState,
  emptyClusterState,
  ServiceRoute,
} from '@service-router/plugin-service-router-common';

const created = { creationTimestamp: '2026-01-01T00:00:00Z', generation: 1 };

/** Regions `r0`, `r1`, ...: one cluster each, all holding the same routes, 20 routes to a namespace. */
export function fleetOfRoutes(
  routes: number,
  clusters: number,
): ClusterState[] {
  const regions = Array.from({ length: clusters }, (_, index) => `r${index}`);
  return regions.map(region => ({
    ...emptyClusterState,
    identities: [
      {
        apiVersion: 'cluster.router.io/v1alpha1',
        kind: 'ClusterIdentity',
        metadata: { name: 'cluster-identity', uid: 'identity', ...created },
        spec: {
          region,
          cluster: 'aks',
          domain: 'example.com',
          environmentLetter: 'p',
        },
      },
    ],
    configurations: [
      {
        apiVersion: 'cluster.router.io/v1alpha1',
        kind: 'DNSConfiguration',
        metadata: {
          name: 'dns-configuration',
          uid: 'configuration',
          ...created,
        },
        spec: {
          externalDNSControllers: regions.map(name => ({
            name: `external-dns-${name}`,
            region: name,
          })),
        },
      },
    ],
    gateways: [
      {
        apiVersion: 'routing.router.io/v1alpha1',
        kind: 'Gateway',
        metadata: {
          name: 'gateway',
          namespace: 'istio-system',
          uid: 'gateway',
          ...created,
        },
        spec: {
          controller: 'ingress',
          credentialName: 'certificate',
          targetPostfix: 'internal',
        },
      },
    ],
    services: [
      {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: {
          name: 'ingress',
          namespace: 'istio-system',
          uid: 'ingress',
          labels: { istio: 'ingress' },
          ...created,
        },
        spec: { type: 'LoadBalancer' },
        status: { loadBalancer: { ingress: [{ ip: '10.0.0.1' }] } },
      },
    ],
    policies: Array.from({ length: Math.ceil(routes / 20) }, (_, index) => ({
      apiVersion: 'routing.router.io/v1alpha1' as const,
      kind: 'DNSPolicy' as const,
      metadata: {
        name: 'policy',
        namespace: `ns-${index}`,
        uid: `policy-${index}`,
        ...created,
      },
      spec: { mode: 'Active' as const },
    })),
    routes: Array.from({ length: routes }, (_, index) => routeOf(index)),
  }));
}

function routeOf(index: number): ServiceRoute {
  return {
    apiVersion: 'routing.router.io/v1alpha1',
    kind: 'ServiceRoute',
    metadata: {
      name: `route-${index}`,
      namespace: `ns-${Math.floor(index / 20)}`,
      uid: `route-${index}`,
      ...created,
    },
    spec: {
      serviceName: `service-${index}`,
      environment: 'prod',
      application: 'shop',
      gatewayName: 'gateway',
    },
  };
}
