import {
  clusterState,
  fleetFacts,
  NOW,
  policy,
  route,
  written,
} from '../testing/builders';
import { plain } from '../sentences';
import { FleetFacts, RegionFact } from './facts';
import {
  HOST,
  publishing,
  REGIONS,
  ROUTE,
  states,
} from './__testUtils__/demoFleet';
import { reportRoute } from './reportRoute';

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

describe('reportRoute, when something is not right', () => {
  it('says what mends a route whose gateway went away, while its records are kept', () => {
    const facts = fleetFacts(
      { weu: { ...written(clusterState('weu')), gateways: [] } },
      [publishing('weu')],
    );
    const [zone] = reportRoute(ROUTE, facts).zones;
    expect(zone.state).toBe('waiting');
    expect(zone.sentence).toContain('Records that stand are kept.');
    expect(zone.remedy).toBe(
      'Name a Gateway that exists in that namespace (gatewayName, gatewayNamespace).',
    );
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

  describe('while a zone is read later, because the cloud had too many requests', () => {
    const waiting = {
      since: '2026-01-01T11:00:00.000Z',
      refusedUntil: '2026-01-01T13:00:00.000Z',
    };
    const reportWith = (zone: Partial<RegionFact['zone']>) =>
      reportRoute(
        ROUTE,
        fleetFacts(
          states(),
          REGIONS.map(region => {
            const fact = publishing(region);
            return region === 'neu'
              ? { ...fact, zone: { ...fact.zone, ...zone, waiting } }
              : fact;
          }),
        ),
      );

    it('says so, as no failure', () => {
      expect(plain(reportWith({}).problems)).toEqual([
        {
          severity: 'info',
          code: 'SourceThrottled',
          region: 'neu',
          sentence:
            'Zone test-aks.nl of North Europe is read later: the cloud has too many requests. What is shown is what was last read.',
        },
      ]);
    });

    it('stays with what was read', () => {
      expect(reportWith({}).zones.map(({ state }) => state)).toEqual([
        'answering',
        'answering',
        'answering',
      ]);
    });

    it('says why it was never read', () => {
      const { zones } = reportWith({ value: undefined, observedAt: undefined });
      const published = zones[1].links.find(({ link }) => link === 'Published');
      expect(published?.sentence).toBe(
        'Zone test-aks.nl of North Europe has not been read yet: the cloud has too many requests, and is asked again.',
      );
    });
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

  it('asks to look at a region that a route is not declared in, and does not call it broken', () => {
    const { frc, ...others } = states();
    const facts = fleetFacts(
      { ...others, frc: { ...frc, routes: [] } },
      REGIONS.map(region =>
        publishing(
          region,
          region,
          region === 'frc'
            ? { zone: { value: [], observedAt: NOW.toISOString() } }
            : {},
        ),
      ),
    );
    const report = reportRoute(ROUTE, facts);
    expect(report.zones.map(({ state }) => state)).toEqual([
      'answering',
      'answering',
      'unserved',
    ]);
    expect(report.overall).toBe('attention');
  });

  it('calls a route broken that is declared everywhere and answers nowhere', () => {
    const policies = [policy({ mode: 'RegionBound', sourceRegion: 'sea' })];
    const report = reportRoute(ROUTE, fleetFacts(states({ policies })));
    expect(report.overall).toBe('problem');
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
