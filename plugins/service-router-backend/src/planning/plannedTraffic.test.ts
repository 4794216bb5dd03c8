import {
  ClusterFact,
  ClusterState,
  DeclaredObject,
  emptyClusterState,
  hostHoldersOf,
  planChange,
  planCluster,
} from '@service-router/plugin-service-router-common';
import {
  dnsConfiguration,
  dnsPolicy,
  gateway,
  identity,
  loadBalancer,
  serviceRoute,
  trafficAnnotations,
} from '../__testUtils__/objects';
import { trafficPlanner } from './trafficPlanner';

const regions = ['weu', 'neu'];
const options = { defaultGatewayNamespace: 'istio-system' };

const planTraffic = (clusters: ClusterFact[]) =>
  trafficPlanner({
    ...options,
    trafficManager: {
      mode: 'reconcile',
      owner: 'test',
      vanityNamespace: 'edge',
      vanityLabels: {},
    },
    regions: regions.map(name => ({ name, azureLocation: name })),
  })(clusters.map(cluster => ({ ...cluster, plan: cluster.plan })));

const weighted = (weight: string, alwaysServe = 'Enabled') =>
  trafficAnnotations({
    hostname: 'shop.example.com',
    'profile-name': 'shop',
    'routing-method': 'Weighted',
    'always-serve': alwaysServe,
    weight,
  });

/** As a cluster holds it; the objects of the fakes are not typed. */
function stateOf(region: string, address: string): ClusterState {
  return {
    ...emptyClusterState,
    identities: [identity({ region })],
    configurations: [dnsConfiguration(...regions)],
    gateways: [gateway()],
    policies: [dnsPolicy()],
    services: [loadBalancer(address)],
    routes: [
      {
        ...serviceRoute(),
        metadata: {
          ...serviceRoute().metadata,
          annotations: weighted('50'),
        },
      },
    ],
  } as unknown as ClusterState;
}

const fleet = (address = '20.1.0.1') =>
  fleetOf(regions.map(region => stateOf(region, address)));

function fleetOf(states: ClusterState[]) {
  const holders = hostHoldersOf(states);
  return {
    now: new Date('2026-01-01T00:00:00Z'),
    clusters: regions.map(
      (region, index): ClusterFact => ({
        name: `aks-${region}`,
        region,
        mode: 'reconcile',
        deliveries: [],
        state: { value: states[index] },
        plan: planCluster(states[index], { ...options, holders }),
      }),
    ),
    regions: [],
    remembered: new Map(),
  };
}

const route = (weight: string, alwaysServe?: string): DeclaredObject => ({
  kind: 'ServiceRoute',
  metadata: {
    name: 'api',
    namespace: 'payments',
    annotations: weighted(weight, alwaysServe),
  },
  spec: {
    serviceName: 'api',
    gatewayName: 'internal',
    environment: 'base',
    application: 'shop',
  },
});

describe('a change of weights', () => {
  const plan = (weights: Record<string, string>) =>
    planChange(
      {
        declared: Object.entries(weights).map(([region, weight]) => ({
          object: route(weight),
          regions: [region],
        })),
        removed: [],
      },
      fleet(),
      { ...options, planTraffic },
    );

  it('is told with the shares that it comes to', () => {
    const { profiles, findings, sentence } = plan({ weu: '5', neu: '95' });
    expect(
      profiles[0].endpoints.map(({ region, before, after }) => [
        region,
        before?.share,
        after?.share,
      ]),
    ).toEqual([
      ['neu', 0.5, 0.95],
      ['weu', 0.5, 0.05],
    ]);
    expect(findings).toEqual([]);
    expect(sentence).toBe('1 Traffic Manager profile changed (shop).');
  });

  it('tells nothing of profiles where the weights stay', () => {
    expect(plan({ weu: '50', neu: '50' }).profiles).toEqual([]);
  });

  it('is refused in the words of the setting', () => {
    expect(plan({ weu: '0' }).findings).toMatchObject([
      {
        severity: 'error',
        rule: 'trafficRefused',
        sentence: expect.stringContaining('aks-weu ServiceRoute payments/api'),
      },
    ]);
  });
});

describe('a route behind a private gateway', () => {
  const rulesOf = (alwaysServe: string) =>
    planChange(
      { declared: [{ object: route('50', alwaysServe) }], removed: [] },
      fleet('10.0.0.4'),
      { ...options, planTraffic },
    ).findings.map(({ severity, rule }) => `${severity} ${rule}`);

  it('is refused once, with the gateway named', () => {
    expect(rulesOf('Disabled')).toEqual(['error privateGateway']);
  });

  it('is refused in a region too that only a policy brings behind Traffic Manager', () => {
    const bound = dnsPolicy({ mode: 'RegionBound', sourceRegion: 'neu' });
    const states = regions.map(region => {
      const state = stateOf(region, '10.0.0.4');
      const probed = { annotations: weighted('50', 'Disabled') };
      return {
        ...state,
        policies: [bound],
        routes: state.routes.map(one => ({
          ...one,
          metadata: { ...one.metadata, ...probed },
        })),
      } as unknown as ClusterState;
    });
    const { findings } = planChange(
      {
        declared: [
          { object: route('50', 'Disabled'), regions: ['neu'] },
          {
            object: {
              kind: 'DNSPolicy',
              metadata: {
                name: bound.metadata.name,
                namespace: bound.metadata.namespace ?? '',
              },
              spec: { mode: 'Active' },
            },
          },
        ],
        removed: [],
      },
      fleetOf(states),
      { ...options, planTraffic },
    );
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: 'trafficRefused',
        sentence: expect.stringContaining('aks-weu ServiceRoute payments/api'),
      }),
    );
  });

  it('is warned of where it is answered without probes', () => {
    expect(rulesOf('Enabled')).toEqual(['warning privateGateway']);
  });
});
