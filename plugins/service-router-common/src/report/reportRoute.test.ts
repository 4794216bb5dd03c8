import {
  clusterState,
  fleetFacts,
  NOW,
  policy,
  written,
} from '../testing/builders';
import {
  gatewayOf,
  HOST,
  publishing,
  REGIONS,
  ROUTE,
  states,
} from './__testUtils__/demoFleet';
import { reportRoute, routeIdentifiersOf } from './reportRoute';

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

  it('does not say that a region answers which nobody asks', () => {
    const clusters = {
      weu: written(clusterState('weu')),
      neu: written(clusterState('neu')),
    };
    const unasked = { resolver: undefined, answers: new Map() };
    const sentence = (neu: {}) =>
      reportRoute(
        ROUTE,
        fleetFacts(clusters, [
          publishing('weu', 'weu', unasked),
          publishing('neu', 'neu', neu),
        ]),
      ).sentence;
    expect(sentence({})).toBe(
      'Answering in 1 and published in 1 of 2 regions.',
    );
    expect(sentence({ ...unasked, zone: { value: [] } })).toMatch(
      /^Published in 1 of 2 regions; /,
    );
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
});

describe('routeIdentifiersOf', () => {
  it('lists each route once, whatever the number of clusters', () => {
    expect(routeIdentifiersOf(fleetFacts(states()))).toEqual([ROUTE]);
  });
});
