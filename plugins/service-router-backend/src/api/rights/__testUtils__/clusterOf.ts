import { MemoryCluster } from '../../../__testUtils__/MemoryCluster';
import { furnishedCluster, identity } from '../../../__testUtils__/objects';

/** What stands in both zones: both names lead to West Europe. */
export const standing = [
  ...['api', 'web'].map(name => ({
    fqdn: `${name}-ns-p-base-shop.${
      name === 'api' ? 'weu' : 'neu'
    }.example.com`,
    type: 'CNAME',
    ttl: 300,
    values: ['aks-weu-internal.weu.example.com'],
  })),
  {
    fqdn: 'aks-weu-internal.weu.example.com',
    type: 'A',
    ttl: 300,
    values: ['10.0.0.1'],
  },
];

/** A cluster of one region, with one route, whose name is in the region's own zone. */
export function clusterOf(region: string, route: string): MemoryCluster {
  const cluster = furnishedCluster();
  cluster.put(identity({ region, domain: `${region}.example.com` }));
  if (route !== 'api') {
    const one = cluster.get('ServiceRoute', 'api', 'payments')!;
    cluster.take('ServiceRoute', 'api', 'payments');
    cluster.put({
      ...one,
      metadata: { name: route, namespace: 'payments' },
      spec: { ...(one.spec as object), serviceName: route },
    });
  }
  return cluster;
}
