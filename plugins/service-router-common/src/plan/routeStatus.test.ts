import {
  clusterState,
  configuration,
  gateway,
  options,
  policy,
  route,
  written,
} from '../testing/builders';
import { ServiceRouteStatus } from '../kinds';
import { ClusterState } from './clusterState';
import { planCluster } from './planCluster';

const bound = (sourceRegion: string) =>
  policy({ mode: 'RegionBound', sourceRegion });

function statusIn(state: ClusterState): ServiceRouteStatus {
  return planCluster(state, options).statuses.find(
    ({ reference }) => reference.kind === 'ServiceRoute',
  )!.status as ServiceRouteStatus;
}

function conditionIn(state: ClusterState, type: string) {
  const found = statusIn(state).conditions!.find(
    condition => condition.type === type,
  );
  return [found?.status, found?.reason, found?.message];
}

function removedFrom(state: ClusterState) {
  return planCluster(state, options).unwanted.map(({ name }) => name);
}

describe('the status of a ServiceRoute', () => {
  it('names every DNSEndpoint with its region', () => {
    expect(
      conditionIn(
        clusterState('weu', { policies: [bound('weu')] }),
        'DNSEndpointsWritten',
      ),
    ).toEqual([
      'True',
      'DNSEndpointsCreated',
      'test-workload-route-external-dns-weu (weu), test-workload-route-external-dns-neu (neu), test-workload-route-external-dns-frc (frc)',
    ]);
  });

  it('names no DNSEndpoint any more when the policy became inactive (OP-DEPS-018)', () => {
    const before = written(clusterState('weu'));
    expect(statusIn(before).dnsEndpoint).toBe(
      'test-workload-route-external-dns-weu',
    );
    const after = { ...before, policies: [bound('neu')] };
    expect(statusIn(after)).not.toHaveProperty('dnsEndpoint');
    expect(conditionIn(after, 'DNSEndpointsWritten')).toEqual([
      'False',
      'NoDNSEndpoints',
      'this cluster publishes nothing for the route',
    ]);
  });

  it('names what is kept while the policy is missing (OP-DEPS-002)', () => {
    const after = { ...written(clusterState('weu')), policies: [] };
    expect(removedFrom(after)).toEqual([]);
    expect(conditionIn(after, 'DNSEndpointsWritten')).toEqual([
      'Unknown',
      'DNSEndpointsKept',
      'kept as they stand, since what would decide about them is missing: test-workload-route-external-dns-weu (weu)',
    ]);
  });

  it('does not wait for the status of a policy that was recreated, and takes nothing away (OP-DEPS-004)', () => {
    const before = written(clusterState('weu'));
    const recreated = { ...policy(), status: {} };
    const after = { ...before, policies: [recreated] };
    expect(removedFrom(after)).toEqual([]);
    expect(statusIn(after).phase).toBe('Active');
  });

  it('tells of names that lead nowhere when their Gateway was deleted (OP-DEPS-008)', () => {
    const after = { ...written(clusterState('weu')), gateways: [] };
    expect(conditionIn(after, 'Ready')).toEqual([
      'False',
      'GatewayNotFound',
      'Gateway gateway-internal not found in namespace ns-service-router',
    ]);
    expect(conditionIn(after, 'DNSEndpointsWritten')).toEqual([
      'Unknown',
      'DNSEndpointsKept',
      'kept as they stand, since what would decide about them is missing: test-workload-route-external-dns-weu (weu). They point at aks-weu-internal.test-aks.nl, which has no address without its Gateway',
    ]);
  });

  it('says in which namespace the Gateway was looked for when the route names none (OP-DEPS-009, OP-DEPS-010)', () => {
    const state = clusterState('weu', {
      routes: [route({ gatewayNamespace: undefined })],
    });
    const elsewhere = planCluster(state, {
      defaultGatewayNamespace: 'aks-istio-ingress',
    });
    expect(elsewhere.routes[0].message).toBe(
      'Gateway gateway-internal not found in namespace aks-istio-ingress',
    );
    expect(planCluster(state, options).routes[0].phase).toBe('Active');
  });

  it('takes back the records of a region that lost its controller (OP-DEPS-012)', () => {
    const after = {
      ...written(clusterState('weu')),
      configurations: [configuration(['frc'])],
    };
    expect(statusIn(after).phase).toBe('Failed');
    expect(removedFrom(after)).toContain(
      'test-workload-route-external-dns-weu',
    );
  });

  it('goes by the DNSConfiguration, not by controllers that a status names (OP-DEPS-013)', () => {
    const before = written(clusterState('weu'));
    const [counted] = before.policies;
    const after = {
      ...before,
      policies: [
        {
          ...counted,
          status: { ...counted.status, activeControllers: ['gone'] },
        },
      ],
      configurations: [configuration(['frc'])],
    };
    expect(conditionIn(after, 'Ready')).toEqual([
      'False',
      'DNSEndpointGenerationFailed',
      'no active controllers in DNSPolicy',
    ]);
    expect(removedFrom(after)).toContain(
      'test-workload-route-external-dns-weu',
    );
  });

  // The case would have the Service looked up. It is a part of the name: a route may be declared before its Service, and the
  // gateway's VirtualService may lead to a Service of another name. Reading all Services would need rights nobody likes to give.
  it('needs no Service of the name serviceName (OP-DEPS-019)', () => {
    expect(statusIn(clusterState('weu')).phase).toBe('Active');
  });

  it('waits for a Gateway that is not valid, and keeps what stands (OP-GATEWAY-011)', () => {
    const after = {
      ...written(clusterState('weu')),
      gateways: [
        gateway('gateway-internal', { targetPostfix: 'INVALID_FORMAT' }),
      ],
    };
    expect(statusIn(after).phase).toBe('Pending');
    expect(conditionIn(after, 'Ready').slice(0, 2)).toEqual([
      'False',
      'GatewayInvalid',
    ]);
    expect(removedFrom(after)).toEqual([]);
  });

  it.each`
    part             | value
    ${'serviceName'} | ${'My_Service'}
    ${'environment'} | ${'Dev'}
    ${'application'} | ${'my app'}
    ${'serviceName'} | ${'a.b'}
    ${'application'} | ${'-x'}
  `(
    'is Failed for a route with $part "$value", which the reference admits (OP-SCHEMA-080, OP-SCHEMA-081, OP-SCHEMA-082, OP-SCHEMA-083, OP-SCHEMA-084)',
    ({ part, value }) => {
      const state = clusterState('weu', { routes: [route({ [part]: value })] });
      expect(conditionIn(state, 'Ready')).toEqual([
        'False',
        'ValidationFailed',
        expect.stringContaining(`${part} "${value}"`),
      ]);
    },
  );
});
