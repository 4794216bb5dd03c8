import { connectCluster } from '@service-router/plugin-service-router-backend-module-external-dns/src/kubernetes';
import type { DnsEndpoint } from '@service-router/plugin-service-router-common';
import { systemClock } from '@service-router/plugin-service-router-node';
import { agentManifest, describeCluster, target } from '../targets';
import { TestCluster } from '../TestCluster';

jest.setTimeout(300_000);

const vanityEndpoint = (namespace: string): DnsEndpoint => ({
  apiVersion: 'externaldns.k8s.io/v1alpha1',
  kind: 'DNSEndpoint',
  metadata: { name: 'my-app', namespace, labels: { owner: 'agent' } },
  spec: {
    endpoints: [
      {
        dnsName: 'my-app.example.com',
        recordType: 'CNAME',
        targets: ['my-app.trafficmanager.net'],
      },
    ],
  },
});

describeCluster('the deployment of the agent beside ExternalDNS', {}, () => {
  let cluster: TestCluster;
  beforeAll(async () => {
    cluster = await TestCluster.start({ rights: agentManifest('rights') });
  });
  afterAll(() => cluster?.stop());

  /** The cluster, with the rights of the manifest, as the agent reaches it. */
  const reached = () =>
    connectCluster(
      { type: 'kubeconfig', path: cluster.kubeconfig },
      systemClock,
    );

  (target.name === 'kube-apiserver' ? it : it.skip).each([
    'rights',
    'clusters/aks-weu',
    'clusters/aks-neu',
    'sidecar',
  ] as const)('is accepted by a real API server: %s.yaml', async name => {
    for (const object of agentManifest(name)) {
      await cluster.put(object);
    }
  });

  it('may publish hosts in the namespace for them', async () => {
    const objects = await reached();
    await objects.applyDnsEndpoint(vanityEndpoint('default'));
    const standing = await objects.dnsEndpoints('default', { owner: 'agent' });
    expect(standing.map(({ metadata }) => metadata.name)).toEqual(['my-app']);
  });

  it('may take them away', async () => {
    const objects = await reached();
    await objects.applyDnsEndpoint(vanityEndpoint('default'));
    await objects.removeDnsEndpoint('default', 'my-app');
    expect(await cluster.names('DNSEndpoint')).toEqual([]);
  });

  it('may publish none elsewhere', async () => {
    const objects = await reached();
    await expect(
      objects.applyDnsEndpoint(vanityEndpoint('payments')),
    ).rejects.toThrow(/forbidden|cannot patch/i);
  });

  it('may tell what is wrong with a Service of any namespace', async () => {
    const objects = await reached();
    await cluster.put({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'api', namespace: 'payments' },
      spec: { ports: [{ port: 443 }] },
    });
    await objects.tell({
      object: {
        apiVersion: 'v1',
        kind: 'Service',
        namespace: 'payments',
        name: 'api',
      },
      type: 'Warning',
      reason: 'InvalidWeight',
      message: 'weight must be between 1 and 1000',
    });
    expect(
      (await cluster.events()).map(({ metadata, reason }) => [
        metadata.namespace,
        reason,
      ]),
    ).toEqual([['payments', 'InvalidWeight']]);
  });

  it('differs between clusters by their names alone', () => {
    const [weu] = agentManifest('clusters/aks-weu');
    const [neu] = agentManifest('clusters/aks-neu');
    expect({
      ...neu,
      data: JSON.parse(JSON.stringify(neu.data).replaceAll('neu', 'weu')),
    }).toEqual(weu);
  });
});
