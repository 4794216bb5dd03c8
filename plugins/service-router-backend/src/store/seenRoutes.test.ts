import {
  ClusterFact,
  ClusterState,
  emptyClusterState,
  planCluster,
} from '@service-router/plugin-service-router-common';
import {
  dnsConfiguration,
  dnsPolicy,
  gateway,
  identity,
  serviceRoute,
} from '../__testUtils__/objects';
import { seenRoutesOf } from './seenRoutes';

function clusterWith(
  routes: unknown[],
  change: Partial<ClusterFact['state']> = {},
): ClusterFact {
  const value = {
    ...emptyClusterState,
    identities: [identity()],
    configurations: [dnsConfiguration('weu')],
    gateways: [gateway()],
    policies: [dnsPolicy()],
    routes,
  } as unknown as ClusterState;
  return {
    name: 'weu',
    region: 'weu',
    mode: 'reconcile',
    deliveries: [],
    state: { value, ...change },
    plan: planCluster(value, { defaultGatewayNamespace: 'istio-system' }),
  };
}

const unread: ClusterFact = {
  name: 'neu',
  region: 'neu',
  mode: 'reconcile',
  deliveries: [],
  state: {},
};
const error = {
  message: 'gone',
  since: '2026-03-01T08:00:00Z',
  retryable: true,
};

describe('seenRoutesOf', () => {
  it('tells each route once, with its name', () => {
    const cluster = clusterWith([serviceRoute('api')]);
    expect(seenRoutesOf([cluster, cluster]).standing).toEqual([
      {
        namespace: 'payments',
        name: 'api',
        host: 'api-ns-p-base-shop.example.com',
      },
    ]);
  });

  it('counts a route whose name cannot be made as standing', () => {
    const broken = serviceRoute('api', { serviceName: 'Not.A.Label' });
    const seen = seenRoutesOf([clusterWith([broken])]);
    expect(seen.standing).toEqual([]);
    expect([...seen.keys]).toEqual(['payments/api']);
  });

  it('does not count a route that is being deleted', () => {
    const route = serviceRoute('api');
    route.metadata.deletionTimestamp = '2026-03-01T08:00:00Z';
    expect(seenRoutesOf([clusterWith([route])]).keys.size).toBe(0);
  });

  it.each`
    clusters                        | isComplete | what
    ${[clusterWith([])]}            | ${true}    | ${'every cluster was read'}
    ${[clusterWith([]), unread]}    | ${false}   | ${'a cluster was never read'}
    ${[clusterWith([], { error })]} | ${false}   | ${'a cluster cannot be read now'}
    ${[]}                           | ${false}   | ${'there are no clusters'}
  `('is complete: $isComplete, when $what', ({ clusters, isComplete }) => {
    expect(seenRoutesOf(clusters).isComplete).toBe(isComplete);
  });

  describe('of one replica among others', () => {
    const other = (name: string, route: string): ClusterFact => ({
      ...clusterWith([serviceRoute(route)]),
      name,
    });
    const clusters = [other('weu', 'api'), other('neu', 'web')];
    const seenBy = (...mine: string[]) =>
      seenRoutesOf(clusters, name => mine.includes(name));

    it('are the routes of its share', () => {
      expect(seenBy('neu').standing.map(({ name }) => name)).toEqual(['web']);
    });

    it('do not make any other route gone', () => {
      expect([...seenBy('neu').keys]).toEqual(['payments/api', 'payments/web']);
    });

    it('tell what is gone only once among all', () => {
      expect(
        [seenBy('weu'), seenBy('neu')].map(seen => seen.isComplete),
      ).toEqual([true, false]);
    });
  });
});
