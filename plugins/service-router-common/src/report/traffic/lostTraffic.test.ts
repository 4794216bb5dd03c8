import { NOW } from '../../testing/builders';
import { unsaidIn } from '../../sentences';
import { publishing, REGIONS, ROUTE } from '../__testUtils__/demoFleet';
import { TrafficFact } from '../facts';
import { reportRoute } from '../reportRoute';
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
