import { planCluster } from './planCluster';
import {
  clusterState,
  configuration,
  gateway,
  ingressService,
  options,
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
