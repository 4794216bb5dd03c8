import {
  addresses,
  answer,
  clusterState,
  fleetFacts,
  NOW,
  policy,
  regionFact,
  route,
  written,
  zoneRecords,
} from '../testing/builders';
import { ClusterState, hostHoldersOf } from '../plan';
import { FleetFacts, RegionFact } from './facts';
import { reportRoute, routeIdentifiersOf } from './reportRoute';

const HOST = 'test-workload-ns-p-base-workload-a.test-aks.nl';
const ROUTE = { namespace: 'ns-workload-a', name: 'test-workload-route' };
const REGIONS = ['weu', 'neu', 'frc'];
const gatewayOf = (region: string) => `aks-${region}-internal.test-aks.nl`;

/** A region whose zone and resolver point the demo host at a gateway. */
function publishing(
  region: string,
  to = region,
  more: Partial<RegionFact> = {},
) {
  return regionFact(region, {
    zone: {
      value: zoneRecords(HOST, gatewayOf(to), addresses[to]),
      observedAt: NOW.toISOString(),
    },
    answers: new Map([
      [
        HOST,
        {
          value: answer(HOST, gatewayOf(to), addresses[to]),
          observedAt: NOW.toISOString(),
        },
      ],
    ]),
    ...more,
  });
}

function states(
  change: Partial<ClusterState> = {},
): Record<string, ClusterState> {
  const bare = Object.fromEntries(
    REGIONS.map(region => [region, clusterState(region, change)]),
  );
  const holders = hostHoldersOf(Object.values(bare));
  return Object.fromEntries(
    Object.entries(bare).map(([region, state]) => [
      region,
      written(state, holders),
    ]),
  );
}

function unreachable(facts: FleetFacts, region: string): FleetFacts {
  return {
    ...facts,
    clusters: facts.clusters.map(cluster =>
      cluster.region === region
        ? {
            ...cluster,
            state: {
              ...cluster.state,
              observedAt: '2026-03-01T11:54:00.000Z',
              error: {
                message: 'connection refused',
                since: '2026-03-01T11:54:02.000Z',
                retryable: true,
              },
            },
          }
        : cluster,
    ),
  };
}

describe('reportRoute', () => {
  it('is answering everywhere when every link was read back', () => {
    const report = reportRoute(
      ROUTE,
      fleetFacts(
        states(),
        REGIONS.map(region => publishing(region)),
      ),
    );
    expect(report).toMatchObject({
      host: HOST,
      mode: 'Active',
      overall: 'good',
      sentence: 'Answering in 3 of 3 regions.',
      problems: [],
    });
    expect(
      report.zones.map(({ title, state, sentence }) => [
        title,
        state,
        sentence,
      ]),
    ).toEqual([
      [
        'West Europe',
        'answering',
        'Answers with 10.1.0.100, the gateway of West Europe.',
      ],
      [
        'North Europe',
        'answering',
        'Answers with 10.2.0.100, the gateway of North Europe.',
      ],
      [
        'France Central',
        'answering',
        'Answers with 10.3.0.100, the gateway of France Central.',
      ],
    ]);
  });

  it('says that a RegionBound route is bound, and points every row there', () => {
    const policies = [policy({ mode: 'RegionBound', sourceRegion: 'weu' })];
    const report = reportRoute(
      ROUTE,
      fleetFacts(
        states({ policies }),
        REGIONS.map(region => publishing(region, 'weu')),
      ),
    );
    expect(report.sentence).toBe(
      'Answering in 3 of 3 regions, bound to West Europe.',
    );
    expect(report.zones.map(({ pointsTo }) => pointsTo?.regionTitle)).toEqual([
      'West Europe',
      'West Europe',
      'West Europe',
    ]);
  });

  it.each`
    furthest       | known                                                    | state
    ${'Planned'}   | ${{ isWritten: false, isPublished: false, asks: false }} | ${'planned'}
    ${'Written'}   | ${{ isWritten: true, isPublished: false, asks: false }}  | ${'written'}
    ${'Published'} | ${{ isWritten: true, isPublished: true, asks: false }}   | ${'published'}
    ${'Answering'} | ${{ isWritten: true, isPublished: true, asks: true }}    | ${'answering'}
  `(
    'goes as far as $furthest, never further than what was read back',
    ({ furthest, known, state }) => {
      const cluster = known.isWritten
        ? written(clusterState('weu'))
        : clusterState('weu');
      const region = publishing('weu', 'weu', {
        ...(known.isPublished
          ? {}
          : { zone: { value: [], observedAt: NOW.toISOString() } }),
        ...(known.asks ? {} : { answers: new Map() }),
      });
      const [row] = reportRoute(
        ROUTE,
        fleetFacts({ weu: cluster }, [region]),
      ).zones;
      expect(row).toMatchObject({ furthest, state });
    },
  );

  it('is good as Published where no resolver is configured to ask', () => {
    const report = reportRoute(
      ROUTE,
      fleetFacts({ weu: written(clusterState('weu')) }, [
        publishing('weu', 'weu', { resolver: undefined, answers: new Map() }),
      ]),
    );
    expect(report).toMatchObject({
      overall: 'good',
      sentence: 'Published in 1 of 1 regions.',
    });
  });

  it('does not call a name published whose gateway has no address in the zone', () => {
    const region = publishing('weu');
    region.zone.value = region.zone.value!.filter(({ type }) => type !== 'A');
    const [row] = reportRoute(
      ROUTE,
      fleetFacts({ weu: written(clusterState('weu')) }, [region]),
    ).zones;
    expect(row).toMatchObject({
      furthest: 'Written',
      sentence: `Zone test-aks.nl of West Europe holds ${HOST} → ${gatewayOf(
        'weu',
      )}, but no address for ${gatewayOf('weu')} yet.`,
    });
  });

  it('takes an answer for right that the resolver gives before the zone was read again', () => {
    const region = publishing('weu', 'weu', {
      zone: { value: [], observedAt: NOW.toISOString() },
    });
    const [row] = reportRoute(
      ROUTE,
      fleetFacts({ weu: written(clusterState('weu')) }, [region]),
    ).zones;
    expect(row.links.find(({ link }) => link === 'Answering')?.state).toBe(
      'holds',
    );
    expect(row.furthest).toBe('Written');
  });

  it('names the owner of a record that still points elsewhere', () => {
    const [row] = reportRoute(
      ROUTE,
      fleetFacts({ weu: written(clusterState('weu')) }, [
        publishing('weu', 'neu'),
      ]),
    ).zones;
    expect(row.furthest).toBe('Written');
    expect(row.sentence).toContain(
      'owned by external-dns-weu (from crd/ns-workload-a/test-workload-route-external-dns-weu)',
    );
  });

  it('is in conflict with a record that nobody owns', () => {
    const region = publishing('weu');
    region.zone.value = [
      { fqdn: HOST, type: 'A', ttl: 60, values: ['192.0.2.1'] },
    ];
    const [row] = reportRoute(
      ROUTE,
      fleetFacts({ weu: written(clusterState('weu')) }, [region]),
    ).zones;
    expect(row).toMatchObject({ state: 'conflict' });
    expect(row.sentence).toContain('which nobody owns');
  });

  it('shows a region that cannot be seen as stale, the others as they are, and deletes nothing', () => {
    const facts = unreachable(
      fleetFacts(
        states(),
        REGIONS.map(region => publishing(region)),
      ),
      'weu',
    );
    const report = reportRoute(ROUTE, facts);
    expect(report.zones.map(({ state }) => state)).toEqual([
      'stale',
      'answering',
      'answering',
    ]);
    expect(report.zones[0]).toMatchObject({
      furthest: 'Answering',
      observedAt: '2026-03-01T11:54:00.000Z',
      stale: [
        {
          source: 'cluster',
          name: 'aks-weu',
          lastSeen: '2026-03-01T11:54:00.000Z',
        },
      ],
    });
    expect(report).toMatchObject({
      overall: 'attention',
      sentence: 'Answering in 2 of 3 regions; West Europe is not visible now.',
    });
  });

  it('says of a resolver that stopped answering since when', () => {
    const region = publishing('weu');
    region.answers.get(HOST)!.error = {
      message: 'timed out',
      since: NOW.toISOString(),
      retryable: true,
    };
    const [row] = reportRoute(
      ROUTE,
      fleetFacts({ weu: written(clusterState('weu')) }, [region]),
    ).zones;
    expect(row).toMatchObject({ state: 'published', furthest: 'Published' });
    expect(row.sentence).toBe(
      'Resolver 127.0.0.1:7120 of West Europe does not answer: timed out.',
    );
  });

  it('tells both routes that ask for one name who has it', () => {
    const rival = route(
      {},
      { name: 'again', creationTimestamp: '2026-02-09T00:00:00Z' },
    );
    const facts = fleetFacts(
      { weu: written(clusterState('weu', { routes: [route(), rival] })) },
      [publishing('weu')],
    );
    const winner = reportRoute(ROUTE, facts);
    const loser = reportRoute({ ...ROUTE, name: 'again' }, facts);
    expect(winner.zones[0].state).toBe('answering');
    expect(winner.problems.map(({ sentence }) => sentence)).toEqual([
      `ServiceRoute ns-workload-a/again also asks for ${HOST}. This route was first and holds the name.`,
    ]);
    expect(loser.zones[0]).toMatchObject({ state: 'conflict' });
    expect(loser.problems[0].sentence).toContain(
      'is held by ServiceRoute ns-workload-a/test-workload-route',
    );
  });

  it('sees two clusters that would write one zone', () => {
    const policies = [policy({ mode: 'RegionBound' })];
    const report = reportRoute(
      ROUTE,
      fleetFacts(
        states({ policies }),
        REGIONS.map(region => publishing(region)),
      ),
    );
    expect(report.zones.map(({ state }) => state)).toEqual([
      'conflict',
      'conflict',
      'conflict',
    ]);
    expect(report.problems.map(({ code }) => code)).toEqual([
      'UnboundRegionBound',
    ]);
  });

  it('says that a policy is bound to a region without a cluster (OP-MATRIX-014)', () => {
    const policies = [policy({ mode: 'RegionBound', sourceRegion: 'sea' })];
    const report = reportRoute(ROUTE, fleetFacts(states({ policies })));
    expect(report.zones[0]).toMatchObject({ state: 'unserved' });
    expect(report.zones[0].sentence).toContain(
      'bound to sea, where no cluster is configured',
    );
  });

  it('says what a waiting route waits for, and what mends it', () => {
    const [row] = reportRoute(
      ROUTE,
      fleetFacts({ weu: clusterState('weu', { gateways: [] }) }),
    ).zones;
    expect(row).toMatchObject({
      state: 'waiting',
      sentence:
        'aks-weu: Gateway gateway-internal not found in namespace ns-service-router.',
      remedy:
        'Name a Gateway that exists in that namespace (gatewayName, gatewayNamespace).',
    });
  });

  it("shows the API server's reason for a manifest that is not accepted, and leaves the rows alone", () => {
    const facts = fleetFacts({ weu: written(clusterState('weu')) }, [
      publishing('weu'),
    ]);
    facts.clusters[0].deliveries = [
      {
        name: 'apps-workload-a',
        namespace: 'flux-system',
        isReady: false,
        message:
          'ServiceRoute/ns-workload-a/test-workload-route dry-run failed (Invalid): spec.serviceName: Required value',
        inventory: [],
      },
    ];
    const report = reportRoute(ROUTE, facts);
    expect(report.zones[0].state).toBe('answering');
    expect(report.problems[0]).toMatchObject({ code: 'NotAccepted' });
    expect(report.problems[0].sentence).toContain(
      'spec.serviceName: Required value',
    );
  });

  it('follows a deleted route until its records are gone', () => {
    const gone = {
      remembered: new Map([
        [
          'ns-workload-a/test-workload-route',
          { host: HOST, lastSeen: NOW.toISOString() },
        ],
      ]),
    };
    const clusters = { weu: clusterState('weu', { routes: [] }) };
    const before = reportRoute(
      ROUTE,
      fleetFacts(clusters, [publishing('weu')], gone),
    );
    const after = reportRoute(ROUTE, fleetFacts(clusters, undefined, gone));
    expect(before).toMatchObject({
      overall: 'gone',
      sentence: 'Deleted; its record is gone from 0 of 1 zones.',
    });
    expect(after).toMatchObject({
      overall: 'gone',
      sentence: 'Deleted; no record of it is left in 1 of 1 zones.',
    });
  });

  it('does not call a route unserved while its cluster has never been read', () => {
    const facts = fleetFacts(states());
    facts.clusters[0] = {
      ...facts.clusters[0],
      state: {},
      plan: undefined,
    };
    const [row] = reportRoute(ROUTE, facts).zones;
    expect(row).toMatchObject({
      state: 'stale',
      sentence: 'aks-weu has not been read yet, so what it holds is not known.',
    });
  });

  it('says what to check when no cluster knows the route', () => {
    const report = reportRoute(
      { namespace: 'ns-x', name: 'y' },
      fleetFacts(states()),
    );
    expect(report.zones[0]).toMatchObject({
      state: 'unserved',
      sentence: 'No cluster holds ServiceRoute ns-x/y.',
    });
  });
});

describe('routeIdentifiersOf', () => {
  it('lists each route once, whatever the number of clusters', () => {
    expect(routeIdentifiersOf(fleetFacts(states()))).toEqual([ROUTE]);
  });
});
