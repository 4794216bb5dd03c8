import { DnsPolicySpec } from '../../kinds';
import { plain } from '../../sentences';
import { fleetFacts, NOW, policy } from '../../testing/builders';
import {
  gatewayOf,
  HOST,
  publishing,
  REGIONS,
  ROUTE,
  states,
} from '../__testUtils__/demoFleet';
import { reportRoute } from '../reportRoute';
import { RouteEndpoint, RouteProfile } from '../traffic';
import { RouteReport } from '../types';
import { endpointIn, profileOf } from './__testUtils__/profiles';
import { hasOutage, outageOf } from './outageOf';

/** The demo route, by a policy, and what Traffic Manager has of it. */
function reported(
  spec: DnsPolicySpec = { mode: 'Active' },
  profile?: RouteProfile,
): RouteReport {
  const report = reportRoute(
    ROUTE,
    fleetFacts(
      states({ policies: [policy(spec)] }),
      REGIONS.map(name => publishing(name, spec.sourceRegion ?? name)),
    ),
  );
  return profile
    ? { ...report, traffic: { profiles: [profile], refusals: [] } }
    : report;
}

const BOUND = { mode: 'RegionBound', sourceRegion: 'weu' } as const;

/** What becomes of the name of a profile when West Europe goes down. */
function without(
  endpoints: RouteEndpoint[],
  more: Partial<RouteProfile> = {},
  lost = ['weu'],
) {
  const { names } = outageOf(
    reported({ mode: 'Active' }, profileOf(endpoints, more)),
    lost,
  );
  return names.find(({ name }) => name === 'shop.example.com')!;
}

const weighted = [
  endpointIn('weu', { weight: 70, share: 0.7 }),
  endpointIn('neu', { weight: 30, share: 0.3 }),
];

describe('outageOf', () => {
  describe('a name in the private zones', () => {
    it('stays with the region that is lost in its own zone, where each region answers for itself', () => {
      const { names } = outageOf(reported(), ['weu']);
      expect(
        names.map(({ change, zones }) => [
          change,
          zones.map(({ region }) => region),
        ]),
      ).toEqual([
        ['stays', ['weu']],
        ['none', ['neu']],
        ['none', ['frc']],
      ]);
    });

    it('stays in every zone that is bound to the region', () => {
      const {
        names,
        without: left,
        sentence,
      } = outageOf(reported(BOUND), ['weu']);
      expect(names).toHaveLength(1);
      expect(names[0]).toMatchObject({
        name: HOST,
        change: 'stays',
        before: [{ target: gatewayOf('weu'), region: 'weu', isLost: false }],
        after: [{ target: gatewayOf('weu'), region: 'weu', isLost: true }],
        sentence: `In the zones of West Europe, North Europe and France Central, nothing changes by itself: ${HOST} goes on being answered with 10.1.0.100, the gateway of West Europe, where nothing answers any more.`,
      });
      expect(left).toEqual([{ name: HOST, zones: ['weu', 'neu', 'frc'] }]);
      expect(sentence).toBe(
        `When West Europe goes down, ${HOST} leads to nothing in 3 of 3 zones until somebody acts.`,
      );
    });

    it('says whom to bind it to, and how long the old answer is kept from then on', () => {
      const [{ remedy, recordTtl, time }] = outageOf(reported(BOUND), [
        'weu',
      ]).names;
      expect(remedy).toBe(
        'Set sourceRegion of the DNSPolicy of ns-workload-a to a region that is left: neu for North Europe, frc for France Central. Resolvers may keep the old answer for 300 s after the record has changed.',
      );
      expect([recordTtl, time]).toEqual([300, undefined]);
    });

    it('offers adoption where each region answers for itself', () => {
      const [{ remedy }] = outageOf(reported(), ['weu']).names;
      expect(remedy).toMatch(
        /^Let the cluster of a region that is left adopt weu .* or set mode RegionBound .* neu for North Europe, frc for France Central\./,
      );
    });

    it('offers no region whose cluster cannot be seen', () => {
      const report = reported(BOUND);
      const error = {
        region: 'neu',
        source: 'cluster' as const,
        name: 'aks-neu',
        message: 'refused',
        since: '',
        retryable: true,
      };
      const clusters = report.clusters.map(cluster =>
        cluster.region === 'neu' ? { ...cluster, error } : cluster,
      );
      const [{ remedy }] = outageOf({ ...report, clusters }, ['weu']).names;
      expect(remedy).toContain('left: frc for France Central.');
    });

    it('says that the route has to be applied elsewhere first, where it stands nowhere else', () => {
      const [{ remedy }] = outageOf(reported(), REGIONS).names;
      expect(remedy).toMatch(/^The route stands in no region that is left/);
    });

    it('is not touched by a region that nothing leads to', () => {
      const outage = outageOf(reported(BOUND), ['frc']);
      expect(outage.names.map(({ change }) => change)).toEqual(['none']);
      expect(outage.sentence).toBe(
        'Nothing of this route leads to France Central, so nothing changes when France Central goes down.',
      );
    });

    it('has no answer to lose where it is not served', () => {
      const report = reportRoute(
        ROUTE,
        fleetFacts(
          states({
            policies: [policy({ mode: 'Active', sourceRegion: 'weu' })],
          }),
          [
            publishing('weu'),
            publishing('neu', 'neu', {
              zone: { value: [], observedAt: NOW.toISOString() },
              answers: new Map(),
            }),
          ],
        ),
      );
      expect(outageOf(report, ['neu']).names).toContainEqual(
        expect.objectContaining({
          change: 'unanswered',
          zones: [expect.objectContaining({ region: 'neu' })],
        }),
      );
    });
  });

  describe('the name of a Traffic Manager profile', () => {
    it('moves to the endpoints that are left, by their weights', () => {
      expect(
        without([
          endpointIn('weu', { weight: 60, share: 0.6 }),
          endpointIn('neu', { weight: 30, share: 0.3 }),
          endpointIn('frc', { weight: 10, share: 0.1 }),
        ]),
      ).toMatchObject({
        change: 'moves',
        after: [
          { region: 'neu', share: 0.75, isLost: false },
          { region: 'frc', share: 0.25, isLost: false },
        ],
        sentence:
          'Traffic Manager takes West Europe out of the answers to shop.example.com by itself, which then are 75 % North Europe and 25 % France Central instead of 60 % West Europe, 30 % North Europe and 10 % France Central.',
      });
    });

    it('takes the next in order by priority', () => {
      const { change, after } = without(
        [
          endpointIn('weu', { priority: 1, share: 1 }),
          endpointIn('neu', { priority: 3, share: 0 }),
          endpointIn('frc', { priority: 2, share: 0 }),
        ],
        { routingMethod: 'Priority' },
      );
      expect(change).toBe('moves');
      expect(after.map(({ region, share }) => [region, share])).toEqual([
        ['frc', 1],
      ]);
    });

    it('moves to the nearest of those left, where that decides', () => {
      expect(
        without(
          [
            endpointIn('weu', { places: ['West Europe'] }),
            endpointIn('neu', { places: ['North Europe'] }),
          ],
          { routingMethod: 'Performance', by: 'location' },
        ).sentence,
      ).toContain(
        'whoever was led there gets the nearest of North Europe instead',
      );
    });

    it.each([
      ['Geographic', 'region', 'GEO-EU'],
      ['Subnet', 'subnet', '203.0.113.0/24'],
    ] as const)(
      'leaves the askers of %s places without an answer',
      (routingMethod, by, place) => {
        expect(
          without(
            [
              endpointIn('weu', { places: [place] }),
              endpointIn('neu', { places: by === 'region' ? ['WORLD'] : [] }),
            ],
            { routingMethod, by },
          ),
        ).toMatchObject({
          change: 'partly',
          sentence: `Whoever asks for shop.example.com from ${place} gets no answer then: no other endpoint is for them.`,
          remedy: expect.stringContaining('nested profile'),
        });
      },
    );

    it('goes on leading to an endpoint that is not probed', () => {
      const [weu, neu] = weighted;
      expect(without([{ ...weu, because: 'AlwaysServed' }, neu])).toMatchObject(
        {
          change: 'partly',
          after: [
            { region: 'weu', share: 0.7, isLost: true },
            { region: 'neu', share: 0.3, isLost: false },
          ],

          sentence: expect.stringContaining(
            'does not probe West Europe, so it goes on leading whoever asks for shop.example.com there with 70 % of the answers',
          ),
          remedy: expect.stringContaining('always-serve'),
        },
      );
    });

    it('leads to nothing where every endpoint is lost', () => {
      expect(without(weighted, {}, ['weu', 'neu'])).toMatchObject({
        change: 'stays',
        sentence: expect.stringContaining(
          'Every endpoint is lost with it, so Traffic Manager answers shop.example.com with all of them as a last resort',
        ),
      });
    });

    it('leads to nothing where what is left is not healthy', () => {
      const [weu, neu] = weighted;
      expect(
        without([
          { ...weu, share: 1 },
          { ...neu, share: 0, isServed: false, because: 'Degraded' },
        ]),
      ).toMatchObject({
        change: 'stays',
        sentence: expect.stringContaining(
          'No endpoint that is left is healthy',
        ),
      });
    });

    it('is not touched by the loss of a spare', () => {
      expect(
        without(
          [
            endpointIn('weu', { priority: 2, share: 0 }),
            endpointIn('neu', { priority: 1, share: 1 }),
          ],
          { routingMethod: 'Priority' },
        ).change,
      ).toBe('none');
    });

    it('tells in which zones it is asked', () => {
      expect(without(weighted, { hostnameZones: ['neu'] }).zones).toMatchObject(
        [{ region: 'neu', title: 'North Europe' }],
      );
    });

    it('is asked by the name of the profile where it has no host', () => {
      const profile = profileOf(weighted, { hostname: undefined });
      const { names } = outageOf(reported({ mode: 'Active' }, profile), [
        'weu',
      ]);
      expect(names.map(({ name }) => name)).toContain(profile.fqdn);
    });

    it.each`
      state        | change          | says
      ${'unread'}  | ${'unknown'}    | ${'has not been read yet'}
      ${'missing'} | ${'unanswered'} | ${'is still to be made'}
    `('is $change while the profile is $state', ({ state, change, says }) => {
      expect(without(weighted, { state })).toMatchObject({
        change,
        sentence: expect.stringContaining(says),
      });
    });

    it('has no answer to lose where the profile is switched off', () => {
      expect(
        without(
          weighted.map(endpoint => ({
            ...endpoint,
            isServed: false,
            because: 'ProfileDisabled' as const,
            share: 0,
          })),
          { isEnabled: false },
        ).change,
      ).toBe('unanswered');
    });

    it('says what the seconds are made of', () => {
      expect(plain(without(weighted).time)).toEqual({
        seconds: 190,
        parts: [
          { of: 'probes', seconds: 120 },
          { of: 'timeout', seconds: 10 },
          { of: 'ttl', seconds: 60 },
        ],
        sentence:
          '120 s until 4 probes in a row have failed, one every 30 s; 10 s until the last one gives up; 60 s for which resolvers may keep an answer of before.',
      });
    });
  });

  it('does not count zones of a name that is asked elsewhere too', () => {
    const profile = profileOf(weighted, { hostnameZones: ['neu'] });
    expect(
      outageOf(reported(BOUND, profile), ['weu', 'neu']).sentence,
    ).toContain('shop.example.com leads to nothing until somebody acts');
  });

  it('says the whole in a sentence', () => {
    expect(
      outageOf(reported({ mode: 'Active' }, profileOf(weighted)), ['weu'])
        .sentence,
    ).toBe(
      `When West Europe goes down, ${HOST} leads to nothing in 1 of 3 zones until somebody acts; shop.example.com moves to what is left by itself within 190 s.`,
    );
  });
});

describe('hasOutage', () => {
  it('is so where a name leads somewhere', () => {
    expect(hasOutage(reported())).toBe(true);
  });

  it('is not so where none does', () => {
    const nowhere = reportRoute(
      { namespace: 'no', name: 'route' },
      fleetFacts({}),
    );
    expect(hasOutage(nowhere)).toBe(false);
  });
});
