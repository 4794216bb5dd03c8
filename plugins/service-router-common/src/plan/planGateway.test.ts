import { DnsEndpoint } from '../kinds';
import { ClusterPlan, planCluster } from './planCluster';
import {
  clusterState,
  configuration,
  gateway,
  identity,
  ingressService,
  options,
  policy,
  route,
  written,
} from '../testing/builders';

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

  it('follows a load balancer that is known by host name (OP-GATEWAY-008)', () => {
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

  it.each`
    field              | value             | says
    ${'targetPostfix'} | ${'a'.repeat(56)} | ${'has 64 characters, 1 more than DNS allows (63). Shorten targetPostfix (56); cluster (3) and region (3)'}
    ${'targetPostfix'} | ${'a'.repeat(64)} | ${'it becomes a label value, which may have 63'}
    ${'controller'}    | ${'a'.repeat(64)} | ${'has 64 characters; it becomes a label value, which may have 63'}
    ${'controller'}    | ${'-istio'}       | ${'cannot be a label value'}
  `(
    'refuses a $field that no record can be made of: $value',
    ({ field, value, says }) => {
      const plan = planCluster(
        clusterState('weu', {
          gateways: [gateway('gateway-internal', { [field]: value })],
        }),
        options,
      );
      expect(plan.gateways[0].status.status.phase).toBe('Failed');
      expect(plan.gateways[0].status.status.conditions[0].message).toContain(
        says,
      );
      expect(plan.gatewayRecords.endpoints).toEqual([]);
      expect(plan.routes[0].reason).toBe('GatewayInvalid');
    },
  );

  it('never touches an Istio Gateway that is not ours (OB-16, OP-GATEWAY-020)', () => {
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

  it('does not delete an Istio Gateway that is not ours when no route is left (OP-GATEWAY-020)', () => {
    const before = written(clusterState('weu'));
    const foreign = before.istioGateways.map(object => ({
      ...object,
      metadata: { ...object.metadata, labels: {} },
    }));
    const plan = planCluster(
      { ...before, routes: [], istioGateways: foreign },
      options,
    );
    expect(plan.unwanted.filter(({ kind }) => kind === 'Gateway')).toEqual([]);
  });

  it('keeps the address published of a Gateway that became invalid, as its routes still point there (OP-GATEWAY-010)', () => {
    const before = written(clusterState('weu'));
    const plan = planCluster(
      {
        ...before,
        gateways: [gateway('gateway-internal', { targetPostfix: 'A' })],
      },
      options,
    );
    expect(plan.unwanted).toEqual([]);
  });

  // A name that is bound elsewhere may be pointed here at any moment, so its gateway is ready for it. A name that cannot be
  // made, or that another route holds, is not served.
  it('serves the hosts of routes whose policy is inactive, and none that another route holds (OP-GATEWAY-018)', () => {
    const state = clusterState('weu', {
      policies: [policy({ mode: 'RegionBound', sourceRegion: 'neu' })],
      routes: [
        route(),
        route({}, { name: 'again', creationTimestamp: '2026-02-02T00:00:00Z' }),
        route({ serviceName: 'a.b' }, { name: 'wrong' }),
        route({ serviceName: 'other' }, { name: 'other' }),
      ],
    });
    const [{ istioGateway }] = planCluster(state, options).gateways;
    expect(istioGateway?.spec.servers?.[0].hosts).toEqual([
      'other-ns-p-base-workload-a.test-aks.nl',
      'test-workload-ns-p-base-workload-a.test-aks.nl',
    ]);
  });

  it('follows its load balancer to another address, in status and records (OP-GATEWAY-021, OP-INGRESSDNS-008)', () => {
    const before = written(clusterState('weu'));
    const plan = planCluster(
      { ...before, services: [ingressService([{ ip: '10.9.9.9' }])] },
      options,
    );
    expect(plan.gateways[0].status.status.loadBalancerIP).toBe('10.9.9.9');
    expect(
      plan.gatewayRecords.endpoints.map(
        ({ spec }) => spec.endpoints?.[0].targets[0],
      ),
    ).toEqual(['10.9.9.9', '10.9.9.9', '10.9.9.9']);
  });

  it('follows the domain of the ClusterIdentity (OP-GATEWAY-022)', () => {
    const before = written(clusterState('weu'));
    const plan = planCluster(
      { ...before, identities: [identity('weu', { domain: 'other.nl' })] },
      options,
    );
    expect(plan.gateways[0].istioGateway?.spec.servers?.[0].hosts).toEqual([
      'test-workload-ns-p-base-workload-a.other.nl',
    ]);
  });

  it('is not DNSReady while nobody publishes its address (OP-GATEWAY-023)', () => {
    const plan = planCluster(
      clusterState('weu', { configurations: [] }),
      options,
    );
    expect(plan.gatewayRecords.endpoints).toEqual([]);
    expect(dnsReadyOf(plan)).toEqual([
      ['False', 'DNSNotReady', 'Waiting for DNSConfiguration to be configured'],
    ]);
  });

  it('says that its host leads to another controller where two share a postfix (OP-INGRESSDNS-007)', () => {
    const later = gateway('later', { controller: 'c2' });
    later.metadata.creationTimestamp = '2026-02-02T00:00:00Z';
    const state = clusterState('weu', {
      gateways: [later, gateway()],
      services: [
        ingressService([{ ip: '10.1.0.100' }]),
        ingressService([{ ip: '10.1.0.200' }], {
          name: 'c2',
          labels: { istio: 'c2' },
        }),
      ],
    });
    const plan = planCluster(state, options);
    expect(
      new Set(
        plan.gatewayRecords.endpoints.flatMap(
          ({ spec }) => spec.endpoints?.[0].targets,
        ),
      ),
    ).toEqual(new Set(['10.1.0.100']));
    expect(dnsReadyOf(plan)).toEqual([
      ['True', 'DNSEndpointsCreated', 'DNSEndpoints provisioned'],
      [
        'False',
        'HostTaken',
        'aks-weu-internal.test-aks.nl is published with the address of controller aks-istio-ingressgateway-internal, which the older Gateway ns-service-router/gateway-internal names. Change targetPostfix of one of the two',
      ],
    ]);
  });

  it('carries the annotation that ExternalDNS may be filtered by, as the names that lead to it do (OP-INGRESSDNS-018)', () => {
    const annotation = 'external-dns.alpha.kubernetes.io/controller';
    const { gatewayRecords, routes } = planCluster(
      clusterState('weu'),
      options,
    );
    const annotationIn = (region: string, endpoints: DnsEndpoint[]) =>
      endpoints.find(
        ({ metadata }) => metadata.labels?.['router.io/region'] === region,
      )?.metadata.annotations?.[annotation];
    expect(annotationIn('weu', gatewayRecords.endpoints)).toBe(
      'external-dns-weu',
    );
    expect(annotationIn('weu', routes[0].endpoints)).toBe('external-dns-weu');
  });
});

function dnsReadyOf(plan: ClusterPlan) {
  return plan.gateways.map(({ status }) => {
    const found = status.status.conditions.find(
      ({ type }) => type === 'DNSReady',
    );
    return [found?.status, found?.reason, found?.message];
  });
}
