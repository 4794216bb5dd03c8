import { publishing, REGIONS, states } from '../report/__testUtils__/demoFleet';
import { TrafficFact } from '../report/facts';
import { unsaidIn } from '../sentences';
import { fleetFacts, NOW } from '../testing/builders';
import {
  afterWrites,
  trafficCluster,
  trafficOptions,
  trafficRoute,
} from '../testing/trafficBuilders';
import { EndpointFact, planProfiles, profileChanges } from '../trafficManager';
import { previewFailover } from './previewFailover';

/** West and North Europe have an endpoint each, unless only some are wanted. */
function trafficOf(
  settings: Record<string, string> = {},
  {
    regions = ['weu', 'neu'],
    change = {},
  }: {
    regions?: string[];
    change?: Record<string, Partial<EndpointFact>>;
  } = {},
): TrafficFact {
  const plan = planProfiles(
    regions.map(region =>
      trafficCluster(region, [], {
        routes: [
          trafficRoute(region, {
            'profile-name': 'shop',
            hostname: 'shop.example.com',
            'health-checks-enabled': 'true',
            weight: '50',
            ...settings,
          }),
        ],
      }),
    ),
    trafficOptions,
  );
  const value = afterWrites([], profileChanges(plan, []).writes).map(
    profile => ({
      ...profile,
      endpoints: profile.endpoints.map(endpoint => ({
        ...endpoint,
        monitorStatus: 'Online' as const,
        ...change[REGIONS.find(region => endpoint.name.includes(region)) ?? ''],
      })),
    }),
  );
  return { standing: { value, observedAt: NOW.toISOString() }, plan };
}

function preview(traffic: TrafficFact, lost = ['weu']) {
  return previewFailover(
    fleetFacts(
      states(),
      REGIONS.map(name => publishing(name)),
      { traffic },
    ),
    lost,
  );
}

const shopOf = (traffic: TrafficFact, lost?: string[]) =>
  preview(traffic, lost).names.find(({ name }) => name === 'shop.example.com');

describe('the name of a Traffic Manager profile', () => {
  it('moves by itself, after probes, timeout and TTL', () => {
    const shop = shopOf(trafficOf());
    expect(shop).toMatchObject({ way: 'byItself', writes: [] });
    expect(shop?.duration?.parts.map(({ of }) => of)).toEqual([
      'probes',
      'timeout',
      'ttl',
    ]);
  });

  it('is told beside the route’s own name', () => {
    const { totals, sentence } = preview(trafficOf());
    expect(totals).toMatchObject({ names: 2, byItself: 1, byWriting: 1 });
    expect(sentence).toMatch(
      /^When West Europe goes down, of the 2 names that lead there 1 moves by itself within \d+ s; 1 needs 1 write/,
    );
  });

  it('is told in words that other languages have too', () => {
    expect([
      ...unsaidIn(preview(trafficOf())),
      ...unsaidIn(preview(trafficOf({ 'health-checks-enabled': 'false' }))),
    ]).toEqual([]);
  });

  it('needs its endpoint switched off where that is not probed', () => {
    const traffic = trafficOf({ 'health-checks-enabled': 'false' });
    expect(shopOf(traffic)).toMatchObject({
      way: 'byWriting',
      writes: [expect.stringMatching(/^endpoint shop /)],
    });
    expect(
      preview(traffic).writes.find(({ what }) => what === 'endpoint'),
    ).toMatchObject({
      place: { profile: 'shop', region: 'weu' },
      field: 'endpoint-status',
      before: ['Enabled'],
      after: ['Disabled'],
      names: 1,
    });
  });

  it('is left without an answer where its only endpoint is lost', () => {
    expect(shopOf(trafficOf({}, { regions: ['weu'] }))).toMatchObject({
      way: 'without',
      remedy: 'Put an endpoint of another region into the profile.',
    });
  });

  it('is left without an answer where the other endpoint is not well', () => {
    const traffic = trafficOf(
      { 'health-checks-enabled': 'false' },
      { change: { neu: { monitorStatus: 'Degraded', alwaysServe: false } } },
    );
    expect(shopOf(traffic)?.way).toBe('without');
  });

  it('is not touched by a region without an endpoint', () => {
    expect(shopOf(trafficOf(), ['frc'])).toBeUndefined();
  });

  it('is not known before Traffic Manager was read', () => {
    const { plan } = trafficOf();
    const unread = preview({ standing: {}, plan });
    expect(
      unread.names.find(({ name }) => name === 'shop.example.com')?.way,
    ).toBe('unknown');
    expect(unread.guards.map(({ code }) => code)).toContain('TrafficUnread');
  });

  it('warns of the region whose endpoints are not well', () => {
    const traffic = trafficOf(
      {},
      { change: { neu: { monitorStatus: 'Degraded' } } },
    );
    expect(preview(traffic).guards).toContainEqual(
      expect.objectContaining({
        code: 'TargetUnwell',
        sentence: 'Traffic Manager finds 1 endpoint of North Europe not well.',
      }),
    );
  });
});
