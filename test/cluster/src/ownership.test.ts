import {
  gateway,
  serviceRoute,
} from '@service-router/plugin-service-router-backend/src/__testUtils__/objects';
import {
  furnished,
  GATEWAYS,
  holds,
  reconciling,
  ROUTE,
  stopAll,
} from './__testUtils__/reconciling';
import { describeCluster } from './targets';
import { until } from './until';

jest.setTimeout(300_000);
/** kube-controller-manager looks for new kinds twice a minute. */
const PATIENCE = 120_000;
afterEach(stopAll);

describeCluster(
  'what Service Router made, while it is away,',
  { hasControllers: true },
  () => {
    async function left() {
      const cluster = await furnished({ hasControllers: true });
      const { stop } = reconciling(cluster);
      await holds(cluster, ROUTE, ...GATEWAYS);
      await until(
        async () => (await cluster.names('IstioGateway')).length === 1,
        'the Istio Gateway',
      );
      await stop();
      return cluster;
    }

    it('goes with the route it was made for', async () => {
      const cluster = await left();
      await cluster.take(serviceRoute());
      await until(
        async () => !(await cluster.names('DNSEndpoint')).includes(ROUTE),
        'the DNSEndpoint to go',
        PATIENCE,
      );
      expect(await cluster.names('DNSEndpoint')).toEqual(GATEWAYS);
    });

    it('goes with the Gateway it was made for', async () => {
      const cluster = await left();
      await cluster.take(gateway());
      await until(
        async () => (await cluster.names('IstioGateway')).length === 0,
        'the Istio Gateway to go',
        PATIENCE,
      );
      expect(await cluster.names('DNSEndpoint')).toContain(ROUTE);
    });
  },
);
