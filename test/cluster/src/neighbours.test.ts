import {
  furnished,
  GATEWAYS,
  holds,
  readyOf,
  reconciling,
  ROUTE,
  stopAll,
} from './__testUtils__/reconciling';
import { describeCluster } from './targets';
import { until } from './until';

jest.setTimeout(120_000);
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
  },
);
