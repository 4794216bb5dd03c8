import {
  clusterState,
  configuration,
  identity,
  options,
  policy,
  route,
} from '../testing/builders';
import { told } from '../sentences';
import { ClusterState } from './clusterState';
import { fleetFindingsOf } from './fleetFindings';
import { hostHoldersOf } from './hostClaims';
import { planCluster } from './planCluster';
import { planFleet } from './planFleet';

const HOST = 'test-workload-ns-p-base-workload-a.test-aks.nl';

function findingsIn(states: Record<string, ClusterState>) {
  const holders = hostHoldersOf(Object.values(states));
  const clusters = Object.entries(states).map(([name, state]) => ({
    name,
    plan: planCluster(state, { ...options, holders }),
  }));
  const findings = fleetFindingsOf(clusters, planFleet(clusters));
  findings.forEach(({ message, remedy, said }) =>
    expect({ sentence: message, remedy, said }).toEqual(
      told(said.sentence, said.remedy),
    ),
  );
  return findings;
}

function kindsIn(states: Record<string, ClusterState>) {
  return findingsIn(states).map(({ kind, regions }) => [kind, ...regions]);
}

function two(
  change: (region: string) => Partial<ClusterState>,
  regions = ['weu', 'neu'],
) {
  return Object.fromEntries(
    ['weu', 'neu'].map(region => [
      `aks-${region}`,
      clusterState(region, {
        configurations: [configuration(regions)],
        ...change(region),
      }),
    ]),
  );
}

describe('what clusters disagree on', () => {
  it('is nothing when each serves its own region', () => {
    expect(findingsIn(two(() => ({})))).toEqual([]);
  });

  it('is a region that has a controller and that nobody serves (OP-MATRIX-005)', () => {
    const [finding, ...others] = findingsIn(
      two(() => ({}), ['weu', 'neu', 'frc']),
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      kind: 'emptyZone',
      message: `nobody publishes ${HOST} (ServiceRoute ns-workload-a/test-workload-route) into the zone of frc`,
      regions: ['frc'],
      clusters: ['aks-neu', 'aks-weu'],
    });
  });

  it('is not a region whose cluster waits for what the route needs, which is told of the route', () => {
    expect(findingsIn(two(() => ({ gateways: [] })))).toEqual([]);
    expect(
      kindsIn(two(() => ({ gateways: [] }), ['weu', 'neu', 'frc'])),
    ).toEqual([['emptyZone', 'frc']]);
  });

  it('is a region that two clusters adopt (OP-MATRIX-006)', () => {
    const states = two(
      region => ({
        identities: [identity(region, { adoptsRegions: ['frc'] })],
      }),
      ['weu', 'neu', 'frc'],
    );
    expect(kindsIn(states)).toEqual([
      ['doubleAdoption', 'frc'],
      ['contestedName', 'frc'],
    ]);
    expect(findingsIn(states)[1].message).toBe(
      `the name ${HOST} is written into the zone of frc by aks-weu (to aks-weu-internal.test-aks.nl) and aks-neu (to aks-neu-internal.test-aks.nl); ExternalDNS keeps whichever it saw first`,
    );
  });

  it('is a region that a cluster adopts while its own still serves it (OP-MATRIX-013)', () => {
    const states = two(region => ({
      identities: [
        identity(region, region === 'weu' ? { adoptsRegions: ['neu'] } : {}),
      ],
    }));
    expect(kindsIn(states)).toEqual([
      ['doubleAdoption', 'neu'],
      ['contestedName', 'neu'],
    ]);
  });

  it('is RegionBound without a source region, in every zone (OP-MATRIX-007, OP-POLICY-010)', () => {
    expect(
      kindsIn(two(() => ({ policies: [policy({ mode: 'RegionBound' })] }))),
    ).toEqual([
      ['unboundPolicy', 'neu', 'weu'],
      ['contestedName', 'weu'],
      ['contestedName', 'neu'],
    ]);
  });

  it('is policies that are bound to different regions (OP-MATRIX-008)', () => {
    const states = two(region => ({
      policies: [policy({ mode: 'RegionBound', sourceRegion: region })],
    }));
    expect(kindsIn(states)).toEqual([
      ['differingPolicies', 'neu', 'weu'],
      ['contestedName', 'weu'],
      ['contestedName', 'neu'],
    ]);
    expect(findingsIn(states)[0].message).toBe(
      'the clusters hold different policies for namespace ns-workload-a: aks-neu has RegionBound sourceRegion neu and aks-weu has RegionBound sourceRegion weu',
    );
  });

  it('is a policy that some clusters have and some do not', () => {
    const messageOf = (without: string[]) =>
      findingsIn(
        Object.fromEntries(
          ['weu', 'neu', 'frc'].map(region => [
            `aks-${region}`,
            clusterState(region, {
              configurations: [configuration(['weu', 'neu', 'frc'])],
              ...(without.includes(region) ? { policies: [] } : {}),
            }),
          ]),
        ),
      ).find(({ kind }) => kind === 'differingPolicies')!.message;
    const says =
      'the clusters hold different policies for namespace ns-workload-a: ';
    expect(messageOf(['frc'])).toBe(
      `${says}aks-neu and aks-weu have Active and aks-frc has no DNSPolicy`,
    );
    expect(messageOf(['neu', 'frc'])).toBe(
      `${says}aks-weu has Active and aks-frc and aks-neu have no DNSPolicy`,
    );
  });

  it('is two clusters of one region (OP-MATRIX-010)', () => {
    const states = {
      'aks-weu': clusterState('weu', {
        configurations: [configuration(['weu'])],
      }),
      'aks02-weu': clusterState('weu', {
        configurations: [configuration(['weu'])],
        identities: [identity('weu', { cluster: 'aks02' })],
      }),
    };
    expect(kindsIn(states)).toEqual([
      ['sharedRegion', 'weu'],
      ['contestedName', 'weu'],
    ]);
    expect(findingsIn(states)[1].remedy).toContain('sourceCluster');
  });

  it('is a policy bound to a region that no cluster is (OP-MATRIX-014)', () => {
    const states = two(() => ({
      policies: [policy({ mode: 'RegionBound', sourceRegion: 'frc' })],
    }));
    expect(kindsIn(states)).toEqual([
      ['sourceWithoutCluster', 'neu', 'weu'],
      ['emptyZone', 'neu', 'weu'],
    ]);
    expect(findingsIn(states)[0].remedy).toBe(
      'Bind it to a region that has a cluster: neu and weu.',
    );
  });

  it('is a host that two routes ask for, told with who holds it (OP-DNSENDPOINT-020)', () => {
    const later = route(
      {},
      {
        name: 'later',
        namespace: 'ns-b',
        creationTimestamp: '2026-02-02T00:00:00Z',
      },
    );
    const states = two(() => ({
      routes: [later, route()],
      policies: [policy(), policy({}, 'ns-b')],
    }));
    expect(findingsIn(states)).toMatchObject([
      {
        kind: 'duplicateHost',
        host: HOST,
        message: `the name ${HOST} is asked for by ServiceRoute ns-b/later too; ServiceRoute ns-workload-a/test-workload-route was first and holds it`,
        routes: [
          { namespace: 'ns-workload-a', name: 'test-workload-route' },
          { namespace: 'ns-b', name: 'later' },
        ],
      },
    ]);
  });
});
