import {
  ClusterState,
  DnsEndpoint,
  DnsPolicySpec,
  emptyClusterState,
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
import { handoversOf } from './handovers';
import { PlannedCluster } from './PlannedFleet';
import { withHandovers } from './withHandovers';

const boundTo = (sourceRegion: string): DnsPolicySpec => ({
  mode: 'RegionBound',
  sourceRegion,
});
const active: DnsPolicySpec = { mode: 'Active' };

interface Given {
  policy: DnsPolicySpec;
  /** The policy by which the cluster's DNSEndpoints were written; none stand without one. */
  before?: DnsPolicySpec;
  adopts?: string[];
  adoptedBefore?: string[];
  hasRoute?: boolean;
  controllers?: string[];
  serviceName?: string;
}

function stateOf(region: string, given: Given): ClusterState {
  return {
    ...emptyClusterState,
    identities: [identity({ region, adoptsRegions: given.adopts ?? [] })],
    configurations: [
      dnsConfiguration(...(given.controllers ?? ['weu', 'neu'])),
    ],
    gateways: [gateway()],
    policies: [dnsPolicy(given.policy)],
    services: [loadBalancer()],
    routes:
      given.hasRoute === false
        ? []
        : [serviceRoute('api', { serviceName: given.serviceName ?? 'api' })],
  } as unknown as ClusterState;
}
const planOf = (state: ClusterState) =>
  planCluster(state, { defaultGatewayNamespace: 'istio-system' });

function cluster(region: string, given: Given): PlannedCluster {
  const { before, adoptedBefore: adopts } = given;
  const written: DnsEndpoint[] = before
    ? planOf(stateOf(region, { policy: before, adopts })).routes.flatMap(
        ({ endpoints }) => endpoints,
      )
    : [];
  const value = { ...stateOf(region, given), dnsEndpoints: written };
  return {
    name: region,
    region,
    mode: 'reconcile',
    deliveries: [],
    state: { value },
    plan: planOf(value),
  };
}
const unread = (region: string): PlannedCluster => ({
  name: region,
  region,
  mode: 'reconcile',
  deliveries: [],
  state: {},
  plan: undefined,
});

/** What passes, as `zone from>to`, with `held` when it has to stay. */
const passing = (...clusters: PlannedCluster[]) =>
  handoversOf(clusters)
    .map(
      ({ zone, from, to, isHeld }) =>
        `${zone} ${from}>${to}${isHeld ? ' held' : ''}`,
    )
    .sort();

describe('a name that passes from one cluster to another', () => {
  it.each`
    what                                             | weu                                                                 | neu                                                   | passes
    ${'nothing changes'}                             | ${{ policy: boundTo('weu'), before: boundTo('weu') }}               | ${{ policy: boundTo('weu') }}                         | ${[]}
    ${'the new one is not written yet'}              | ${{ policy: boundTo('neu'), before: boundTo('weu') }}               | ${{ policy: boundTo('neu') }}                         | ${['neu weu>neu held', 'weu weu>neu held']}
    ${'the new one stands in one zone'}              | ${{ policy: boundTo('neu'), before: boundTo('weu') }}               | ${{ policy: boundTo('neu'), before: active }}         | ${['neu weu>neu', 'weu weu>neu held']}
    ${'the new one stands everywhere'}               | ${{ policy: boundTo('neu'), before: boundTo('weu') }}               | ${{ policy: boundTo('neu'), before: boundTo('neu') }} | ${['neu weu>neu', 'weu weu>neu']}
    ${'the new one does not know of it yet'}         | ${{ policy: boundTo('neu'), before: boundTo('weu') }}               | ${{ policy: boundTo('weu') }}                         | ${['neu weu>neu held', 'weu weu>neu held']}
    ${'the new one does not have the route'}         | ${{ policy: boundTo('neu'), before: boundTo('weu') }}               | ${{ policy: boundTo('neu'), hasRoute: false }}        | ${[]}
    ${'each takes its own zone back'}                | ${{ policy: active, before: boundTo('weu') }}                       | ${{ policy: active }}                                 | ${['neu weu>neu held']}
    ${'an adopted zone goes back to its region'}     | ${{ policy: active, before: active, adoptedBefore: ['neu'] }}       | ${{ policy: active }}                                 | ${['neu weu>neu held']}
    ${'the zone of its own does not know of it yet'} | ${{ policy: active, before: boundTo('weu') }}                       | ${{ policy: boundTo('weu') }}                         | ${['neu weu>neu held']}
    ${'nobody has a controller for the zone'}        | ${{ policy: active, before: boundTo('weu'), controllers: ['weu'] }} | ${{ policy: active, controllers: ['weu'] }}           | ${[]}
    ${'the route has another name by now'}           | ${{ policy: active, before: boundTo('weu'), serviceName: 'new' }}   | ${{ policy: boundTo('weu'), serviceName: 'new' }}     | ${[]}
    ${'the route is deleted where it was'}           | ${{ policy: active, before: boundTo('weu'), hasRoute: false }}      | ${{ policy: active, hasRoute: false }}                | ${[]}
  `('$what', ({ weu, neu, passes }) => {
    expect(passing(cluster('weu', weu), cluster('neu', neu))).toEqual(passes);
  });

  it('waits for a cluster that was never read', () => {
    const weu = cluster('weu', {
      policy: boundTo('neu'),
      before: boundTo('weu'),
    });
    expect(passing(weu, unread('neu'))).toEqual([
      'neu weu>neu held',
      'weu weu>neu held',
    ]);
  });

  it('waits for nobody where no cluster could come', () => {
    const weu = cluster('weu', {
      policy: boundTo('frc'),
      before: boundTo('weu'),
    });
    expect(passing(weu, cluster('neu', { policy: boundTo('frc') }))).toEqual(
      [],
    );
  });
});

describe('a plan by which names pass', () => {
  const clusters = () => [
    cluster('weu', { policy: boundTo('neu'), before: boundTo('weu') }),
    cluster('neu', { policy: boundTo('neu') }),
  ];
  const adjusted = (all: PlannedCluster[], index: number) =>
    withHandovers(all[index].plan!, all[index].name, handoversOf(all));
  const conditionOf = (all: PlannedCluster[], index: number, type: string) =>
    adjusted(all, index)
      .statuses.find(({ reference }) => reference.kind === 'ServiceRoute')
      ?.status.conditions.find(condition => condition.type === type);

  it('keeps what is held', () => {
    const all = clusters();
    expect(all[0].plan?.unwanted).toHaveLength(2);
    expect(adjusted(all, 0).unwanted).toEqual([]);
  });

  it('does not say that what is held was removed', () => {
    expect(conditionOf(clusters(), 0, 'Ready')).toMatchObject({
      reason: 'DNSPolicyInactive',
      message:
        'DNSPolicy is not active for this cluster (sourceRegion/sourceCluster mismatch). DNSEndpoints are removed when that of cluster neu (zones neu, weu) stands',
    });
    expect(conditionOf(clusters(), 0, 'DNSEndpointsWritten')).toMatchObject({
      status: 'Unknown',
      reason: 'DNSEndpointsKept',
      message:
        'kept until the DNSEndpoint of cluster neu (zones neu, weu) stands, so that no zone is without the name: api-external-dns-weu, api-external-dns-neu',
    });
  });

  it('says where a name will be missing for a moment', () => {
    const written = conditionOf(clusters(), 1, 'DNSEndpointsWritten');
    expect(written?.status).toBe('True');
    expect(written?.message).toContain(
      'Taken over from cluster weu (zones neu, weu): ExternalDNS writes a name only where no other owner has it',
    );
  });

  it('is the same plan where nothing passes', () => {
    const all = [cluster('weu', { policy: active, before: active })];
    expect(adjusted(all, 0)).toBe(all[0].plan);
  });
});
