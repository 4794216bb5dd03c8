import { NOW } from '../../testing/builders';
import {
  gatewayOf,
  HOST,
  publishing,
  REGIONS,
  ROUTE,
} from '../__testUtils__/demoFleet';
import { inEnglish } from '../../sentences';
import { TrafficFact } from '../facts';
import { reportRoute } from '../reportRoute';
import {
  factsOf,
  FQDN,
  planOf,
  read,
  reported,
  zoneIn,
} from './__testUtils__/routeInTraffic';

const endpointsIn = (traffic: TrafficFact) =>
  reported(traffic).traffic!.profiles[0].endpoints;

describe('Traffic Manager in the report of a route', () => {
  it('tells the profile: its names, how it routes, and what its monitor says', () => {
    const { profiles, observedAt, refusals } = reported(read()).traffic!;
    expect(profiles).toMatchObject([
      {
        name: 'shop',
        fqdn: FQDN,
        hostname: 'shop.example.com',
        state: 'asPlanned',
        routingMethod: 'Weighted',
        health: 'Online',
        isEnabled: true,
        probe: {
          intervalSeconds: 30,
          timeoutSeconds: 10,
          toleratedFailures: 3,
        },
      },
    ]);
    expect([observedAt, refusals]).toEqual([NOW.toISOString(), []]);
  });

  it('tells the endpoint of each region that has one', () => {
    expect(
      endpointsIn(read()).map(({ region, regionTitle, weight, share }) => [
        region,
        regionTitle,
        weight,
        share,
      ]),
    ).toEqual([
      ['weu', 'West Europe', 70, 0.7],
      ['neu', 'North Europe', 30, 0.3],
    ]);
  });

  it('gives what is left out of answers no part of them', () => {
    const endpoints = endpointsIn(read({ weu: { monitorStatus: 'Degraded' } }));
    expect(endpoints.map(({ region, share }) => [region, share])).toEqual([
      ['weu', 0],
      ['neu', 1],
    ]);
  });

  it('tells the priority where that decides', () => {
    const endpoints = endpointsIn(
      read({}, { 'routing-method': 'Priority' }),
    ).map(({ region, priority, weight, share }) => [
      region,
      priority,
      weight,
      share,
    ]);
    expect(endpoints).toContainEqual(['neu', 2, undefined, expect.any(Number)]);
  });

  it('tells no share where the place of the asker decides', () => {
    const endpoints = endpointsIn(
      read({}, { 'routing-method': 'Performance' }),
    );
    expect(endpoints.map(({ share }) => share)).toEqual([null, null]);
  });

  it('tells in which zones the host of the profile leads to it', () => {
    const region = publishing('neu');
    const zone = {
      ...region.zone,
      value: [
        ...region.zone.value!,
        {
          fqdn: 'shop.example.com',
          type: 'CNAME',
          ttl: 300,
          values: [`${FQDN}.`],
        },
      ],
    };
    const facts = factsOf(read(), [
      publishing('weu'),
      { ...region, zone },
      publishing('frc'),
    ]);
    expect(
      reportRoute(ROUTE, facts).traffic!.profiles[0].hostnameZones,
    ).toEqual(['neu']);
  });

  it("does not take the route's own name for one that leads to the profile", () => {
    const traffic = read({}, { hostname: '' });
    expect(traffic.plan!.profiles[0].hostname).toBe(HOST);
    expect(reported(traffic).traffic!.profiles[0]).not.toHaveProperty(
      'hostname',
    );
  });

  it('names the endpoints of others without taking them for its own', () => {
    const traffic = read();
    const [shop] = traffic.standing.value!;
    const withOther: TrafficFact = {
      ...traffic,
      standing: {
        ...traffic.standing,
        value: [
          {
            ...shop,
            endpoints: [
              ...shop.endpoints,
              { ...shop.endpoints[0], name: 'by-hand', weight: 100 },
            ],
          },
        ],
      },
    };
    expect(endpointsIn(withOther)).toContainEqual(
      expect.objectContaining({
        name: 'by-hand',
        isOfRoute: false,
        share: 0.5,
      }),
    );
  });

  it('has nothing of a route that Traffic Manager does not know', () => {
    expect(reported(undefined)).not.toHaveProperty('traffic');
    expect(
      reported({ standing: { value: [], observedAt: NOW.toISOString() } }),
    ).not.toHaveProperty('traffic');
  });

  describe('of a region', () => {
    it('is the last link of its chain, and makes it healthy', () => {
      expect(zoneIn(read(), 'weu')).toMatchObject({
        state: 'healthy',
        furthest: 'Healthy',
        sentence: expect.stringContaining('Answers with 10.1.0.100'),
        healthy: {
          state: 'holds',
          sentence: expect.stringContaining('with 70 % of answers'),
          observedAt: NOW.toISOString(),
        },
      });
    });

    it('is absent where the route has no endpoint', () => {
      expect(zoneIn(read(), 'frc')).toMatchObject({
        state: 'answering',
        healthy: undefined,
      });
    });

    it('says why it is degraded and what to look at', () => {
      const traffic = read({ weu: { monitorStatus: 'Degraded' } });
      expect(zoneIn(traffic, 'weu')).toMatchObject({
        state: 'answering',
        sentence: expect.stringContaining('degraded and left out of answers'),
        remedy: expect.stringContaining('See why its probes fail'),
      });
      expect(reported(traffic)).toMatchObject({
        overall: 'attention',
        sentence:
          'Answering in 3 of 3 regions; West Europe is not healthy in Traffic Manager.',
      });
    });

    it('says so where nobody asks the resolver, too', () => {
      const facts = factsOf(
        read({ weu: { monitorStatus: 'Degraded' } }),
        REGIONS.map(name => publishing(name, name, { resolver: undefined })),
      );
      expect(reportRoute(ROUTE, facts).zones[0]).toMatchObject({
        state: 'published',
        remedy: expect.stringContaining('See why its probes fail'),
      });
    });

    it.each([
      ['is not probed', { alwaysServe: true }],
      ['is switched off', { status: 'Disabled' as const }],
    ])('says nothing of health where the endpoint %s', (_, change) => {
      const zone = zoneIn(read({ weu: change }), 'weu');
      expect(zone.healthy).toMatchObject({ state: 'unknown' });
      expect(zone).toMatchObject({
        state: 'answering',
        sentence: expect.stringContaining('Answers with 10.1.0.100'),
      });
    });

    it('is that of the gateway it points to, in every zone bound to another region', () => {
      const zones = REGIONS.map(name => publishing(name, 'weu'));
      const { zones: told } = reportRoute(ROUTE, factsOf(read(), zones));
      expect(
        told.map(({ links }) => links.some(({ link }) => link === 'Healthy')),
      ).toEqual([true, true, true]);
      expect(told[2].pointsTo?.host).toBe(gatewayOf('weu'));
    });
  });

  it('waits for a profile that is still to be made', () => {
    const traffic = {
      standing: { value: [], observedAt: NOW.toISOString() },
      plan: planOf(),
    };
    expect(reported(traffic).traffic!.profiles[0].state).toBe('missing');
    expect(zoneIn(traffic, 'weu')).toMatchObject({
      state: 'answering',
      healthy: {
        state: 'waiting',
        sentence: expect.stringContaining('still to be made'),
      },
    });
  });

  it('says why the route has no endpoint, as a problem of its own', () => {
    const plan = planOf({}, { weight: '0' });
    const report = reported({ standing: { value: [] }, plan });
    expect(report.traffic!.refusals).toMatchObject([{ cluster: 'aks-weu' }]);
    expect(report.problems).toContainEqual(
      expect.objectContaining({
        code: 'EndpointRefused',
        severity: 'warning',
        cluster: 'aks-weu',
        sentence: expect.stringMatching(
          /^ServiceRoute ns-workload-a\/test-workload-route of aks-weu has no endpoint in Traffic Manager.*weight/,
        ),
      }),
    );
  });

  it('says that the name of a profile cannot be had', () => {
    const report = reported({
      standing: { value: [] },
      plan: planOf(),
      takenNames: new Map([['shop', 'it is in use already']]),
    });
    const message =
      'the name shop cannot be had: it is in use already; set another profile-name';
    expect(
      report.traffic!.refusals.map(refusal => [
        refusal.message,
        inEnglish(refusal.words!),
      ]),
    ).toEqual(Array(2).fill([message, message]));
  });
});
