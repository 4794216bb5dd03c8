import {
  ClusterState,
  DnsEndpoint,
  emptyClusterState,
  planCluster,
  Service,
} from '@service-router/plugin-service-router-common';
import {
  dnsConfiguration,
  dnsPolicy,
  gateway,
  identity,
  loadBalancer,
  serviceRoute,
  trafficAnnotations,
  trafficService,
} from '../__testUtils__/objects';
import { PlannedCluster } from './PlannedFleet';
import { trafficPlanner, VANITY_LABEL } from './trafficPlanner';

const VANITY = 'shop.example.com';

const planner = () =>
  trafficPlanner({
    trafficManager: {
      mode: 'reconcile',
      owner: 'test',
      vanityNamespace: 'edge',
      vanityLabels: { 'router.io/region': 'weu' },
    },
    regions: [
      { name: 'weu', azureLocation: 'westeurope' },
      { name: 'neu', azureLocation: 'northeurope' },
    ],
    defaultGatewayNamespace: 'istio-system',
  });

function cluster(
  region: string,
  change: Partial<PlannedCluster> & { holds?: Partial<ClusterState> } = {},
): PlannedCluster {
  const { holds = {}, ...rest } = change;
  const value: ClusterState = {
    ...emptyClusterState,
    trafficServices: [
      trafficService(`shop-${region}.example.com`, {
        hostname: VANITY,
        'profile-name': 'shop',
      }) as unknown as Service,
    ],
    ...holds,
  };
  return {
    name: `aks-${region}`,
    region,
    mode: 'reconcile',
    deliveries: [],
    state: { value },
    plan: planCluster(value, { defaultGatewayNamespace: 'istio-system' }),
    ...rest,
  };
}

const vanityIn = ({ clusters }: { clusters: PlannedCluster[] }) =>
  clusters.map(({ plan }) =>
    (plan?.desired ?? []).map(({ metadata }) => metadata.name),
  );

/** What stands in a cluster that has written what it should. */
const standing = ({ plan }: PlannedCluster) =>
  (plan?.desired ?? []) as DnsEndpoint[];

describe('trafficPlanner', () => {
  it('makes one profile of what several clusters ask for', () => {
    const { profiles } = planner()([cluster('weu'), cluster('neu')]);
    expect(profiles.profiles).toMatchObject([
      {
        name: 'shop',
        endpoints: [
          { target: 'shop-neu.example.com' },
          { target: 'shop-weu.example.com' },
        ],
      },
    ]);
  });

  it("has one cluster lead the users' host to it", () => {
    const plan = planner()([cluster('weu'), cluster('neu')]);
    expect(vanityIn(plan).flat()).toHaveLength(1);
    const [endpoint] = plan.clusters.flatMap(standing);
    expect(endpoint).toMatchObject({
      metadata: {
        namespace: 'edge',
        labels: { [VANITY_LABEL]: 'test', 'router.io/region': 'weu' },
      },
      spec: {
        endpoints: [
          {
            dnsName: VANITY,
            recordType: 'CNAME',
            targets: ['shop.trafficmanager.net'],
          },
        ],
      },
    });
  });

  it('leaves it with the cluster that has it', () => {
    const first = planner()([cluster('neu')]).clusters.flatMap(standing);
    const plan = planner()([
      cluster('weu'),
      cluster('neu', { holds: { dnsEndpoints: first } }),
    ]);
    expect(vanityIn(plan).map(names => names.length)).toEqual([0, 1]);
  });

  it('moves it when that cluster asks for nothing any more', () => {
    const first = planner()([cluster('neu')]).clusters.flatMap(standing);
    const { clusters } = planner()([
      cluster('weu'),
      cluster('neu', {
        holds: { dnsEndpoints: first, trafficServices: [] },
      }),
    ]);
    expect(vanityIn({ clusters }).map(names => names.length)).toEqual([1, 0]);
    expect(clusters[1].plan?.unwanted).toMatchObject([{ kind: 'DNSEndpoint' }]);
  });

  it('gives it to no cluster that is only observed', () => {
    const plan = planner()([
      cluster('weu', { mode: 'observe' }),
      cluster('neu'),
    ]);
    expect(vanityIn(plan).map(names => names.length)).toEqual([0, 1]);
  });

  it('leaves a foreign DNSEndpoint of that name alone', () => {
    const [mine] = planner()([cluster('weu')]).clusters.flatMap(standing);
    const foreign = {
      ...mine,
      metadata: { ...mine.metadata, labels: { team: 'other' } },
    };
    const { clusters } = planner()([
      cluster('weu', { holds: { dnsEndpoints: [foreign] } }),
    ]);
    expect(clusters[0].plan).toMatchObject({ desired: [], unwanted: [] });
  });

  it('keeps what a cluster has that cannot be read', () => {
    const { profiles } = planner()([
      cluster('weu'),
      cluster('neu', {
        state: {
          error: {
            message: 'gone',
            since: '2026-01-01T12:00:00Z',
            retryable: true,
          },
        },
        plan: undefined,
      }),
    ]);
    expect(profiles.keptClusters).toEqual(['aks-neu']);
  });

  it('gives the same objects as long as nothing changed', () => {
    const plan = planner();
    const clusters = [cluster('weu'), cluster('neu')];
    const [before, after] = [plan(clusters), plan(clusters)];
    expect(after.profiles).toBe(before.profiles);
    after.clusters.forEach((one, index) =>
      expect(one.plan).toBe(before.clusters[index].plan),
    );
  });
});

describe('a route that asks for a place in a traffic manager', () => {
  /** A cluster with the route `payments/api`, behind a load balancer with a public address. */
  function withRoute(
    region: string,
    change: { policy?: object; hasPolicy?: boolean; address?: string } = {},
  ): PlannedCluster {
    const { policy = {}, hasPolicy = true, address = '203.0.113.10' } = change;
    const route = serviceRoute();
    return cluster(region, {
      holds: {
        identities: [identity({ region })],
        configurations: [dnsConfiguration('weu', 'neu')],
        gateways: [gateway()],
        policies: hasPolicy ? [dnsPolicy(policy)] : [],
        services: [loadBalancer(address)],
        trafficServices: [],
        routes: [
          {
            ...route,
            metadata: {
              ...route.metadata,
              annotations: trafficAnnotations({ 'profile-name': 'api' }),
            },
          },
        ],
      } as unknown as Partial<ClusterState>,
    });
  }
  const targetsOf = (...clusters: PlannedCluster[]) =>
    planner()(clusters).profiles.profiles.map(({ endpoints }) =>
      endpoints.map(({ target }) => target),
    );

  it('has an endpoint for the gateway of each cluster that answers for it', () => {
    expect(targetsOf(withRoute('weu'), withRoute('neu'))).toEqual([
      ['aks-neu-internal.example.com', 'aks-weu-internal.example.com'],
    ]);
  });

  it('has none in a cluster that does not answer for it', () => {
    const policy = { mode: 'RegionBound', sourceRegion: 'weu' };
    expect(
      targetsOf(withRoute('weu', { policy }), withRoute('neu', { policy })),
    ).toEqual([['aks-weu-internal.example.com']]);
  });

  it('keeps what it has where nobody can tell whether it answers', () => {
    const { profiles } = planner()([
      withRoute('weu'),
      withRoute('neu', { hasPolicy: false }),
    ]);
    expect(profiles.keptOrigins).toEqual([
      {
        cluster: 'aks-neu',
        kind: 'ServiceRoute',
        namespace: 'payments',
        name: 'api',
      },
    ]);
  });

  it('is refused behind an address that Traffic Manager cannot probe', () => {
    const { profiles } = planner()([withRoute('weu', { address: '10.0.0.1' })]);
    expect(profiles.refusals).toMatchObject([
      { reason: 'PrivateLoadBalancer', origin: { kind: 'ServiceRoute' } },
    ]);
  });
});
