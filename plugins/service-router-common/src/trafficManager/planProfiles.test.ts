import fc from 'fast-check';
import {
  trafficCluster,
  trafficRoute,
  trafficService,
  twoRegions,
} from '../testing/trafficBuilders';
import { planned, oneService, twoServices } from '../testing/trafficPlans';

describe('planProfiles', () => {
  it('makes one profile of the Services of several clusters, an endpoint each', () => {
    const { profiles, refusals, conflicts } = planned(twoRegions());
    expect({ refusals, conflicts }).toEqual({ refusals: [], conflicts: [] });
    expect(profiles).toEqual([
      {
        name: 'my-app-example-com-tm',
        resourceGroup: 'rg-edge',
        hostname: 'my-app.example.com',
        settings: {
          routingMethod: 'Weighted',
          dnsTtl: 30,
          status: 'Enabled',
          monitor: {
            protocol: 'HTTPS',
            port: 443,
            path: '/',
            intervalSeconds: 30,
            timeoutSeconds: 10,
            toleratedFailures: 3,
            expectedStatusRanges: [],
            customHeaders: [],
          },
        },
        endpoints: [
          expect.objectContaining({
            name: 'neu',
            target: 'my-app-neu.example.com',
            weight: 30,
            location: 'northeurope',
            origin: {
              cluster: 'aks-neu',
              kind: 'Service',
              namespace: 'payments',
              name: 'my-app',
            },
          }),
          expect.objectContaining({
            name: 'weu',
            target: 'my-app-weu.example.com',
            weight: 70,
            status: 'Enabled',
            alwaysServe: false,
          }),
        ],
      },
    ]);
  });

  it('makes an endpoint of the gateway host of each cluster that answers for a route', () => {
    const { profiles } = planned(
      ['weu', 'neu', 'frc'].map(region =>
        trafficCluster(region, [], {
          routes: [trafficRoute(region, {}, { isActive: region !== 'frc' })],
        }),
      ),
    );
    expect(profiles).toEqual([
      expect.objectContaining({
        name: 'test-workload-ns-p-base-workload-a-test-aks-nl-tm',
        endpoints: [
          expect.objectContaining({
            name: 'aks-neu-public-test-aks-nl',
            target: 'aks-neu-public.test-aks.nl',
          }),
          expect.objectContaining({
            name: 'aks-weu-public-test-aks-nl',
            target: 'aks-weu-public.test-aks.nl',
          }),
        ],
      }),
    ]);
  });

  it('passes over Services that do not ask, and those that are being deleted', () => {
    const [service] = oneService({})[0].services;
    const leaving = {
      ...service,
      metadata: {
        ...service.metadata,
        deletionTimestamp: '2026-03-01T00:00:00Z',
      },
    };
    const silent = trafficService('x.example.com', { enabled: 'false' });
    expect(planned([trafficCluster('weu', [leaving, silent])])).toMatchObject({
      profiles: [],
      refusals: [],
      keptOrigins: [],
    });
  });

  it('tells keys that nobody reads, and goes on', () => {
    const plan = planned(oneService({ wieght: '1' }));
    expect(plan.unknownKeys).toEqual([
      { origin: plan.profiles[0].endpoints[0].origin, keys: ['wieght'] },
    ]);
  });

  it('does not depend on the order of its lists', () => {
    const clusters = twoServices(
      { hostname: 'a.example.com', weight: '1' },
      { hostname: 'a.example.com', 'dns-ttl': '60' },
    );
    clusters[0].services.push(
      trafficService('other.example.com', {}, { name: 'other' }),
    );
    fc.assert(
      fc.property(
        fc.shuffledSubarray(clusters, { minLength: clusters.length }),
        fc.boolean(),
        (shuffled, isReversed) => {
          const given = shuffled.map(cluster => ({
            ...cluster,
            services: isReversed
              ? [...cluster.services].reverse()
              : cluster.services,
          }));
          expect(planned(given)).toEqual(planned(clusters));
        },
      ),
    );
  });
});

describe('an endpoint as its profile routes', () => {
  it('has a priority with Priority only, as the cloud keeps them unique (TM-AZURE-011)', () => {
    const priorityWith = (method: string) =>
      planned(oneService({ 'routing-method': method, priority: '7' }))
        .profiles[0].endpoints[0].priority;
    expect([priorityWith('Priority'), priorityWith('Weighted')]).toEqual([
      7,
      undefined,
    ]);
  });

  it('is not probed where health checks are off, and its profile stays enabled (TM-CREATE-003, TM-CREATE-004, TM-CREATE-005)', () => {
    const [profile] = planned(
      oneService({ 'health-checks-enabled': 'false' }),
    ).profiles;
    expect(profile.settings.status).toBe('Enabled');
    expect(profile.endpoints[0].alwaysServe).toBe(true);
  });

  it('has no probe path with TCP (TM-CREATE-016)', () => {
    const [profile] = planned(
      oneService({ 'monitor-protocol': 'TCP' }),
    ).profiles;
    expect(profile.settings.monitor).not.toHaveProperty('path');
  });

  it('has a shorter timeout with the shorter interval', () => {
    const [profile] = planned(oneService({ 'probe-interval': '10' })).profiles;
    expect(profile.settings.monitor.timeoutSeconds).toBe(9);
  });
});

describe('what is not known', () => {
  it('keeps the endpoints of a cluster that cannot be read', () => {
    const [weu, neu] = twoRegions();
    const plan = planned([weu, { ...neu, isKnown: false, services: [] }]);
    expect(plan.keptClusters).toEqual(['aks-neu']);
  });

  it('keeps the endpoint of a route of which nobody can tell whether it answers', () => {
    const plan = planned([
      trafficCluster('weu', [], {
        routes: [
          trafficRoute('weu', {}, { isActive: false, isUndecided: true }),
        ],
      }),
    ]);
    expect(plan.profiles).toEqual([]);
    expect(plan.keptOrigins).toEqual([
      expect.objectContaining({ cluster: 'aks-weu', kind: 'ServiceRoute' }),
    ]);
  });

  it('lets a cluster take part with what was last known of it', () => {
    const [weu, neu] = twoRegions();
    const plan = planned([weu, { ...neu, isKnown: false }]);
    expect(plan.profiles[0].endpoints).toHaveLength(2);
  });
});
