import { mockServices } from '@backstage/backend-test-utils';
import {
  emptyClusterState,
  FleetFacts,
  ProfileFact,
  planCluster,
  reportRoute,
  ServiceRoute,
} from '@service-router/plugin-service-router-common';
import { ManualClock } from '@service-router/plugin-service-router-node/testUtils';
import {
  dnsConfiguration,
  dnsPolicy,
  gateway,
  identity,
  serviceRoute,
} from '../__testUtils__/objects';
import { MemoryHistory } from './__testUtils__/MemoryHistory';
import { RouteHistorian } from './RouteHistorian';

const DAY = 24 * 60 * 60_000;

describe('RouteHistorian', () => {
  let clock: ManualClock;
  let store: MemoryHistory;
  const running: RouteHistorian[] = [];

  beforeEach(() => {
    clock = new ManualClock();
    store = new MemoryHistory();
  });
  afterEach(() => Promise.all(running.splice(0).map(one => one.stop())));

  /** A replica that reports the routes that it is shown. */
  function replica({ isMine = () => true }: { isMine?: () => boolean } = {}) {
    let routes: Record<string, string> = {};
    let profiles: ProfileFact[] | undefined;
    const historian = new RouteHistorian({
      store,
      isMine,
      keepFor: 90 * DAY,
      clock,
      logger: mockServices.logger.mock(),
    });
    const look = () => {
      const facts = factsOf(routes, clock.now());
      for (const name of Object.keys(routes)) {
        const route = { namespace: 'payments', name };
        historian.see(route, reportRoute(route, facts), {
          facts,
          lastWriteOf: () => undefined,
          ownManager: 'service-router',
          ...(profiles ? { profiles: { value: profiles } } : {}),
        });
      }
      historian.seen();
    };
    historian.onWanted(look);
    historian.start();
    running.push(historian);
    return {
      historian,
      /** Routes by name, with the gateway that each names. */
      show(shown: Record<string, string>) {
        routes = shown;
        look();
      },
      showProfiles(shown: ProfileFact[]) {
        profiles = shown;
        look();
      },
      stop: () => historian.stop(),
    };
  }

  const settle = () => clock.advance(12_000);
  const told = () =>
    store.told.map(
      ({ route, kind, action, fields }) =>
        `${route} ${kind} ${action} ${fields
          .filter(({ field }) => field === 'spec.gatewayName')
          .map(({ before, after }) => `${before} > ${after}`)
          .join()}`,
    );

  it('takes what is there when it first looks for what was there before', async () => {
    const one = replica();
    one.show({ api: 'internal' });
    await settle();
    expect(store.kept.size).toBe(1);
    expect(told()).toEqual([]);
  });

  it('tells what changes, with before and after', async () => {
    const one = replica();
    one.show({ api: 'internal' });
    await settle();
    one.show({ api: 'public' });
    await settle();
    expect(told()).toEqual([
      'payments/api ServiceRoute changed internal > public',
    ]);
  });

  it('tells each of several changes that come while it waits', async () => {
    const one = replica();
    one.show({ api: 'internal' });
    await settle();
    one.show({ api: 'public' });
    one.show({ api: 'other' });
    await settle();
    expect(told()).toEqual([
      'payments/api ServiceRoute changed internal > public',
      'payments/api ServiceRoute changed public > other',
    ]);
  });

  it('tells of a route that is new in a cluster that was read before', async () => {
    const one = replica();
    one.show({ api: 'internal' });
    await settle();
    one.show({ api: 'internal', web: 'internal' });
    await settle();
    expect(told()).toContain(
      'payments/web ServiceRoute added undefined > internal',
    );
  });

  it('invents nothing when it is started anew', async () => {
    const one = replica();
    one.show({ api: 'internal' });
    await settle();
    await one.stop();
    const again = replica();
    again.show({ api: 'internal' });
    await settle();
    expect(told()).toEqual([]);
  });

  it('tells what changed while it did not run', async () => {
    const one = replica();
    one.show({ api: 'internal' });
    await settle();
    await one.stop();
    const again = replica();
    again.show({ api: 'public' });
    await settle();
    expect(told()).toEqual([
      'payments/api ServiceRoute changed internal > public',
    ]);
  });

  it('takes what a source shows the first time for what was there before', async () => {
    const one = replica();
    one.show({ api: 'internal' });
    await settle();
    one.showProfiles([]);
    await settle();
    expect(told()).toEqual([]);
    expect([...store.known].sort()).toEqual([
      'cluster aks-weu',
      'trafficManager',
      'zone weu',
    ]);
  });

  it('tells one change once, although several replicas see it', async () => {
    const replicas = [replica(), replica()];
    replicas.forEach(one => one.show({ api: 'internal' }));
    await settle();
    replicas.forEach(one => one.show({ api: 'public' }));
    await settle();
    expect(told()).toEqual([
      'payments/api ServiceRoute changed internal > public',
    ]);
  });

  it('leaves writing to the replica whose it is, and takes it over whole', async () => {
    let writer = 'first';
    const first = replica({ isMine: () => writer === 'first' });
    const second = replica({ isMine: () => writer === 'second' });
    [first, second].forEach(one => one.show({ api: 'internal' }));
    await settle();
    writer = 'second';
    second.show({ api: 'public' });
    await settle();
    expect(told()).toEqual([
      'payments/api ServiceRoute changed internal > public',
    ]);
  });

  it('keeps what it has seen while the database fails', async () => {
    const one = replica();
    one.show({ api: 'internal' });
    await settle();
    store.isBroken = true;
    one.show({ api: 'public' });
    await settle();
    expect(told()).toEqual([]);
    store.isBroken = false;
    await settle();
    expect(told()).toEqual([
      'payments/api ServiceRoute changed internal > public',
    ]);
  });

  it('looks again when another replica was first', async () => {
    const one = replica();
    one.show({ api: 'internal' });
    await settle();
    store.onWrite = () => {
      const kept = store.kept.get('payments/api')!;
      store.kept.set('payments/api', { ...kept, revision: kept.revision + 1 });
      store.onWrite = () => {};
    };
    one.show({ api: 'public' });
    await settle();
    expect(told()).toEqual([
      'payments/api ServiceRoute changed internal > public',
    ]);
  });

  it('forgets what is older than it is kept, and pictures of routes that are gone', async () => {
    const one = replica();
    one.show({ api: 'internal', web: 'internal' });
    await settle();
    one.show({ api: 'internal' });
    await clock.advance(2 * 60 * 60_000);
    const { before, routes } = store.forgotten.at(-1)!;
    expect(clock.now().getTime() - before.getTime()).toBeGreaterThanOrEqual(
      90 * DAY,
    );
    expect(routes).toEqual(['payments/web']);
  });
});

function factsOf(routes: Record<string, string>, now: Date): FleetFacts {
  const value = {
    ...emptyClusterState,
    identities: [identity()],
    configurations: [dnsConfiguration('weu')],
    gateways: [gateway()],
    policies: [dnsPolicy()],
    routes: Object.entries(routes).map(
      ([name, gatewayName]) =>
        serviceRoute(name, { gatewayName }) as unknown as ServiceRoute,
    ),
  } as unknown as typeof emptyClusterState;
  const observedAt = now.toISOString();
  return {
    now,
    clusters: [
      {
        name: 'aks-weu',
        region: 'weu',
        mode: 'reconcile',
        deliveries: [],
        state: { value, observedAt },
        plan: planCluster(value, { defaultGatewayNamespace: 'istio-system' }),
      },
    ],
    regions: [
      {
        name: 'weu',
        title: 'West Europe',
        zoneName: 'example.com',
        zone: { value: [], observedAt },
        resolver: '127.0.0.1:53',
        answers: new Map(),
      },
    ],
    remembered: new Map(),
  };
}
