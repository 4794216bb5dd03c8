import {
  ClusterState,
  emptyClusterState,
  KubernetesObject,
  planCluster,
} from '@service-router/plugin-service-router-common';
import {
  dnsConfiguration,
  dnsPolicy,
  gateway,
  identity,
  loadBalancer,
  serviceRoute,
} from '../__testUtils__/objects';
import { workOf } from './workOf';

const NOW = new Date('2026-01-01T12:00:00Z');
const HOST = 'api-ns-p-base-shop.example.com';

function stateWith(over: Record<string, unknown[]>): ClusterState {
  return {
    ...emptyClusterState,
    identities: [identity()],
    configurations: [dnsConfiguration('weu', 'neu')],
    gateways: [gateway()],
    policies: [dnsPolicy()],
    services: [loadBalancer()],
    routes: [serviceRoute()],
    ...over,
  } as unknown as ClusterState;
}

/** A DNSEndpoint of a route, as it would stand. */
function standing(name: string, route: string, dnsName = HOST, zone = 'weu') {
  return {
    apiVersion: 'externaldns.k8s.io/v1alpha1',
    kind: 'DNSEndpoint',
    metadata: {
      name,
      namespace: 'payments',
      uid: name,
      labels: {
        'app.kubernetes.io/managed-by': 'service-router-operator',
        'router.io/serviceroute': route,
        'router.io/source-namespace': 'payments',
        'router.io/region': zone,
      },
    },
    spec: { endpoints: [{ dnsName, recordType: 'CNAME', targets: ['a.b'] }] },
  };
}

function workFor(state: ClusterState) {
  const plan = planCluster(state, { defaultGatewayNamespace: 'istio-system' });
  const work = workOf(plan, state, NOW);
  const names = (items: { object: KubernetesObject }[] = []) =>
    items.map(({ object }) => object.metadata.name);
  return {
    keys: [...work.keys()],
    of: (key: string) => ({
      apply: names(work.get(key)?.apply),
      remove: names(work.get(key)?.remove),
      status: work.get(key)?.status?.change.reference.name,
    }),
  };
}

describe('workOf', () => {
  it('puts together what is written for one object', () => {
    const work = workFor(stateWith({}));
    expect(work.of('ServiceRoute|payments|api')).toEqual({
      apply: ['api-external-dns-weu'],
      remove: [],
      status: 'api',
    });
    expect(work.of('Gateway|istio-system|internal')).toMatchObject({
      apply: ['internal'],
      status: 'internal',
    });
  });

  it('keeps apart what is written for different objects', () => {
    const routes = ['a', 'b'].map(name => serviceRoute(name));
    const { keys } = workFor(stateWith({ routes }));
    expect(keys).toEqual(
      expect.arrayContaining([
        'ServiceRoute|payments|a',
        'ServiceRoute|payments|b',
        'gateway host|internal',
      ]),
    );
  });

  it('removes what a route does not ask for any more with what it asks for now', () => {
    const dnsEndpoints = [standing('api-old', 'api')];
    expect(
      workFor(stateWith({ dnsEndpoints })).of('ServiceRoute|payments|api'),
    ).toMatchObject({ apply: ['api-external-dns-weu'], remove: ['api-old'] });
  });

  it('lets a removal wait for the same name of another route in the same zone', () => {
    const dnsEndpoints = [standing('gone-external-dns-weu', 'gone')];
    expect(
      workFor(stateWith({ dnsEndpoints })).of('ServiceRoute|payments|gone'),
    ).toMatchObject({ remove: [] });
  });

  it.each([
    ['another name', 'other.example.com', 'weu'],
    ['another zone', HOST, 'neu'],
  ])('lets no removal wait for %s', (_, dnsName, zone) => {
    const dnsEndpoints = [
      standing('gone-external-dns-weu', 'gone', dnsName, zone),
    ];
    expect(
      workFor(stateWith({ dnsEndpoints })).of('ServiceRoute|payments|gone'),
    ).toMatchObject({ remove: ['gone-external-dns-weu'] });
  });
});
