import { ClusterState } from './clusterState';
import { planCluster } from './planCluster';
import {
  clusterState,
  configuration,
  gateway,
  identity,
  options,
  policy,
  route,
  written,
} from '../testing/builders';

function routePlan(state: ClusterState) {
  return planCluster(state, options).routes[0];
}

describe('planCluster, for a route', () => {
  it('asks for the DNSEndpoint of operator.md 1.6 and 2.7 (OP-DNSENDPOINT-001)', () => {
    expect(routePlan(clusterState('weu')).endpoints).toEqual([
      {
        apiVersion: 'externaldns.k8s.io/v1alpha1',
        kind: 'DNSEndpoint',
        metadata: {
          name: 'test-workload-route-external-dns-weu',
          namespace: 'ns-workload-a',
          labels: {
            'app.kubernetes.io/managed-by': 'service-router-operator',
            'router.io/controller': 'external-dns-weu',
            'router.io/region': 'weu',
            'router.io/serviceroute': 'test-workload-route',
            'router.io/source-namespace': 'ns-workload-a',
          },
          annotations: {
            'external-dns.alpha.kubernetes.io/controller': 'external-dns-weu',
          },
          ownerReferences: [
            {
              apiVersion: 'routing.router.io/v1alpha1',
              kind: 'ServiceRoute',
              name: 'test-workload-route',
              uid: 'uid-ns-workload-a-test-workload-route',
              controller: true,
              blockOwnerDeletion: true,
            },
          ],
        },
        spec: {
          endpoints: [
            {
              dnsName: 'test-workload-ns-p-base-workload-a.test-aks.nl',
              recordType: 'CNAME',
              targets: ['aks-weu-internal.test-aks.nl'],
            },
          ],
        },
      },
    ]);
  });

  it('asks every zone to point at the bound region', () => {
    const { endpoints } = routePlan(
      clusterState('weu', {
        policies: [policy({ mode: 'RegionBound', sourceRegion: 'weu' })],
      }),
    );
    expect(
      endpoints.map(({ metadata, spec }) => [
        metadata.name,
        spec.endpoints?.[0].targets[0],
      ]),
    ).toEqual([
      ['test-workload-route-external-dns-weu', 'aks-weu-internal.test-aks.nl'],
      ['test-workload-route-external-dns-neu', 'aks-weu-internal.test-aks.nl'],
      ['test-workload-route-external-dns-frc', 'aks-weu-internal.test-aks.nl'],
    ]);
  });

  it.each`
    situation                                | change                                                                    | phase        | reason                            | others
    ${'no serviceName'}                      | ${{ routes: [route({ serviceName: '' })] }}                               | ${'Failed'}  | ${'ValidationFailed'}             | ${'keep'}
    ${'a dot in serviceName'}                | ${{ routes: [route({ serviceName: 'a.b' })] }}                            | ${'Failed'}  | ${'ValidationFailed'}             | ${'keep'}
    ${'no policy'}                           | ${{ policies: [] }}                                                       | ${'Pending'} | ${'DNSPolicyNotFound'}            | ${'keep'}
    ${'a policy bound elsewhere'}            | ${{ policies: [policy({ mode: 'RegionBound', sourceRegion: 'neu' })] }}   | ${'Pending'} | ${'DNSPolicyInactive'}            | ${'remove'}
    ${'no DNSConfiguration'}                 | ${{ configurations: [] }}                                                 | ${'Pending'} | ${'DNSConfigurationNotAvailable'} | ${'keep'}
    ${'no gateway'}                          | ${{ gateways: [] }}                                                       | ${'Pending'} | ${'GatewayNotFound'}              | ${'keep'}
    ${'a gateway that is not valid (OB-15)'} | ${{ gateways: [gateway('gateway-internal', { targetPostfix: 'a--b' })] }} | ${'Pending'} | ${'GatewayInvalid'}               | ${'keep'}
    ${'no ClusterIdentity'}                  | ${{ identities: [] }}                                                     | ${'Pending'} | ${'ClusterIdentityNotAvailable'}  | ${'keep'}
    ${'no controller for the region (OB-4)'} | ${{ configurations: [configuration(['frc'])] }}                           | ${'Failed'}  | ${'DNSEndpointGenerationFailed'}  | ${'remove'}
  `(
    'with $situation is $phase / $reason and the others $others',
    ({ change, phase, reason, others }) => {
      expect(routePlan(clusterState('weu', change))).toMatchObject({
        phase,
        reason,
        others,
        endpoints: [],
      });
    },
  );

  it('keeps the records of a route whose policy was deleted (OB-6, OB-7)', () => {
    const before = written(clusterState('weu'));
    const after = planCluster({ ...before, policies: [] }, options);
    expect(after.unwanted).toEqual([]);
  });

  it('takes back the records of a route whose policy is bound elsewhere', () => {
    const before = written(clusterState('weu'));
    const after = planCluster(
      {
        ...before,
        policies: [policy({ mode: 'RegionBound', sourceRegion: 'neu' })],
      },
      options,
    );
    expect(after.unwanted.map(({ name }) => name)).toEqual([
      'test-workload-route-external-dns-weu',
    ]);
  });

  it('takes back the records of a route that was deleted', () => {
    const before = written(clusterState('weu'));
    const after = planCluster({ ...before, routes: [] }, options);
    expect(after.unwanted.map(({ kind, name }) => [kind, name])).toEqual([
      ['DNSEndpoint', 'test-workload-route-external-dns-weu'],
      ['Gateway', 'gateway-internal'],
    ]);
  });

  it('gives a name that two routes ask for to the older one, and tells the other who has it', () => {
    const younger = route(
      {},
      { name: 'again', creationTimestamp: '2026-02-02T00:00:00Z' },
    );
    const plan = planCluster(
      clusterState('weu', { routes: [younger, route()] }),
      options,
    );
    expect(
      plan.routes.map(({ route: { metadata }, reason }) => [
        metadata.name,
        reason,
      ]),
    ).toEqual([
      ['test-workload-route', 'ReconciliationSucceeded'],
      ['again', 'HostTaken'],
    ]);
    expect(plan.routes[1].message).toContain(
      'is held by ServiceRoute ns-workload-a/test-workload-route since 2026-02-01T00:00:00Z',
    );
  });

  it('never touches a DNSEndpoint of somebody else that has the wanted name (OB-12, OP-DNSENDPOINT-019)', () => {
    const [wanted] = routePlan(clusterState('weu')).endpoints;
    const foreign = { ...wanted, metadata: { ...wanted.metadata, labels: {} } };
    const state = clusterState('weu', { dnsEndpoints: [foreign] });
    const plan = planCluster(state, options);
    expect(plan.routes[0]).toMatchObject({
      reason: 'ObjectNameTaken',
      endpoints: [],
    });
    expect(plan.unwanted).toEqual([]);
  });

  it('labels the objects of several controllers of one region apart, so that each can be filtered for (OP-DNSENDPOINT-007)', () => {
    const several = configuration();
    several.spec.externalDNSControllers = ['a', 'b'].map(name => ({
      name: `external-dns-weu-${name}`,
      region: 'weu',
    }));
    const { endpoints } = routePlan(
      clusterState('weu', { configurations: [several] }),
    );
    expect(
      endpoints.map(
        ({ metadata }) => metadata.labels?.['router.io/controller'],
      ),
    ).toEqual(['external-dns-weu-a', 'external-dns-weu-b']);
  });

  it('selects by region: there is no label app, and the annotation names the region, not the controller (OP-FILTER-005, OP-FILTER-006)', () => {
    const named = configuration();
    named.spec.externalDNSControllers = [
      { name: 'external-dns-private', region: 'weu' },
    ];
    const [{ metadata }] = routePlan(
      clusterState('weu', { configurations: [named] }),
    ).endpoints;
    expect(metadata.labels).not.toHaveProperty('app');
    expect(metadata.labels?.['router.io/region']).toBe('weu');
    expect(metadata.annotations).toEqual({
      'external-dns.alpha.kubernetes.io/controller': 'external-dns-weu',
    });
  });

  it('gives an object name that two routes would make to the older one, and tells the other (OP-NAME-034)', () => {
    const controllers = configuration();
    controllers.spec.externalDNSControllers = [
      { name: 'b-c', region: 'weu' },
      { name: 'c', region: 'neu' },
    ];
    const plan = planCluster(
      clusterState('weu', {
        configurations: [controllers],
        policies: [policy({ mode: 'RegionBound', sourceRegion: 'weu' })],
        routes: [
          route({ serviceName: 'one' }, { name: 'a' }),
          route(
            { serviceName: 'two' },
            { name: 'a-b', creationTimestamp: '2026-02-02T00:00:00Z' },
          ),
        ],
      }),
      options,
    );
    expect(
      plan.routes.map(({ endpoints }) =>
        endpoints.map(({ metadata }) => metadata.name),
      ),
    ).toEqual([['a-b-c', 'a-c'], ['a-b-b-c']]);
    expect(plan.routes[1]).toMatchObject({
      phase: 'Failed',
      reason: 'ObjectNameTaken',
      message: expect.stringContaining('DNSEndpoint ns-workload-a/a-b-c'),
    });
  });

  it('uses the oldest DNSPolicy of a namespace and refuses the others (OB-8)', () => {
    const plan = planCluster(
      clusterState('weu', {
        policies: [
          policy({ mode: 'RegionBound', sourceRegion: 'neu' }, undefined, {
            name: 'later',
            creationTimestamp: '2026-02-03T00:00:00Z',
          }),
          policy(),
        ],
      }),
      options,
    );
    expect(plan.routes[0].phase).toBe('Active');
    expect(
      plan.statuses
        .filter(({ reference }) => reference.kind === 'DNSPolicy')
        .map(({ reference, status }) => [reference.name, status.phase]),
    ).toEqual([
      ['dns-policy', 'Active'],
      ['later', 'Failed'],
    ]);
  });
});

describe('planCluster, for a second ClusterIdentity', () => {
  it('goes on with the older one and refuses the newer', () => {
    const newer = identity('neu');
    newer.metadata = {
      ...newer.metadata,
      name: 'zz',
      creationTimestamp: '2026-02-05T00:00:00Z',
    };
    const plan = planCluster(
      clusterState('weu', { identities: [newer, identity('weu')] }),
      options,
    );
    expect(plan.identity?.region).toBe('weu');
    expect(
      plan.statuses
        .filter(({ reference }) => reference.kind === 'ClusterIdentity')
        .map(({ reference, status }) => [
          reference.name,
          status.conditions[0].reason,
        ]),
    ).toEqual([
      ['cluster-identity', 'ReconciliationSucceeded'],
      ['zz', 'SingletonViolation'],
    ]);
  });

  it('goes on with the survivor when the surplus one is removed, whatever its name (OP-CLUSTER-004, OP-CLUSTER-009)', () => {
    const survivor = identity('weu');
    survivor.metadata = { ...survivor.metadata, name: 'anything' };
    const surplus = identity('neu');
    surplus.metadata = {
      ...surplus.metadata,
      creationTimestamp: '2026-02-05T00:00:00Z',
    };
    const both = clusterState('weu', { identities: [surplus, survivor] });
    const alone = clusterState('weu', { identities: [survivor] });
    expect(planCluster(both, options).identity?.region).toBe('weu');
    const plan = planCluster(alone, options);
    expect(plan.identity?.region).toBe('weu');
    expect(
      plan.statuses.find(({ reference }) => reference.name === 'anything')
        ?.status.phase,
    ).toBe('Active');
  });
});

describe('planCluster, for a DNSConfiguration', () => {
  it('refuses a controller whose name cannot be a label value, and keeps what stands', () => {
    const long = configuration();
    const name = 'external-dns-'.padEnd(64, 'x');
    long.spec.externalDNSControllers[1] = { name, region: 'neu' };
    const plan = planCluster(
      { ...written(clusterState('weu')), configurations: [long] },
      options,
    );
    expect(plan.unwanted).toEqual([]);
    expect(
      plan.statuses.find(
        ({ reference }) => reference.kind === 'DNSConfiguration',
      )?.status.conditions[0],
    ).toMatchObject({
      reason: 'InvalidSpec',
      message: `externalDNSControllers[1].name "${name}" has 64 characters; it becomes a label value, which may have 63`,
    });
  });
});
