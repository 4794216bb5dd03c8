import fc from 'fast-check';
import { planProfiles } from './planProfiles';
import { ProfilesOptions, TrafficCluster } from './trafficSources';
import {
  trafficCluster,
  trafficOptions,
  trafficRoute,
  trafficService,
  twoRegions,
} from '../testing/trafficBuilders';

function planned(
  clusters: TrafficCluster[],
  options: Partial<ProfilesOptions> = {},
) {
  return planProfiles(clusters, { ...trafficOptions, ...options });
}

/** The refusals of a plan as `cluster: reason`. */
function refused(clusters: TrafficCluster[], options = {}) {
  return planned(clusters, options).refusals.map(
    ({ origin, reason }) => `${origin.cluster}: ${reason}`,
  );
}

function oneService(
  settings: Record<string, string>,
  more: Parameters<typeof trafficService>[2] = {},
) {
  return [
    trafficCluster('weu', [trafficService('weu.example.com', settings, more)]),
  ];
}

function twoServices(
  weu: Record<string, string>,
  neu: Record<string, string>,
  hosts: (string | undefined)[] = ['weu.example.com', 'neu.example.com'],
) {
  return [
    trafficCluster('weu', [trafficService(hosts[0], weu)]),
    trafficCluster('neu', [
      trafficService(hosts[1], neu, {
        created: '2026-02-02T00:00:00Z',
        ingress: [{ ip: '20.30.40.51' }],
      }),
    ]),
  ];
}

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

describe('the target of an endpoint', () => {
  it.each`
    reached                       | ingress                                        | settings                              | target
    ${'by its own host'}          | ${[{ ip: '20.0.0.1' }]}                        | ${{}}                                 | ${'weu.example.com'}
    ${'by both families (WB-13)'} | ${[{ ip: '2603::1' }, { ip: '20.0.0.1' }]}     | ${{}}                                 | ${'weu.example.com'}
    ${'by a load balancer name'}  | ${[{ hostname: 'lb.weu.cloudapp.azure.com' }]} | ${{}}                                 | ${'lb.weu.cloudapp.azure.com'}
    ${'as it says'}               | ${[{ ip: '20.0.0.1' }]}                        | ${{ 'endpoint-target': '20.0.0.9' }}  | ${'20.0.0.9'}
    ${'by address'}               | ${[{ ip: '20.0.0.2' }, { ip: '20.0.0.1' }]}    | ${{ 'routing-method': 'MultiValue' }} | ${'20.0.0.1'}
  `(
    'of a Service reached $reached is $target (TM-CREATE-010, TM-CREATE-011, TM-UPDATE-006)',
    ({ ingress, settings, target }) => {
      const { profiles } = planned(oneService(settings, { ingress }));
      expect(profiles[0].endpoints.map(endpoint => endpoint.target)).toEqual([
        target,
      ]);
    },
  );

  it('is the address of a Service without a host', () => {
    const { profiles } = planned([
      trafficCluster('weu', [
        trafficService(undefined, { hostname: 'a.example.com' }),
      ]),
    ]);
    expect(profiles[0].endpoints[0]).toMatchObject({
      name: '20-30-40-50',
      target: '20.30.40.50',
    });
  });

  it('keeps its endpoint’s name when addresses come and go (TM-CREATE-010)', () => {
    const nameWith = (ingress: { ip: string }[]) =>
      planned(oneService({}, { ingress })).profiles[0].endpoints.map(
        ({ name }) => name,
      );
    expect(nameWith([{ ip: '1.1.1.1' }])).toEqual(
      nameWith([{ ip: '1.1.1.1' }, { ip: '2.2.2.2' }]),
    );
  });

  it('is a resource for Azure and nested endpoints', () => {
    const id =
      '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/trafficManagerProfiles/child';
    const { profiles } = planned(
      oneService({
        'endpoint-type': 'NestedEndpoints',
        'endpoint-target-resource-id': id,
        'min-child-endpoints': '2',
        'min-child-endpoints-ipv6': '1',
      }),
    );
    expect(profiles[0].endpoints).toEqual([
      expect.objectContaining({
        name: 'child',
        type: 'NestedEndpoints',
        targetResourceId: id,
        minChildEndpoints: { any: 2, ipv6: 1 },
      }),
    ]);
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

describe('an object that is refused', () => {
  const shared = { hostname: 'a.example.com' };

  it('is told why, and the others go on (WB-6)', () => {
    const plan = planned(twoServices({ ...shared, weight: '0' }, shared));
    expect(plan.refusals).toEqual([
      {
        origin: expect.objectContaining({ cluster: 'aks-weu' }),
        reason: 'InvalidSettings',
        message:
          'webhook-traffic-manager-weight is "0": weight must be between 1 and 1000, got 0',
      },
    ]);
    expect(plan.profiles[0].endpoints).toHaveLength(1);
  });

  it('keeps what it has', () => {
    const plan = planned(oneService({ weight: 'x' }));
    expect(plan.keptOrigins).toEqual([plan.refusals[0].origin]);
  });

  it.each`
    because                            | settings                                 | more                                                                                      | reason
    ${'a private load balancer'}       | ${{}}                                    | ${{ ingress: [{ ip: '10.0.0.5' }] }}                                                      | ${'PrivateLoadBalancer'}
    ${'a load balancer that says so'}  | ${{}}                                    | ${{ annotations: { 'service.beta.kubernetes.io/azure-load-balancer-internal': 'true' } }} | ${'PrivateLoadBalancer'}
    ${'no address yet'}                | ${{}}                                    | ${{ ingress: [] }}                                                                        | ${'NoAddress'}
    ${'no resource'}                   | ${{ 'endpoint-type': 'AzureEndpoints' }} | ${{}}                                                                                     | ${'MissingTarget'}
    ${'a private address as target'}   | ${{ 'endpoint-target': '10.0.0.9' }}     | ${{}}                                                                                     | ${'PrivateAddress'}
    ${'MultiValue without an address'} | ${{ 'routing-method': 'MultiValue' }}    | ${{ ingress: [{ hostname: 'lb.example.net' }] }}                                          | ${'MissingTarget'}
    ${'its host being the profile’s'}  | ${{ hostname: 'weu.example.com' }}       | ${{}}                                                                                     | ${'TargetIsVanityHost'}
    ${'Geographic without a mapping'}  | ${{ 'routing-method': 'Geographic' }}    | ${{}}                                                                                     | ${'InvalidSettings'}
  `('has $because: $reason', ({ settings, more, reason }) => {
    expect(refused(oneService(settings, more))).toEqual([`aks-weu: ${reason}`]);
  });

  it('may have a private load balancer when it is not probed (TM-AZURE-014)', () => {
    expect(
      refused(
        oneService(
          { 'always-serve': 'Enabled' },
          { ingress: [{ ip: '10.0.0.5' }] },
        ),
      ),
    ).toEqual([]);
  });

  it('may have a private load balancer behind a public target', () => {
    expect(
      refused(
        oneService(
          { 'endpoint-target': 'proxy.example.com' },
          { ingress: [{ ip: '10.0.0.5' }] },
        ),
      ),
    ).toEqual([]);
  });

  it('is no LoadBalancer Service', () => {
    const [cluster] = oneService({});
    const services = cluster.services.map(service => ({
      ...service,
      spec: { type: 'ClusterIP' },
    }));
    expect(refused([{ ...cluster, services }])).toEqual([
      'aks-weu: NotLoadBalancer',
    ]);
  });

  it('has no host to make a profile for', () => {
    expect(
      refused([trafficCluster('weu', [trafficService(undefined)])]),
    ).toEqual(['aks-weu: NoHost']);
  });

  it('asks for a wildcard (TM-NAMES-023)', () => {
    expect(
      refused([trafficCluster('weu', [trafficService('*.example.com')])]),
    ).toEqual(['aks-weu: NoHost']);
  });

  it('asks for a resource group that is not ours to use (WB-5)', () => {
    expect(refused(oneService({}), { resourceGroups: ['rg-other'] })).toEqual([
      'aks-weu: ResourceGroupNotAllowed',
    ]);
    expect(refused(oneService({}), { resourceGroups: ['RG-Edge'] })).toEqual(
      [],
    );
  });

  it('has the same target as an older one (TM-CREATE-006)', () => {
    expect(
      refused(
        twoServices(
          { 'profile-name': 'p' },
          { 'profile-name': 'p', 'endpoint-name': 'neu' },
          ['multi-demo.example.com', 'multi-demo.example.com'],
        ),
      ),
    ).toEqual(['aks-neu: DuplicateTarget']);
  });

  it.each`
    what                  | both                                  | weu                                       | neu                                  | reason
    ${'name'}             | ${{}}                                 | ${{ 'endpoint-name': 'x' }}               | ${{ 'endpoint-name': 'X' }}          | ${'EndpointNameTaken'}
    ${'priority'}         | ${{ 'routing-method': 'Priority' }}   | ${{}}                                     | ${{}}                                | ${'DuplicatePriority'}
    ${'code'}             | ${{ 'routing-method': 'Geographic' }} | ${{ 'geo-mapping': 'DE,FR' }}             | ${{ 'geo-mapping': 'FR' }}           | ${'DuplicateGeoMapping'}
    ${'address'}          | ${{ 'routing-method': 'Subnet' }}     | ${{ subnets: '203.0.113.0/24' }}          | ${{ subnets: '203.0.113.7' }}        | ${'OverlappingSubnets'}
    ${'place for others'} | ${{ 'routing-method': 'Subnet' }}     | ${{}}                                     | ${{}}                                | ${'OverlappingSubnets'}
    ${'kind of target'}   | ${{}}                                 | ${{ 'endpoint-target': 'x.example.com' }} | ${{ 'endpoint-target': '20.0.0.1' }} | ${'MixedTargets'}
  `(
    'cannot have the $what that an older one has: $reason (TM-CREATE-015)',
    ({ both, weu, neu, reason }) => {
      const clusters = twoServices(
        { ...shared, ...both, ...weu },
        { ...shared, ...both, ...neu },
      );
      expect(refused(clusters)).toEqual([`aks-neu: ${reason}`]);
    },
  );

  it('lacks what its profile’s routing needs', () => {
    expect(
      refused(
        twoServices(
          { ...shared, 'routing-method': 'Geographic', 'geo-mapping': 'DE' },
          shared,
        ),
      ),
    ).toEqual(['aks-neu: MissingGeoMapping']);
  });

  it('has another host whose profile would have the same name (TM-NAMES-021)', () => {
    const plan = planned(
      twoServices({}, {}, ['a-b.example.com', 'a.b.example.com']),
    );
    expect(plan.refusals).toEqual([
      expect.objectContaining({
        reason: 'ProfileNameTaken',
        message:
          'the profile name "a-b-example-com-tm" is held by a-b.example.com (aks-weu Service payments/my-app); set another profile-name',
      }),
    ]);
  });
});

describe('objects that do not agree on their profile', () => {
  const shared = { hostname: 'a.example.com' };

  it('are told, and the oldest one counts (TM-CREATE-018)', () => {
    const plan = planned(
      twoServices(
        { ...shared, 'routing-method': 'Weighted' },
        { ...shared, 'routing-method': 'Priority', priority: '2' },
      ),
    );
    expect(plan.profiles[0].settings.routingMethod).toBe('Weighted');
    expect(plan.conflicts).toEqual([
      {
        profile: 'a-example-com-tm',
        key: 'routing-method',
        winner: {
          origin: expect.objectContaining({ cluster: 'aks-weu' }),
          value: 'Weighted',
        },
        others: [
          {
            origin: expect.objectContaining({ cluster: 'aks-neu' }),
            value: 'Priority',
          },
        ],
      },
    ]);
  });

  it('are not those that say nothing', () => {
    expect(
      planned(twoServices({ ...shared, 'dns-ttl': '60' }, shared)).conflicts,
    ).toEqual([]);
  });

  it('share the host that one of them gives', () => {
    const plan = planned(
      twoServices({ 'profile-name': 'p' }, { 'profile-name': 'P', ...shared }),
    );
    expect(plan.conflicts).toEqual([]);
    expect(plan.profiles).toEqual([
      expect.objectContaining({ name: 'p', hostname: 'a.example.com' }),
    ]);
  });

  it('of one age are put in order by cluster and name', () => {
    const clusters = twoServices(
      { ...shared, 'dns-ttl': '60' },
      { ...shared, 'dns-ttl': '90' },
    ).map(cluster => ({
      ...cluster,
      services: cluster.services.map(service => ({
        ...service,
        metadata: {
          ...service.metadata,
          creationTimestamp: '2026-01-01T00:00:00Z',
        },
      })),
    }));
    expect(planned(clusters).profiles[0].settings.dnsTtl).toBe(90);
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
