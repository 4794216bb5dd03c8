import { fleet } from '../fixtures';
import { regionChoices, regionLabel } from './regionChoices';

const since = '2026-01-01T11:54:00Z';
const error = {
  region: 'weu',
  source: 'cluster' as const,
  name: 'aks-weu',
  message: 'connection refused',
  since,
  retryable: true,
};
const [weu, ...otherRegions] = fleet.regions;
const [aksWeu, ...otherClusters] = fleet.clusters;

function healthOfWestEurope({
  region = {},
  cluster = {},
}: {
  region?: Partial<typeof weu>;
  cluster?: Partial<typeof aksWeu>;
}) {
  const [choice] = regionChoices({
    regions: [{ ...weu, ...region }, ...otherRegions],
    clusters: [{ ...aksWeu, ...cluster }, ...otherClusters],
  });
  return choice.health;
}

describe('regionChoices', () => {
  it('keeps the order of the configuration', () => {
    expect(regionChoices(fleet).map(({ name }) => name)).toEqual([
      'weu',
      'neu',
      'frc',
    ]);
  });

  it('has a region reachable whose cluster and zone were read', () => {
    expect(healthOfWestEurope({})).toEqual({ state: 'reachable' });
  });

  it('has a region stale whose cluster cannot be read', () => {
    expect(healthOfWestEurope({ cluster: { error } })).toEqual({
      state: 'stale',
      since,
      source: 'aks-weu',
    });
  });

  it('has a region stale whose zone cannot be read', () => {
    expect(
      healthOfWestEurope({ region: { error: { ...error, source: 'zone' } } }),
    ).toEqual({ state: 'stale', since, source: 'test-aks.nl' });
  });

  it('tells the cluster before the zone', () => {
    expect(
      healthOfWestEurope({
        region: { error: { ...error, since: '2026-01-01T11:00:00Z' } },
        cluster: { error },
      }),
    ).toMatchObject({ source: 'aks-weu' });
  });

  it('has a region throttled whose zone the cloud does not let it read', () => {
    expect(
      healthOfWestEurope({
        region: { waiting: { since, refusedUntil: '2026-01-01T12:05:00Z' } },
      }),
    ).toEqual({ state: 'throttled', since, until: '2026-01-01T12:05:00Z' });
  });

  it('has a region reachable whose zone only waits for its turn', () => {
    expect(healthOfWestEurope({ region: { waiting: { since } } })).toEqual({
      state: 'reachable',
    });
  });

  it.each([
    { region: { observedAt: undefined } },
    { cluster: { observedAt: undefined } },
  ])('has a region unread of which %j', part => {
    expect(healthOfWestEurope(part)).toEqual({ state: 'unread' });
  });

  it('says of a region that it has no cluster', () => {
    expect(
      regionChoices({ ...fleet, clusters: otherClusters })[0].health,
    ).toEqual({ state: 'withoutCluster' });
  });
});

describe('regionLabel', () => {
  it.each`
    title            | label
    ${'West Europe'} | ${'West Europe (weu)'}
    ${'weu'}         | ${'weu'}
  `('of $title is $label', ({ title, label }) => {
    expect(regionLabel({ name: 'weu', title })).toBe(label);
  });
});
