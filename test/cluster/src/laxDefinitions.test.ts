import {
  dnsPolicy,
  serviceRoute,
} from '@service-router/plugin-service-router-backend/src/__testUtils__/objects';
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
import { describeCluster } from './targets';
import { until } from './until';

jest.setTimeout(300_000);
afterEach(stopAll);

describeCluster(
  "a fleet and a reconciler, with another's laxer definitions",
  {},
  () => {
    it('make the cluster hold what its plan says, and then write nothing', async () => {
      const cluster = await furnished({ hasLaxDefinitions: true });
      reconciling(cluster);
      await holds(cluster, ROUTE, ...GATEWAYS);
      await quiet(cluster);
      expect((await readyOf(cluster))?.reason).toBe('ReconciliationSucceeded');
    });

    it('take a policy without a mode as Active', async () => {
      const cluster = await furnished({ hasLaxDefinitions: true });
      await cluster.put({ ...dnsPolicy(), spec: { sourceRegion: 'weu' } });
      reconciling(cluster);
      await holds(cluster, ROUTE, ...GATEWAYS);
    });

    it('refuse in the status what those let pass, and go on with the rest', async () => {
      const cluster = await furnished({ hasLaxDefinitions: true });
      for (const object of [
        serviceRoute('wrong', { serviceName: 'My_Service' }),
        { ...serviceRoute('bare'), spec: {} },
      ]) {
        await cluster.put(object);
      }
      reconciling(cluster);
      await holds(cluster, ROUTE, ...GATEWAYS);
      await until(async () => {
        const routes = await cluster.all('ServiceRoute');
        return (
          routes.filter(({ status }) =>
            JSON.stringify(status ?? '').includes('ValidationFailed'),
          ).length === 2
        );
      }, 'both to be refused');
    });
  },
);
