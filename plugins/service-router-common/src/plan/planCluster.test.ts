import fc from 'fast-check';
import { ClusterState } from './clusterState';
import { changesOf } from './changes';
import { planCluster } from './planCluster';
import {
  clusterState,
  configuration,
  gateway,
  identity,
  ingressService,
  NOW,
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

  it('never touches a DNSEndpoint of somebody else that has the wanted name (OB-12)', () => {
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

describe('planCluster, for a gateway', () => {
  it('asks every zone for the address of its host (OP-MATRIX-015)', () => {
    const { endpoints } = planCluster(
      clusterState('weu'),
      options,
    ).gatewayRecords;
    expect(endpoints.map(({ metadata }) => metadata.name)).toEqual([
      'gateway-controller-aks-istio-ingressgateway-internal-internal-external-dns-weu',
      'gateway-controller-aks-istio-ingressgateway-internal-internal-external-dns-neu',
      'gateway-controller-aks-istio-ingressgateway-internal-internal-external-dns-frc',
    ]);
    expect(endpoints[1].spec.endpoints).toEqual([
      {
        dnsName: 'aks-weu-internal.test-aks.nl',
        recordType: 'A',
        targets: ['10.1.0.100'],
        recordTTL: 300,
      },
    ]);
  });

  it('publishes every address, IPv6 as AAAA (OP-INGRESSDNS-017)', () => {
    const [endpoint] = planCluster(
      clusterState('weu', {
        services: [ingressService([{ ip: '10.0.0.1' }, { ip: 'fd00::1' }])],
      }),
      options,
    ).gatewayRecords.endpoints;
    expect(
      endpoint.spec.endpoints?.map(({ recordType, targets }) => [
        recordType,
        targets,
      ]),
    ).toEqual([
      ['A', ['10.0.0.1']],
      ['AAAA', ['fd00::1']],
    ]);
  });

  it('follows a load balancer that is known by host name', () => {
    const [endpoint] = planCluster(
      clusterState('weu', {
        services: [ingressService([{ hostname: 'lb.example.net' }])],
      }),
      options,
    ).gatewayRecords.endpoints;
    expect(endpoint.spec.endpoints).toMatchObject([
      { recordType: 'CNAME', targets: ['lb.example.net'] },
    ]);
  });

  it('keeps its records while the load balancer has no address', () => {
    const before = written(clusterState('weu'));
    const after = planCluster(
      { ...before, services: [ingressService(undefined)] },
      options,
    );
    expect(after.unwanted).toEqual([]);
  });

  it('takes back the record of a controller that left the DNSConfiguration (OP-INGRESSDNS-014)', () => {
    const before = written(clusterState('weu'));
    const after = planCluster(
      { ...before, configurations: [configuration(['weu', 'neu'])] },
      options,
    );
    expect(after.unwanted.map(({ name }) => name)).toEqual([
      'gateway-controller-aks-istio-ingressgateway-internal-internal-external-dns-frc',
    ]);
  });

  it('leaves the Istio Gateway and the address of a Gateway that became invalid (OP-GATEWAY-010)', () => {
    const before = written(clusterState('weu'));
    const plan = planCluster(
      {
        ...before,
        gateways: [gateway('gateway-internal', { targetPostfix: 'A' })],
      },
      options,
    );
    expect(plan.unwanted.filter(({ kind }) => kind === 'Gateway')).toEqual([]);
    expect(plan.gateways[0].status.status).toMatchObject({
      phase: 'Failed',
      loadBalancerIP: '10.1.0.100',
    });
  });

  it('never touches an Istio Gateway that is not ours (OB-16)', () => {
    const state = clusterState('weu');
    const [istioGateway] = planCluster(state, options).gateways.map(
      plan => plan.istioGateway!,
    );
    const foreign = {
      ...istioGateway,
      metadata: { ...istioGateway.metadata, labels: {} },
    };
    const plan = planCluster({ ...state, istioGateways: [foreign] }, options);
    expect(plan.desired.some(({ kind }) => kind === 'Gateway')).toBe(false);
    expect(plan.gateways[0].status.status.conditions[0].reason).toBe(
      'ObjectNameTaken',
    );
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
});

describe('changesOf', () => {
  it('writes nothing when the cluster holds what it should', () => {
    const state = written(clusterState('weu'));
    const changes = changesOf(planCluster(state, options), state, NOW);
    expect(changes).toEqual({ apply: [], remove: [], statuses: [] });
  });

  it('mends a label that was changed by hand (OB-5)', () => {
    const state = written(clusterState('weu'));
    state.dnsEndpoints[0].metadata.labels!['router.io/region'] = 'frc';
    const { apply } = changesOf(planCluster(state, options), state, NOW);
    expect(
      apply.map(({ metadata }) => metadata.labels?.['router.io/region']),
    ).toEqual(['weu']);
  });

  it('leaves labels that others add', () => {
    const state = written(clusterState('weu'));
    state.dnsEndpoints[0].metadata.labels!.team = 'payments';
    expect(changesOf(planCluster(state, options), state, NOW).apply).toEqual(
      [],
    );
  });

  it('tells of a transition once', () => {
    const first = clusterState('weu');
    const before = changesOf(planCluster(first, options), first, NOW);
    expect(
      before.statuses.find(({ reference }) => reference.kind === 'ServiceRoute')
        ?.transition?.to.status,
    ).toBe('True');
  });
});

describe('planning a random cluster', () => {
  const part = fc.constantFrom('a', 'b', 'a-b', 'c', 'x.y', '');
  const routes = fc.array(
    fc.record({
      name: fc.constantFrom('r1', 'r2', 'a', 'a-b'),
      namespace: fc.constantFrom('ns1', 'ns2'),
      serviceName: part,
      environment: part,
      created: fc.integer({ min: 1, max: 5 }),
    }),
    { maxLength: 8 },
  );
  const clusters = fc.record({
    routes,
    mode: fc.constantFrom('Active' as const, 'RegionBound' as const),
    source: fc.constantFrom(undefined, 'weu', 'neu'),
    hasPolicy: fc.boolean(),
    controllers: fc.subarray(['weu', 'neu', 'frc'], { minLength: 1 }),
  });
  type Sample = typeof clusters extends fc.Arbitrary<infer T> ? T : never;

  function stateOf(sample: Sample): ClusterState {
    const unique = new Map(
      sample.routes.map(item => [`${item.namespace}/${item.name}`, item]),
    );
    return clusterState('weu', {
      routes: [...unique.values()].map(item =>
        route(
          { serviceName: item.serviceName, environment: item.environment },
          {
            name: item.name,
            namespace: item.namespace,
            uid: `${item.namespace}-${item.name}`,
            creationTimestamp: `2026-02-0${item.created}T00:00:00Z`,
          },
        ),
      ),
      policies: sample.hasPolicy
        ? ['ns1', 'ns2'].map(namespace =>
            policy(
              { mode: sample.mode, sourceRegion: sample.source },
              namespace,
            ),
          )
        : [],
      configurations: [configuration(sample.controllers)],
    });
  }

  it('is done after one pass: the plan of what was written is to write nothing', () => {
    fc.assert(
      fc.property(clusters, sample => {
        const state = written(stateOf(sample));
        const changes = changesOf(planCluster(state, options), state, NOW);
        expect(changes).toEqual({ apply: [], remove: [], statuses: [] });
      }),
    );
  });

  it('ends the same from any state that it made before', () => {
    fc.assert(
      fc.property(clusters, clusters, (first, second) => {
        const fresh = written(stateOf({ ...second, hasPolicy: true }));
        const before = written(stateOf(first));
        const moved = written({
          ...stateOf({ ...second, hasPolicy: true }),
          dnsEndpoints: before.dnsEndpoints,
          istioGateways: before.istioGateways,
        });
        const names = (state: ClusterState) =>
          state.dnsEndpoints
            .filter(({ metadata }) => {
              const name = metadata.labels?.['router.io/serviceroute'];
              const plan = planCluster(state, options).routes.find(
                ({ route: { metadata: found } }) =>
                  found.name === name && found.namespace === metadata.namespace,
              );
              return plan?.others !== 'keep';
            })
            .map(({ metadata }) => `${metadata.namespace}/${metadata.name}`)
            .sort();
        expect(names(moved)).toEqual(names(fresh));
      }),
    );
  });

  it('never asks for one name twice in one zone', () => {
    fc.assert(
      fc.property(clusters, sample => {
        const plan = planCluster(stateOf(sample), options);
        const asked = plan.routes.flatMap(({ endpoints }) =>
          endpoints.map(
            ({ metadata, spec }) =>
              `${metadata.labels?.['router.io/region']} ${spec.endpoints?.[0].dnsName}`,
          ),
        );
        expect(new Set(asked).size).toBe(asked.length);
      }),
    );
  });

  it('does not depend on the order of its lists', () => {
    fc.assert(
      fc.property(clusters, sample => {
        const state = stateOf(sample);
        const reversed = { ...state, routes: [...state.routes].reverse() };
        expect(planCluster(reversed, options).desired).toEqual(
          planCluster(state, options).desired,
        );
      }),
    );
  });
});
