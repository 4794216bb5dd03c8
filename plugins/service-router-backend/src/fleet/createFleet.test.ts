import { mockServices } from '@backstage/backend-test-utils';
import { ClusterFact } from '@service-router/plugin-service-router-common';
import { ManualClock } from '../clock/ManualClock';
import { fleetConfig } from '../testing/fleetConfig';
import { forbidden, MemoryCluster } from '../testing/MemoryCluster';
import { furnishedCluster, identity, serviceRoute } from '../testing/objects';
import { until } from '../testing/until';
import {
  ApiStatusError,
  ClusterForbiddenError,
  ClusterUnreachableError,
} from './connections';
import { createFleet } from './createFleet';
import { Fleet } from './Fleet';

const running: Fleet[] = [];
afterEach(() => Promise.all(running.splice(0).map(fleet => fleet.stop())));

function started(clusters: Record<string, MemoryCluster>) {
  const clock = new ManualClock();
  const connect = jest.fn(async ({ name }: { name: string }) => clusters[name]);
  const fleet = createFleet({
    config: fleetConfig(
      Object.fromEntries(
        Object.keys(clusters).map(name => [name, 'observe' as const]),
      ),
    ),
    connect,
    clock,
    logger: mockServices.logger.mock(),
    random: () => 0.5,
  });
  running.push(fleet);
  fleet.start();
  return { fleet, clock, connect };
}

function factOf(fleet: Fleet, name = 'weu'): ClusterFact {
  const fact = fleet.facts().find(found => found.name === name);
  if (!fact) {
    throw new Error(`no fact of ${name}`);
  }
  return fact;
}
const stateOf = (fleet: Fleet, name = 'weu') => factOf(fleet, name).state;
const routesOf = (fleet: Fleet, name = 'weu') =>
  stateOf(fleet, name).value?.routes.map(({ metadata }) => metadata.name);
const isRead =
  (fleet: Fleet, name = 'weu') =>
  () =>
    stateOf(fleet, name).value !== undefined;

describe('a cluster that can be read', () => {
  it('has no state before every kind was listed', async () => {
    const cluster = furnishedCluster();
    const { fleet } = started({ weu: cluster });
    expect(stateOf(fleet)).toEqual({});
    await until(isRead(fleet));
    expect(new Set(cluster.lists)).toEqual(
      new Set([
        'ClusterIdentity',
        'DNSConfiguration',
        'Gateway',
        'DNSPolicy',
        'ServiceRoute',
        'Service',
        'DNSEndpoint',
        'Kustomization',
      ]),
    );
  });

  it('is planned', async () => {
    const { fleet } = started({ weu: furnishedCluster() });
    await until(isRead(fleet));
    expect(factOf(fleet).plan?.routes[0]).toMatchObject({
      host: 'api-ns-p-base-shop.example.com',
      phase: 'Active',
    });
  });

  it('is read page by page', async () => {
    const cluster = furnishedCluster();
    cluster.pageSize = 2;
    ['b', 'c', 'd', 'e'].forEach(name => cluster.put(serviceRoute(name)));
    const { fleet } = started({ weu: cluster });
    await until(isRead(fleet));
    expect(routesOf(fleet)).toEqual(['api', 'b', 'c', 'd', 'e']);
    expect(
      cluster.lists.filter(line => line === 'ServiceRoute (next page)'),
    ).toHaveLength(2);
  });

  it('is followed: what comes, changes and goes is told', async () => {
    const cluster = furnishedCluster();
    const { fleet } = started({ weu: cluster });
    await until(isRead(fleet));
    const told = jest.fn();
    fleet.subscribe(told);
    cluster.put(serviceRoute('web'));
    await until(() => routesOf(fleet)?.length === 2);
    expect(told).toHaveBeenCalledWith('weu');
    cluster.put(serviceRoute('web', { application: 'other' }));
    await until(
      () => stateOf(fleet).value?.routes[1].spec.application === 'other',
    );
    cluster.take('ServiceRoute', 'web', 'payments');
    await until(() => routesOf(fleet)?.length === 1);
  });

  it('keeps state and plan the same objects while nothing changes', async () => {
    const { fleet, clock } = started({ weu: furnishedCluster() });
    await until(isRead(fleet));
    const before = factOf(fleet);
    await clock.advance(60_000);
    const after = factOf(fleet);
    expect(after.state.value).toBe(before.state.value);
    expect(after.plan).toBe(before.plan);
  });

  it('does not look old while it is quiet and alive', async () => {
    const { fleet, clock } = started({ weu: furnishedCluster() });
    await until(isRead(fleet));
    await clock.advance(600_000);
    const age =
      clock.now().getTime() - Date.parse(stateOf(fleet).observedAt ?? '');
    expect(age).toBeLessThanOrEqual(5_000);
  });

  it('shows an object without a spec as one with an empty one', async () => {
    const cluster = furnishedCluster();
    cluster.put({ ...serviceRoute('bare'), spec: undefined });
    const { fleet } = started({ weu: cluster });
    await until(isRead(fleet));
    expect(
      factOf(fleet).plan?.routes.map(({ route, phase }) => [
        route.metadata.name,
        phase,
      ]),
    ).toEqual([
      ['api', 'Active'],
      ['bare', 'Failed'],
    ]);
  });
});

describe('a watch', () => {
  it('goes on from where it ended', async () => {
    const cluster = furnishedCluster();
    const { fleet } = started({ weu: cluster });
    await until(isRead(fleet));
    const lists = cluster.lists.length;
    cluster.breakWatches();
    cluster.put(serviceRoute('web'));
    await until(() => routesOf(fleet)?.length === 2);
    expect(cluster.lists).toHaveLength(lists);
  });

  it('that breaks once is taken up again, and nothing is said', async () => {
    const cluster = furnishedCluster();
    const { fleet } = started({ weu: cluster });
    await until(isRead(fleet));
    cluster.breakWatches(new ClusterUnreachableError('connection lost'));
    cluster.put(serviceRoute('web'));
    await until(() => routesOf(fleet)?.length === 2);
    expect(stateOf(fleet).error).toBeUndefined();
  });

  it('that expired is followed by a new list, without a moment of nothing', async () => {
    const cluster = furnishedCluster();
    const { fleet } = started({ weu: cluster });
    await until(isRead(fleet));
    const seen: (number | undefined)[] = [];
    fleet.subscribe(() => seen.push(routesOf(fleet)?.length));
    cluster.breakWatches(
      new ApiStatusError(410, 'Expired', 'too old resource version'),
    );
    cluster.put(serviceRoute('web'));
    cluster.compact();
    await until(() => routesOf(fleet)?.length === 2);
    expect(seen).not.toContain(0);
    expect(stateOf(fleet).error).toBeUndefined();
  });

  it('without a sign for longer than any healthy one is asked for anew', async () => {
    const cluster = furnishedCluster();
    const { fleet, clock } = started({ weu: cluster });
    await until(isRead(fleet));
    await until(() => cluster.openWatches === 9);
    // A hung stream: what happens does not arrive.
    cluster.isLagging = true;
    cluster.put(serviceRoute('web'));
    await clock.advance(100_000);
    expect(routesOf(fleet)).toEqual(['api', 'web']);
  });
});

describe('a cluster that cannot be reached', () => {
  it('is told with the reason and since when', async () => {
    const cluster = furnishedCluster();
    cluster.down = 'connection refused';
    const { fleet, clock } = started({ weu: cluster });
    const since = clock.now().toISOString();
    await until(() => stateOf(fleet).error !== undefined);
    await clock.advance(60_000);
    expect(stateOf(fleet)).toEqual({
      error: { message: 'connection refused', since, retryable: true },
    });
  });

  it('keeps its last state, with its age', async () => {
    const cluster = furnishedCluster();
    const { fleet, clock } = started({ weu: cluster });
    await until(isRead(fleet));
    const { value, observedAt } = stateOf(fleet);
    cluster.down = 'connection refused';
    cluster.breakWatches(new ClusterUnreachableError('connection lost'));
    await until(() => stateOf(fleet).error !== undefined);
    await clock.advance(600_000);
    expect(stateOf(fleet)).toMatchObject({
      observedAt,
      error: { message: 'connection refused', since: observedAt },
    });
    expect(stateOf(fleet).value).toBe(value);
  });

  it('is noticed within the heartbeat when its watches only fall silent', async () => {
    const cluster = furnishedCluster();
    const { fleet, clock } = started({ weu: cluster });
    await until(isRead(fleet));
    cluster.down = 'no answer within 3 s';
    await clock.advance(5_000);
    expect(stateOf(fleet).error?.message).toBe('no answer within 3 s');
  });

  it('is read again when it is back', async () => {
    const cluster = furnishedCluster();
    const { fleet, clock } = started({ weu: cluster });
    await until(isRead(fleet));
    cluster.down = 'connection refused';
    await clock.advance(5_000);
    cluster.put(serviceRoute('web'));
    cluster.down = undefined;
    await clock.advance(15_000);
    expect(stateOf(fleet).error).toBeUndefined();
    expect(routesOf(fleet)).toEqual(['api', 'web']);
  });

  it('holds up no other', async () => {
    const [weu, neu] = [furnishedCluster(), furnishedCluster()];
    weu.down = 'connection refused';
    const { fleet } = started({ weu, neu });
    await until(isRead(fleet, 'neu'));
    neu.put(serviceRoute('web'));
    await until(() => routesOf(fleet, 'neu')?.length === 2);
    expect(stateOf(fleet, 'neu').error).toBeUndefined();
  });

  it('is connected to anew, by whatever the connection is made of then', async () => {
    const cluster = furnishedCluster();
    const { fleet, clock, connect } = started({ weu: cluster });
    await until(isRead(fleet));
    cluster.breakWatches(new ClusterForbiddenError(401, 'Unauthorized'));
    await until(() => stateOf(fleet).error?.message === 'Unauthorized');
    await clock.advance(1_000);
    expect(connect).toHaveBeenCalledTimes(2);
    expect(stateOf(fleet).error).toBeUndefined();
  });
});

describe('a kind', () => {
  it('that is not served is an empty list, and is told', async () => {
    const cluster = furnishedCluster();
    cluster.unserve('DNSEndpoint');
    const { fleet } = started({ weu: cluster });
    await until(isRead(fleet));
    expect(stateOf(fleet).value?.dnsEndpoints).toEqual([]);
    expect(fleet.missingKindsOf('weu')).toEqual([
      'dnsendpoints.externaldns.k8s.io',
    ]);
  });

  it('that comes to be served is found', async () => {
    const cluster = furnishedCluster();
    cluster.unserve('DNSEndpoint');
    const { fleet, clock } = started({ weu: cluster });
    await until(isRead(fleet));
    cluster.serve('DNSEndpoint');
    await clock.advance(60_000);
    expect(fleet.missingKindsOf('weu')).toEqual([]);
    expect(
      fleet.resourceOf('weu', {
        apiVersion: 'externaldns.k8s.io/v1alpha1',
        kind: 'DNSEndpoint',
      })?.plural,
    ).toBe('dnsendpoints');
  });

  it('that was served and is gone takes nothing away', async () => {
    const cluster = furnishedCluster();
    const { fleet } = started({ weu: cluster });
    await until(isRead(fleet));
    cluster.unserve('ServiceRoute');
    cluster.breakWatches(undefined, 'ServiceRoute');
    await until(() => stateOf(fleet).error !== undefined);
    expect(routesOf(fleet)).toEqual(['api']);
    expect(stateOf(fleet).error?.message).toBe(
      'serviceroutes.routing.router.io is no longer served; its CustomResourceDefinition may have been removed',
    );
  });

  it('that may not be read is told, by name', async () => {
    const cluster = furnishedCluster();
    cluster.refuse = (_, what) => {
      if (what === 'Service') {
        throw forbidden('services');
      }
    };
    const { fleet } = started({ weu: cluster });
    await until(() => stateOf(fleet).error !== undefined);
    expect(stateOf(fleet)).toMatchObject({
      error: {
        message: 'services may not be read: services is forbidden',
        retryable: false,
      },
    });
    expect(stateOf(fleet).value).toBeUndefined();
  });

  it('that need not be read may be forbidden', async () => {
    const cluster = furnishedCluster();
    cluster.refuse = (_, what) => {
      if (what === 'Kustomization') {
        throw forbidden('kustomizations');
      }
    };
    const { fleet } = started({ weu: cluster });
    await until(isRead(fleet));
    expect(stateOf(fleet).error).toBeUndefined();
    expect(factOf(fleet).deliveries).toEqual([]);
  });
});

describe('plans over several clusters', () => {
  it('agree on who holds a host name', async () => {
    const [weu, neu] = [furnishedCluster(), furnishedCluster()];
    neu.put(identity({ region: 'neu' }));
    const { fleet } = started({ weu, neu });
    await until(isRead(fleet, 'weu'));
    await until(isRead(fleet, 'neu'));
    const older = serviceRoute('elder', { serviceName: 'api' });
    weu.put({
      ...older,
      metadata: {
        ...older.metadata,
        creationTimestamp: '2025-01-01T00:00:00Z',
      },
    });
    await until(() => routesOf(fleet, 'weu')?.length === 2);
    const [held] = factOf(fleet, 'neu').plan?.routes ?? [];
    expect(held).toMatchObject({ phase: 'Failed', reason: 'HostTaken' });
  });
});
