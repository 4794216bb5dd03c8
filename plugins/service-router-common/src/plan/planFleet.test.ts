import { clusterState, options, policy, route } from '../testing/builders';
import { ClusterState } from './clusterState';
import { hostHoldersOf } from './hostClaims';
import { planCluster } from './planCluster';
import { contestedTargetsOf, planFleet } from './planFleet';

const HOST = 'test-workload-ns-p-base-workload-a.test-aks.nl';
const ROUTE = { namespace: 'ns-workload-a', name: 'test-workload-route' };

function fleetOf(states: Record<string, ClusterState>) {
  return planFleet(
    Object.entries(states).map(([name, state]) => ({
      name,
      plan: planCluster(state, options),
    })),
  );
}

describe('planFleet', () => {
  it('gives each zone its own writer in Active mode (OP-MATRIX-001)', () => {
    const fleet = fleetOf({
      'aks-weu': clusterState('weu'),
      'aks-neu': clusterState('neu'),
    });
    expect(
      ['weu', 'neu', 'frc'].map(region =>
        fleet.writersOf(region, ROUTE).map(({ target }) => target),
      ),
    ).toEqual([
      ['aks-weu-internal.test-aks.nl'],
      ['aks-neu-internal.test-aks.nl'],
      [],
    ]);
  });

  it('gives every zone to the bound region (OP-MATRIX-003)', () => {
    const policies = [policy({ mode: 'RegionBound', sourceRegion: 'weu' })];
    const fleet = fleetOf({
      'aks-weu': clusterState('weu', { policies }),
      'aks-neu': clusterState('neu', { policies }),
    });
    expect(
      ['weu', 'neu', 'frc'].map(region =>
        fleet.writersOf(region, ROUTE).map(({ cluster }) => cluster),
      ),
    ).toEqual([['aks-weu'], ['aks-weu'], ['aks-weu']]);
  });

  it('sees two clusters that would write one zone (OP-MATRIX-007)', () => {
    const policies = [policy({ mode: 'RegionBound' })];
    const fleet = fleetOf({
      'aks-weu': clusterState('weu', { policies }),
      'aks-neu': clusterState('neu', { policies }),
    });
    expect(contestedTargetsOf(fleet.zones.get('frc')!.get(HOST)!)).toEqual([
      'aks-neu-internal.test-aks.nl',
      'aks-weu-internal.test-aks.nl',
    ]);
  });
});

describe('hostHoldersOf', () => {
  it('gives a host to the route that was created first in any cluster', () => {
    const late = route(
      {},
      {
        name: 'late',
        namespace: 'ns-b',
        creationTimestamp: '2026-02-02T00:00:00Z',
      },
    );
    const earlyElsewhere = route(
      {},
      { creationTimestamp: '2026-02-03T00:00:00Z' },
    );
    const holders = hostHoldersOf([
      clusterState('weu', { routes: [late, earlyElsewhere] }),
      clusterState('neu', { routes: [route()] }),
    ]);
    expect(holders.get(HOST)).toEqual({
      ...ROUTE,
      since: '2026-02-01T00:00:00Z',
    });
  });

  it("passes over a route that another's laxer CRD let through without a spec", () => {
    const bare = route({}, { name: 'bare' });
    const holders = hostHoldersOf([
      clusterState('weu', {
        routes: [{ ...bare, spec: undefined as never }, route()],
      }),
    ]);
    expect([...holders.keys()]).toEqual([HOST]);
  });
});
