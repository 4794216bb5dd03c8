import { ApiStatusError } from '../fleet';
import {
  dnsConfiguration,
  dnsPolicy,
  furnishedCluster,
  gateway,
  serviceRoute,
} from '../__testUtils__/objects';
import {
  endpointsOf,
  GATEWAY_ENDPOINTS,
  readyOf,
  reconciling,
  ROUTE_ENDPOINT,
  stopReconciling,
} from '../__testUtils__/reconciling';

afterEach(stopReconciling);

describe('a cluster in mode reconcile', () => {
  it('comes to hold what its plan says', async () => {
    const cluster = furnishedCluster();
    await reconciling({ weu: cluster });
    expect(endpointsOf(cluster)).toEqual([
      ROUTE_ENDPOINT,
      ...GATEWAY_ENDPOINTS,
    ]);
    expect(
      cluster.get('DNSEndpoint', ROUTE_ENDPOINT, 'payments')?.spec,
    ).toEqual({
      endpoints: [
        {
          dnsName: 'api-ns-p-base-shop.example.com',
          recordType: 'CNAME',
          targets: ['aks-weu-internal.example.com'],
        },
      ],
    });
    expect(readyOf(cluster)).toMatchObject({
      reason: 'ReconciliationSucceeded',
    });
  });

  it('needs one write for each object and one for each status', async () => {
    const cluster = furnishedCluster();
    const { settle } = await reconciling({ weu: cluster });
    await settle();
    const counts = cluster.writes.reduce<Record<string, number>>(
      (sum, line) => ({ ...sum, [line]: (sum[line] ?? 0) + 1 }),
      {},
    );
    const events = Object.keys(counts).filter(line => /Event /.test(line));
    expect(Object.values(counts)).toEqual(Object.keys(counts).map(() => 1));
    // 3 DNSEndpoints, 1 Istio Gateway, 5 statuses
    expect(cluster.writes).toHaveLength(9 + events.length);
  });

  it('is not written to while nothing changes, not even by a resync', async () => {
    const cluster = furnishedCluster();
    const { clock } = await reconciling({ weu: cluster });
    const before = cluster.writes.length;
    await clock.advance(1_500_000);
    expect(cluster.writes.slice(before)).toEqual([]);
  });

  it('is not written to twice because its watch lags', async () => {
    const cluster = furnishedCluster();
    const { settle } = await reconciling({ weu: cluster });
    cluster.isLagging = true;
    cluster.put(serviceRoute('web'));
    cluster.catchUp();
    cluster.isLagging = true;
    await settle();
    await settle();
    const applied = cluster.writes.filter(line =>
      line.startsWith('apply DNSEndpoint payments/web'),
    );
    expect(applied).toHaveLength(1);
    cluster.catchUp();
    await settle();
    expect(
      cluster.writes.filter(line =>
        line.startsWith('apply DNSEndpoint payments/web'),
      ),
    ).toHaveLength(1);
  });

  it('has what somebody removed put back', async () => {
    const cluster = furnishedCluster();
    const { settle } = await reconciling({ weu: cluster });
    cluster.take('DNSEndpoint', ROUTE_ENDPOINT, 'payments');
    await settle();
    expect(endpointsOf(cluster)).toContain(ROUTE_ENDPOINT);
  });

  it('loses the records of a route that is gone', async () => {
    const cluster = furnishedCluster();
    const { settle } = await reconciling({ weu: cluster });
    cluster.take('ServiceRoute', 'api', 'payments');
    await settle();
    expect(endpointsOf(cluster)).toEqual(GATEWAY_ENDPOINTS);
  });

  it('publishes in every zone when a policy binds all to its region', async () => {
    const cluster = furnishedCluster();
    const { settle } = await reconciling({ weu: cluster });
    cluster.put(dnsPolicy({ mode: 'RegionBound', sourceRegion: 'weu' }));
    await settle();
    expect(endpointsOf(cluster)).toEqual([
      'api-external-dns-neu',
      ROUTE_ENDPOINT,
      ...GATEWAY_ENDPOINTS,
    ]);
  });

  it('has the new records before it loses the old', async () => {
    const cluster = furnishedCluster();
    const { settle } = await reconciling({ weu: cluster });
    cluster.writes.length = 0;
    const renamed = {
      ...dnsConfiguration(),
      spec: { externalDNSControllers: [{ name: 'dns-weu', region: 'weu' }] },
    };
    cluster.put(renamed);
    await settle();
    const applied = cluster.writes.indexOf(
      'apply DNSEndpoint payments/api-dns-weu',
    );
    const removed = cluster.writes.indexOf(
      `remove DNSEndpoint payments/${ROUTE_ENDPOINT}`,
    );
    expect(applied).toBeGreaterThanOrEqual(0);
    expect(removed).toBeGreaterThan(applied);
  });

  it('keeps the old record while the new one cannot be written', async () => {
    const cluster = furnishedCluster();
    const { settle } = await reconciling({ weu: cluster });
    cluster.refuse = (verb, what) => {
      if (verb === 'apply' && what.endsWith('/api-dns-weu')) {
        throw new ApiStatusError(422, 'Invalid', 'name: Invalid value');
      }
    };
    cluster.put({
      ...dnsConfiguration(),
      spec: { externalDNSControllers: [{ name: 'dns-weu', region: 'weu' }] },
    });
    await settle();
    expect(endpointsOf(cluster)).toContain(ROUTE_ENDPOINT);
  });

  it('tells in an Event that a route became ready, and that it is not any more', async () => {
    const cluster = furnishedCluster();
    const { settle } = await reconciling({ weu: cluster });
    cluster.take('Gateway', 'internal', 'istio-system');
    await settle();
    expect(
      cluster
        .all('Event')
        .filter(({ metadata }) => metadata.name.startsWith('api.'))
        .map(({ type, reason }) => [type, reason]),
    ).toEqual([
      ['Normal', 'ReconciliationSucceeded'],
      ['Warning', 'GatewayNotFound'],
    ]);
  });

  it('takes over the objects of the Go operator as they stand', async () => {
    const cluster = furnishedCluster();
    const { reconciler } = await reconciling({ weu: cluster });
    await reconciler.stop();
    cluster.writes.length = 0;
    await reconciling({ weu: cluster });
    expect(cluster.writes).toEqual([]);
  });

  it('has leftovers of an old status taken away', async () => {
    const cluster = furnishedCluster();
    cluster.put({ ...gateway(), status: { loadBalancerIP: '1.2.3.4' } });
    cluster.take('Service', 'ingress', 'istio-system');
    await reconciling({ weu: cluster });
    expect(
      cluster.get('Gateway', 'internal', 'istio-system')?.status,
    ).not.toHaveProperty('loadBalancerIP');
  });
});
