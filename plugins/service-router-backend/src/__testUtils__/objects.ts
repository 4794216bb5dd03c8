import {
  CLUSTER_API_VERSION,
  ROUTING_API_VERSION,
} from '@service-router/plugin-service-router-common';
import { AnyObject } from '../fleet';
import { MemoryCluster } from './MemoryCluster';

export const identity = (spec: object = {}): AnyObject => ({
  apiVersion: CLUSTER_API_VERSION,
  kind: 'ClusterIdentity',
  metadata: { name: 'cluster-identity' },
  spec: {
    region: 'weu',
    cluster: 'aks',
    domain: 'example.com',
    environmentLetter: 'p',
    ...spec,
  },
});

export const dnsConfiguration = (...regions: string[]): AnyObject => ({
  apiVersion: CLUSTER_API_VERSION,
  kind: 'DNSConfiguration',
  metadata: { name: 'dns-config' },
  spec: {
    externalDNSControllers: regions.map(region => ({
      name: `external-dns-${region}`,
      region,
    })),
  },
});

export const gateway = (spec: object = {}): AnyObject => ({
  apiVersion: ROUTING_API_VERSION,
  kind: 'Gateway',
  metadata: { name: 'internal', namespace: 'istio-system' },
  spec: {
    controller: 'ingress',
    credentialName: 'tls',
    targetPostfix: 'internal',
    ...spec,
  },
});

export const dnsPolicy = (spec: object = {}): AnyObject => ({
  apiVersion: ROUTING_API_VERSION,
  kind: 'DNSPolicy',
  metadata: { name: 'policy', namespace: 'payments' },
  spec: { mode: 'Active', ...spec },
});

export const serviceRoute = (name = 'api', spec: object = {}): AnyObject => ({
  apiVersion: ROUTING_API_VERSION,
  kind: 'ServiceRoute',
  metadata: { name, namespace: 'payments' },
  spec: {
    serviceName: name,
    gatewayName: 'internal',
    environment: 'base',
    application: 'shop',
    ...spec,
  },
});

export const loadBalancer = (ip = '10.0.0.1'): AnyObject => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: {
    name: 'ingress',
    namespace: 'istio-system',
    labels: { istio: 'ingress' },
  },
  spec: {
    type: 'LoadBalancer',
    ports: [{ name: 'https', port: 443 }],
  },
  status: { loadBalancer: { ingress: [{ ip }] } },
});

/** A cluster that has all a route needs, and the route `payments/api`. */
export function furnishedCluster(): MemoryCluster {
  const cluster = new MemoryCluster();
  [
    identity(),
    dnsConfiguration('weu', 'neu'),
    gateway(),
    dnsPolicy(),
    serviceRoute(),
    loadBalancer(),
  ].forEach(object => cluster.put(object));
  return cluster;
}

/** Annotations that ask for a place in a traffic manager. */
export const trafficAnnotations = (settings: Record<string, string> = {}) =>
  Object.fromEntries(
    Object.entries({
      enabled: 'true',
      'resource-group': 'rg-edge',
      ...settings,
    }).map(([key, value]) => [
      `external-dns.alpha.kubernetes.io/webhook-traffic-manager-${key}`,
      value,
    ]),
  );

/** A LoadBalancer Service that asks for a place in a traffic manager. */
export const trafficService = (
  host: string,
  settings: Record<string, string> = {},
): AnyObject => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: {
    name: host.split('.')[0],
    namespace: 'payments',
    creationTimestamp: '2026-01-01T00:00:00Z',
    annotations: {
      'external-dns.alpha.kubernetes.io/hostname': host,
      ...trafficAnnotations({ 'endpoint-location': 'westeurope', ...settings }),
    },
  },
  spec: { type: 'LoadBalancer' },
  status: { loadBalancer: { ingress: [{ ip: '203.0.113.10' }] } },
});
