import type { AnyObject } from '@service-router/plugin-service-router-backend/src/fleet';
import { dnsPolicy } from '@service-router/plugin-service-router-backend/src/__testUtils__/objects';
import {
  furnished,
  GATEWAYS,
  holds,
  quiet,
  readyOf,
  reconciling,
  ROUTE,
  stopAll,
} from './__testUtils__/reconciling';
import { Wire } from './__testUtils__/wire';
import { describeCluster } from './targets';
import { TestCluster } from './TestCluster';
import { until } from './until';

const identityOf = ({ metadata, spec }: AnyObject) => ({
  name: metadata.name,
  uid: metadata.uid,
  labels: metadata.labels,
  spec,
});

jest.setTimeout(300_000);
afterEach(stopAll);

describeCluster(
  'a fleet and a reconciler, beside what others have put there',
  {},
  () => {
    it('do without kinds that are not installed, and say so where it matters', async () => {
      const cluster = await furnished({ without: ['istio', 'flux'] });
      const { fleet, reconciler } = reconciling(cluster);
      await holds(cluster, ROUTE, ...GATEWAYS);
      expect(fleet.missingKindsOf('weu')).toEqual([
        'gateways.networking.istio.io',
      ]);
      expect(reconciler.failing('weu').map(({ object }) => object)).toEqual([
        'Gateway istio-system/internal',
      ]);
      await until(async () => {
        const [{ status }] = await cluster.all('Gateway');
        return JSON.stringify(status ?? '').includes(
          'IstioGatewayGenerationFailed',
        );
      }, 'the status to tell');
    });

    it('leave a foreign DNSEndpoint under a wanted name alone, and say so', async () => {
      const cluster = await furnished();
      const foreign = {
        apiVersion: 'externaldns.k8s.io/v1alpha1',
        kind: 'DNSEndpoint',
        metadata: { name: ROUTE, namespace: 'payments' },
        spec: {
          endpoints: [
            {
              dnsName: 'x.example.com',
              recordType: 'A',
              targets: ['10.9.9.9'],
            },
          ],
        },
      };
      await cluster.put(foreign);
      reconciling(cluster);
      await until(
        async () => (await readyOf(cluster))?.reason === 'ObjectNameTaken',
      );
      const found = (await cluster.all('DNSEndpoint')).find(
        ({ metadata }) => metadata.name === ROUTE,
      );
      expect(found?.spec).toEqual(foreign.spec);
    });

    it('adopt what the operator made, without a moment in which it is gone', async () => {
      const cluster = await furnished();
      const first = reconciling(cluster);
      await holds(cluster, ROUTE, ...GATEWAYS);
      await until(
        async () =>
          (await readyOf(cluster))?.reason === 'ReconciliationSucceeded',
      );
      await first.stop();
      const before = await madeByOperator(cluster);
      cluster.forgetWrites();

      reconciling(cluster);
      await until(
        () => cluster.writes()['update leases'] === 1,
        'the Lease to be taken',
      );
      await quiet(cluster);
      const after = await cluster.all('DNSEndpoint');
      expect(after.map(identityOf)).toEqual(before.map(identityOf));
      expect(cluster.writes()['delete dnsendpoints']).toBeUndefined();
      // From now on a change of the plan reaches them.
      await cluster.put(
        dnsPolicy({ mode: 'RegionBound', sourceRegion: 'neu' }),
      );
      await holds(cluster, ...GATEWAYS);
    });

    it('remove what is theirs by its labels and is wanted no more, and nothing else', async () => {
      const cluster = await furnished();
      const first = reconciling(cluster);
      await holds(cluster, ROUTE, ...GATEWAYS);
      const [route] = (await cluster.all('DNSEndpoint')).filter(
        ({ metadata }) => metadata.name === ROUTE,
      );
      await first.stop();
      const { labels } = route.metadata;
      for (const [name, own] of [
        ['left-external-dns-weu', labels],
        ['foreign-external-dns-weu', { 'router.io/region': 'weu' }],
      ] as const) {
        await cluster.put({
          ...{ apiVersion: route.apiVersion, kind: route.kind },
          metadata: { name, namespace: 'payments', labels: own },
          spec: route.spec,
        });
      }
      reconciling(cluster);
      await holds(cluster, ROUTE, 'foreign-external-dns-weu', ...GATEWAYS);
    });
  },
);

/** The same DNSEndpoints, as if the operator had made them: by create and update, under its own name. */
async function madeByOperator(cluster: TestCluster): Promise<AnyObject[]> {
  const wire = new Wire(cluster.server);
  for (const object of await cluster.all('DNSEndpoint')) {
    const { name, namespace, labels, annotations, ownerReferences } =
      object.metadata;
    await cluster.take(object);
    const { status } = await wire.post(
      `/apis/${object.apiVersion}/namespaces/${namespace}/dnsendpoints?fieldManager=manager`,
      {
        ...{ apiVersion: object.apiVersion, kind: object.kind },
        metadata: { name, namespace, labels, annotations, ownerReferences },
        spec: object.spec,
      },
    );
    expect(status).toBe(201);
  }
  return cluster.all('DNSEndpoint');
}
