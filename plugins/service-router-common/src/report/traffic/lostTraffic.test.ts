import { NOW } from '../../testing/builders';
import { unsaidIn } from '../../sentences';
import { publishing, REGIONS, ROUTE } from '../__testUtils__/demoFleet';
import { TrafficFact } from '../facts';
import { reportRoute } from '../reportRoute';
import { summariseRegions } from '../summariseRegions';
import { summariseRoute } from '../summaries';
import {
  factsOf,
  planOf,
  read,
  reported,
  zoneIn,
} from './__testUtils__/routeInTraffic';

describe('Traffic Manager in the report of a route, while the profiles cannot be read', () => {
  const error = {
    message: 'AuthorizationFailed',
    since: '2026-03-01T11:50:00Z',
    retryable: false,
  };

  const lost = (change?: Parameters<typeof read>[0]): TrafficFact => {
    const fresh = read(change);
    return { ...fresh, standing: { ...fresh.standing, error } };
  };

  it('is what was last read, marked as old', () => {
    expect(reported(lost()).traffic).toMatchObject({
      profiles: [{ name: 'shop' }],
      error: { source: 'trafficManager', lastSeen: NOW.toISOString() },
    });
    expect(zoneIn(lost(), 'weu').healthy).toMatchObject({
      state: 'holds',
      isStale: true,
    });
  });

  it('needs a look, and says what is not known of which regions', () => {
    const report = reported(lost());
    expect(report).toMatchObject({
      overall: 'attention',
      sentence:
        'Answering in 3 of 3 regions; whether West Europe and North Europe are healthy in Traffic Manager is not known.',
      problems: [
        {
          severity: 'warning',
          code: 'SourceUnavailable',
          sentence: 'Traffic Manager cannot be read: AuthorizationFailed.',
        },
      ],
    });
    expect(report.problems[0]).not.toHaveProperty('region');
    expect(unsaidIn(report)).toEqual([]);
  });

  it('does not tell as a fact what was not healthy before', () => {
    const degraded = lost({ weu: { monitorStatus: 'Degraded' } });
    expect(reported(degraded).sentence).not.toContain('is not healthy');
    expect(zoneIn(degraded, 'weu').healthy).toMatchObject({
      state: 'broken',
      isStale: true,
    });
  });

  describe.each([
    ['was healthy', lost()],
    ['was not healthy', lost({ weu: { monitorStatus: 'Degraded' } })],
    ['was being checked', lost({ weu: { monitorStatus: 'CheckingEndpoint' } })],
    ['never was read', { standing: { error }, plan: planOf() }],
  ])('of a region that %s', (_, traffic) => {
    it('the row tells what is known, what is not, and what to do', () => {
      const row = zoneIn(traffic, 'weu');
      expect(row).toMatchObject({
        state: 'answering',
        furthest: 'Answering',
        sentence:
          'Traffic Manager cannot be read now, so whether the gateway that the name leads to is healthy is not known.',
        remedy:
          'Check that the credential may read the profiles of Traffic Manager.',
      });
      expect(unsaidIn(row)).toEqual([]);
    });

    it('lists and counts tell that it answers, and not that it is healthy', () => {
      const summary = summariseRoute(reported(traffic));
      expect(summary.zones).toEqual(
        REGIONS.map(region => ({ region, state: 'answering' })),
      );
      const [weu] = summariseRegions(factsOf(traffic), [summary]);
      expect(weu.routes).toEqual({ answering: 1 });
    });
  });

  it('the row tells first what is known to be wrong', () => {
    const facts = factsOf(
      lost(),
      REGIONS.map(name => ({ ...publishing(name), answers: new Map() })),
    );
    const [row] = reportRoute(ROUTE, facts).zones;
    expect(row).toMatchObject({
      state: 'published',
      sentence: expect.stringContaining('has not been asked'),
    });
  });

  it('the row tells it also where nobody asks for the name', () => {
    const facts = factsOf(
      lost({ weu: { monitorStatus: 'Degraded' } }),
      REGIONS.map(name => ({
        ...publishing(name),
        resolver: undefined,
        answers: new Map(),
      })),
    );
    const [row] = reportRoute(ROUTE, facts).zones;
    expect(row).toMatchObject({
      state: 'published',
      sentence: expect.stringContaining('Traffic Manager cannot be read now'),
    });
  });

  it('needs a look where they never were read', () => {
    expect(reported({ standing: { error }, plan: planOf() })).toMatchObject({
      overall: 'attention',
      sentence: expect.stringContaining(
        'whether West Europe and North Europe are healthy in Traffic Manager is not known',
      ),
    });
  });

  it.each([
    [
      'West Europe',
      ['weu'],
      'whether West Europe is healthy in Traffic Manager is not known',
    ],
    [
      'every region',
      REGIONS,
      'whether any region is healthy in Traffic Manager is not known',
    ],
  ])('says so of %s', (_, behind, said) => {
    const facts = factsOf(
      lost(),
      REGIONS.map(name =>
        publishing(name, behind.includes(name) ? 'weu' : 'frc'),
      ),
    );
    expect(reportRoute(ROUTE, facts).sentence).toContain(said);
  });

  it('says nothing of it to a route that has nothing to do with them', () => {
    const report = reported({ standing: { value: [], error } });
    expect(report).toMatchObject({
      overall: 'good',
      sentence: 'Answering in 3 of 3 regions.',
      problems: [],
    });
  });

  it('is what is planned where they never were, without a word on health', () => {
    const traffic: TrafficFact = { standing: { error }, plan: planOf() };
    const [profile] = reported(traffic).traffic!.profiles;
    expect(profile).toMatchObject({
      name: 'shop',
      state: 'unread',
      hostname: 'shop.example.com',
    });
    expect(
      profile.endpoints.map(({ region, share }) => [region, share]),
    ).toEqual([
      ['neu', null],
      ['weu', null],
    ]);
    expect(zoneIn(traffic, 'weu').healthy).toMatchObject({
      state: 'unknown',
      sentence: expect.stringContaining('have not been read yet'),
    });
  });
});
