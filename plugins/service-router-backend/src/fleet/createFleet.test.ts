import { ClusterUnreachableError, ApiStatusError } from './connections';
import {
  factOf,
  isRead,
  routesOf,
  started,
  stateOf,
  stopFleets,
} from '../__testUtils__/startedFleet';
import { furnishedCluster, serviceRoute } from '../__testUtils__/objects';
import { until } from '../__testUtils__/until';

afterEach(stopFleets);

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

  it('keeps its state the same object while nothing changes', async () => {
    const { fleet, clock } = started({ weu: furnishedCluster() });
    await until(isRead(fleet));
    const before = factOf(fleet);
    await clock.advance(60_000);
    const after = factOf(fleet);
    expect(after.state.value).toBe(before.state.value);
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
      stateOf(fleet).value?.routes.map(({ metadata, spec }) => [
        metadata.name,
        spec !== undefined,
      ]),
    ).toEqual([
      ['api', true],
      ['bare', true],
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
