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

describeCluster('a fleet and a reconciler against an API server', {}, () => {
  it('make the cluster hold what its plan says', async () => {
    const cluster = await furnished();
    reconciling(cluster);
    await holds(cluster, ROUTE, ...GATEWAYS);
    await until(
      async () =>
        (await readyOf(cluster))?.reason === 'ReconciliationSucceeded',
    );
    expect(await cluster.names('IstioGateway')).toEqual(['internal']);
  });

  it('write each object and each status once, and then nothing', async () => {
    const cluster = await furnished();
    reconciling(cluster);
    await holds(cluster, ROUTE, ...GATEWAYS);
    await quiet(cluster);
    const {
      'create events': events,
      'create leases': leases,
      ...writes
    } = cluster.writes();
    expect(leases).toBe(1);
    expect(events).toBeGreaterThan(0);
    expect(writes).toEqual({
      'patch dnsendpoints': 3,
      'patch gateways': 1,
      'patch clusteridentities/status': 1,
      'patch dnsconfigurations/status': 1,
      'patch dnspolicies/status': 1,
      'patch gateways/status': 1,
      'patch serviceroutes/status': 1,
    });
  });

  it('find nothing to write when they are started again', async () => {
    const cluster = await furnished();
    const { stop } = reconciling(cluster);
    await holds(cluster, ROUTE, ...GATEWAYS);
    await quiet(cluster);
    await stop();
    cluster.forgetWrites();
    reconciling(cluster);
    await until(
      () => cluster.writes()['update leases'] === 1,
      'the Lease that was given back to be taken',
    );
    await quiet(cluster);
    expect(cluster.writes()).toEqual({ 'update leases': 1 });
  });

  it('share a cluster with another replica: one writes, and when it goes, the other', async () => {
    const cluster = await furnished();
    const one = reconciling(cluster);
    await holds(cluster, ROUTE, ...GATEWAYS);
    const two = reconciling(cluster);
    await until(() => two.state().value !== undefined);
    await quiet(cluster);
    cluster.forgetWrites();
    await cluster.put(serviceRoute('web'));
    await holds(cluster, ROUTE, 'web-external-dns-weu', ...GATEWAYS);
    await quiet(cluster);
    expect(cluster.writes()['patch dnsendpoints']).toBe(1);

    await one.stop();
    await cluster.put(serviceRoute('shop'));
    await holds(
      cluster,
      ROUTE,
      'web-external-dns-weu',
      'shop-external-dns-weu',
      ...GATEWAYS,
    );
  });

  it('make the namespace of their Lease where there is none', async () => {
    const cluster = await furnished();
    reconciling(cluster, 'reconcile', 'leases');
    await holds(cluster, ROUTE, ...GATEWAYS);
    expect(await cluster.names('Namespace')).toContain('leases');
  });

  it('follow a policy that binds all zones to one region, and back', async () => {
    const cluster = await furnished();
    reconciling(cluster);
    await holds(cluster, ROUTE, ...GATEWAYS);
    await cluster.put(dnsPolicy({ mode: 'RegionBound', sourceRegion: 'weu' }));
    await holds(cluster, ROUTE, 'api-external-dns-neu', ...GATEWAYS);
    await cluster.put(dnsPolicy({ mode: 'RegionBound', sourceRegion: 'neu' }));
    await holds(cluster, ...GATEWAYS);
  });

  it('remove the records of a route that was deleted', async () => {
    const cluster = await furnished();
    reconciling(cluster);
    await holds(cluster, ROUTE, ...GATEWAYS);
    await cluster.take(serviceRoute());
    await holds(cluster, ...GATEWAYS);
    await until(
      async () => (await cluster.names('IstioGateway')).length === 0,
      'the Istio Gateway to go',
    );
  });
});
