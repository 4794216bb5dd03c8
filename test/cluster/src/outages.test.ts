import { serviceRoute } from '@service-router/plugin-service-router-backend/src/__testUtils__/objects';
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
afterEach(stopAll);

describeCluster(
  'a fleet and a reconciler, when the API server comes and goes',
  {},
  () => {
    it('go on after the API server was down, by what happened meanwhile', async () => {
      const cluster = await furnished();
      const { state } = reconciling(cluster);
      await holds(cluster, ROUTE, ...GATEWAYS);
      await cluster.server.stop();
      await until(
        () => state().error?.message === 'connection refused',
        'the error',
      );
      expect(state().value?.routes).toHaveLength(1);
      await cluster.server.start();
      await cluster.put(serviceRoute('web'));
      await holds(cluster, ROUTE, 'web-external-dns-weu', ...GATEWAYS);
      expect(state().error).toBeUndefined();
    });

    it('go on after old versions were compacted away', async () => {
      const cluster = await furnished();
      const { state } = reconciling(cluster);
      await holds(cluster, ROUTE, ...GATEWAYS);
      await cluster.server.compact();
      await cluster.server.stop();
      await cluster.server.start();
      await cluster.put(serviceRoute('web'));
      await holds(cluster, ROUTE, 'web-external-dns-weu', ...GATEWAYS);
      await until(() => state().error === undefined);
    });
  },
);
