import { Fleet } from '../fleet';
import {
  furnishedCluster,
  identity,
  serviceRoute,
} from '../__testUtils__/objects';
import {
  isRead,
  routesOf,
  started,
  stopFleets,
} from '../__testUtils__/startedFleet';
import { until } from '../__testUtils__/until';
import { MemoryCluster } from '../__testUtils__/MemoryCluster';
import { planned } from './PlannedFleet';

afterEach(stopFleets);

async function plannedFleet(clusters: Record<string, MemoryCluster>) {
  const { clock, fleet } = started(clusters);
  for (const name of Object.keys(clusters)) {
    await until(isRead(fleet, name));
  }
  const plans = planned(fleet, { defaultGatewayNamespace: 'istio-system' });
  const planOf = (name: string) =>
    plans.facts().find(cluster => cluster.name === name)?.plan;
  return { clock, fleet: fleet as Fleet, planOf };
}

describe('a cluster that was read', () => {
  it('has a plan', async () => {
    const { planOf } = await plannedFleet({ weu: furnishedCluster() });
    expect(planOf('weu')?.routes[0]).toMatchObject({
      host: 'api-ns-p-base-shop.example.com',
      phase: 'Active',
    });
  });

  it('keeps its plan, the same object, while nothing changes', async () => {
    const { clock, planOf } = await plannedFleet({ weu: furnishedCluster() });
    const before = planOf('weu');
    await clock.advance(60_000);
    expect(planOf('weu')).toBe(before);
  });

  it('is planned with a route that has no spec at all', async () => {
    const cluster = furnishedCluster();
    cluster.put({ ...serviceRoute('bare'), spec: undefined });
    const { planOf } = await plannedFleet({ weu: cluster });
    expect(
      planOf('weu')?.routes.map(({ route, phase }) => [
        route.metadata.name,
        phase,
      ]),
    ).toEqual([
      ['api', 'Active'],
      ['bare', 'Failed'],
    ]);
  });
});

describe('plans over several clusters', () => {
  const two = () => {
    const clusters = { weu: furnishedCluster(), neu: furnishedCluster() };
    clusters.neu.put(identity({ region: 'neu' }));
    return clusters;
  };

  it('agree on who holds a host name', async () => {
    const clusters = two();
    const { fleet, planOf } = await plannedFleet(clusters);
    const older = serviceRoute('elder', { serviceName: 'api' });
    clusters.weu.put({
      ...older,
      metadata: {
        ...older.metadata,
        creationTimestamp: '2025-01-01T00:00:00Z',
      },
    });
    await until(() => routesOf(fleet, 'weu')?.length === 2);
    expect(planOf('neu')?.routes[0]).toMatchObject({
      phase: 'Failed',
      reason: 'HostTaken',
    });
  });

  it('are made anew only where something changed', async () => {
    const clusters = two();
    const { fleet, planOf } = await plannedFleet(clusters);
    const before = { weu: planOf('weu'), neu: planOf('neu') };
    clusters.weu.put({ ...serviceRoute('api'), status: { phase: 'Pending' } });
    await until(
      () => fleet.facts()[0].state.value?.routes[0].status?.phase === 'Pending',
    );
    expect(planOf('weu')).not.toBe(before.weu);
    expect(planOf('neu')).toBe(before.neu);
  });
});
