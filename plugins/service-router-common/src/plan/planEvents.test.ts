import {
  clusterState,
  configuration,
  gateway,
  GATEWAY_NAMESPACE,
  identity,
  ingressService,
  NOW,
  options,
  policy,
  route,
  written,
} from '../testing/builders';
import { changesOf } from './changes';
import { ClusterState } from './clusterState';
import { planCluster } from './planCluster';

const bound = (sourceRegion: string) => [
  policy({ mode: 'RegionBound', sourceRegion }),
];
const second = () => route({ serviceName: 'second' }, { name: 'second-route' });

function phasesOf(state: ClusterState, kind: string) {
  return planCluster(state, options)
    .statuses.filter(({ reference }) => reference.kind === kind)
    .map(({ status }) => status.phase);
}

/** The DNSEndpoints of routes, or of gateways. */
function endpointsOf(state: ClusterState, of: 'routes' | 'gateways') {
  return state.dnsEndpoints.filter(
    ({ metadata }) =>
      'router.io/serviceroute' in (metadata.labels ?? {}) === (of === 'routes'),
  );
}

function isLeftAlone(state: ClusterState) {
  const { apply, remove } = changesOf(planCluster(state, options), state, NOW);
  return apply.length === 0 && remove.length === 0;
}

describe('a policy that changes', () => {
  it('to the own region brings the records back, in every zone (OP-DEPS-015)', () => {
    const before = written(clusterState('neu', { policies: bound('weu') }));
    expect(endpointsOf(before, 'routes')).toEqual([]);
    const after = written({ ...before, policies: bound('neu') });
    expect(endpointsOf(after, 'routes')).toHaveLength(3);
    expect(phasesOf(after, 'ServiceRoute')).toEqual(['Active']);
  });

  it('to another region takes the records of all its routes (OP-DEPS-016)', () => {
    const before = written(
      clusterState('neu', { routes: [route(), second()] }),
    );
    expect(endpointsOf(before, 'routes')).toHaveLength(2);
    const after = written({ ...before, policies: bound('weu') });
    expect(endpointsOf(after, 'routes')).toEqual([]);
    expect(phasesOf(after, 'ServiceRoute')).toEqual(['Pending', 'Pending']);
  });

  it('is not cleaned up after twice (OP-DEPS-017)', () => {
    const state = written(clusterState('neu', { policies: bound('weu') }));
    state.routes[0].metadata.annotations = { touched: 'yes' };
    expect(isLeftAlone(state)).toBe(true);
    expect(phasesOf(state, 'ServiceRoute')).toEqual(['Pending']);
  });
});

describe('a Gateway', () => {
  it('becomes Active with its first route, and has its Istio Gateway (OP-GATEWAY-012)', () => {
    const before = written(clusterState('weu', { routes: [] }));
    expect(phasesOf(before, 'Gateway')).toEqual(['Pending']);
    const after = written({ ...before, routes: [route()] });
    expect(phasesOf(after, 'Gateway')).toEqual(['Active']);
    expect(after.istioGateways).toHaveLength(1);
  });

  it('loses its Istio Gateway with its last route (OP-GATEWAY-013)', () => {
    const after = written({ ...written(clusterState('weu')), routes: [] });
    expect(after.istioGateways).toEqual([]);
    expect(after.gateways[0].status).toMatchObject({
      phase: 'Pending',
      conditions: expect.arrayContaining([
        expect.objectContaining({ type: 'Ready', reason: 'NoServiceRoutes' }),
      ]),
    });
  });

  it('loses the host of the one route that goes (OP-GATEWAY-014)', () => {
    const before = written(
      clusterState('weu', { routes: [route(), second()] }),
    );
    const after = written({ ...before, routes: [second()] });
    expect(after.istioGateways[0].spec.servers?.[0].hosts).toEqual([
      'second-ns-p-base-workload-a.test-aks.nl',
    ]);
  });

  it('hands another certificate on (OP-GATEWAY-015)', () => {
    const after = written({
      ...written(clusterState('weu')),
      gateways: [gateway('gateway-internal', { credentialName: 'other' })],
    });
    expect(after.istioGateways[0].spec.servers?.[0].tls?.credentialName).toBe(
      'other',
    );
  });

  it('owns its Istio Gateway, which goes with it (OP-GATEWAY-016)', () => {
    const [{ metadata }] = written(clusterState('weu')).istioGateways;
    expect(metadata.ownerReferences).toMatchObject([
      { kind: 'Gateway', name: 'gateway-internal', controller: true },
    ]);
  });

  it('of the default namespace is the one a route without gatewayNamespace means (OP-GATEWAY-017)', () => {
    const elsewhere = gateway();
    elsewhere.metadata.namespace = 'other';
    const { gateways } = planCluster(
      clusterState('weu', {
        gateways: [gateway(), elsewhere],
        routes: [route({ gatewayNamespace: undefined })],
      }),
      options,
    );
    expect(
      gateways.map(plan => [
        plan.gateway.metadata.namespace,
        plan.istioGateway?.spec.servers?.[0].hosts?.length ?? 0,
      ]),
    ).toEqual([
      [GATEWAY_NAMESPACE, 1],
      ['other', 0],
    ]);
  });

  it('stands beside others (OP-GATEWAY-019)', () => {
    const state = clusterState('weu', {
      gateways: [gateway('one'), gateway('two', { targetPostfix: 'two' })],
      routes: [],
    });
    expect(phasesOf(state, 'Gateway')).toEqual(['Pending', 'Pending']);
  });
});

describe('the address of a gateway', () => {
  const before = () => written(clusterState('weu'));

  it('goes with its Gateway, though the Service stays (OP-INGRESSDNS-004)', () => {
    const after = written({ ...before(), gateways: [] });
    expect(endpointsOf(after, 'gateways')).toEqual([]);
  });

  it('follows the identity in the same object (OP-INGRESSDNS-009)', () => {
    const after = written({ ...before(), identities: [identity('neu')] });
    expect(endpointsOf(after, 'gateways').map(nameAndHost)).toEqual(
      endpointsOf(before(), 'gateways')
        .map(nameAndHost)
        .map(([name]) => [name, 'aks-neu-internal.test-aks.nl']),
    );
  });

  it.each`
    situation                         | change                                                                                        | caseId
    ${'the Service is missing'}       | ${{ services: [] }}                                                                           | ${'OP-INGRESSDNS-010'}
    ${'it has no address'}            | ${{ services: [ingressService(undefined)] }}                                                  | ${'OP-INGRESSDNS-010'}
    ${'it is no load balancer'}       | ${{ services: [{ ...ingressService([{ ip: '10.1.0.100' }]), spec: { type: 'ClusterIP' } }] }} | ${'OP-INGRESSDNS-011'}
    ${'nobody knows the cluster'}     | ${{ identities: [] }}                                                                         | ${'OP-INGRESSDNS-012'}
    ${'there is no DNSConfiguration'} | ${{ configurations: [] }}                                                                     | ${'OP-INGRESSDNS-013'}
  `(
    'is not made, and stays where it stands, when $situation ($caseId)',
    ({ change }) => {
      expect(
        planCluster(clusterState('weu', change), options).gatewayRecords
          .endpoints,
      ).toEqual([]);
      const after = written({ ...before(), ...change });
      expect(endpointsOf(after, 'gateways')).toEqual(
        endpointsOf(before(), 'gateways'),
      );
    },
  );

  it.each`
    missing               | change                    | caseId
    ${'ClusterIdentity'}  | ${{ identities: [] }}     | ${'OP-INGRESSDNS-012'}
    ${'DNSConfiguration'} | ${{ configurations: [] }} | ${'OP-INGRESSDNS-013'}
  `(
    'is taken back with its Gateway also while the $missing is missing ($caseId)',
    ({ change }) => {
      const after = written({ ...before(), ...change, gateways: [] });
      expect(endpointsOf(after, 'gateways')).toEqual([]);
    },
  );

  function nameAndHost({
    metadata,
    spec,
  }: ClusterState['dnsEndpoints'][number]) {
    return [metadata.name, spec.endpoints?.[0].dnsName];
  }
});

describe('the identity and the configuration of a cluster', () => {
  it('are not known any more when they are deleted (OP-CLUSTER-002, OP-CLUSTER-011)', () => {
    const plan = planCluster(
      { ...written(clusterState('weu')), identities: [], configurations: [] },
      options,
    );
    expect([plan.identity, plan.configuration]).toEqual([undefined, undefined]);
  });

  it('are those that were first, and a second one is Failed (OP-CLUSTER-003)', () => {
    const late = identity('neu');
    late.metadata = {
      ...late.metadata,
      name: 'cluster-identity-2',
      creationTimestamp: '2026-02-05T00:00:00Z',
    };
    const plan = planCluster(
      clusterState('weu', { identities: [late, identity('weu')] }),
      options,
    );
    expect(plan.identity?.region).toBe('weu');
    const { status } = plan.statuses.find(
      ({ reference }) => reference.name === 'cluster-identity-2',
    )!;
    expect(status).toMatchObject({
      phase: 'Failed',
      conditions: [
        {
          reason: 'SingletonViolation',
          message:
            'only one ClusterIdentity resource is allowed per cluster, found 2',
        },
      ],
    });
  });

  it('count as they are changed (OP-CLUSTER-005)', () => {
    const after = {
      ...written(clusterState('neu')),
      identities: [identity('weu')],
    };
    expect(planCluster(after, options).identity?.region).toBe('weu');
    expect(
      planCluster(
        { ...after, configurations: [configuration(['frc'])] },
        options,
      ).configuration?.externalDNSControllers,
    ).toHaveLength(1);
  });
});
