import { DnsPolicySpec } from '../kinds';
import { ClusterState } from '../plan';
import {
  gatewayOf,
  HOST,
  publishing,
  REGIONS,
  ROUTE,
  states,
} from '../report/__testUtils__/demoFleet';
import { FleetFacts, RegionFact } from '../report/facts';
import { plain } from '../sentences';
import {
  addresses,
  clusterFact,
  fleetFacts,
  gateway,
  ingressService,
  NOW,
  policy,
  regionFact,
  route,
  titles,
  zoneRecords,
} from '../testing/builders';
import { previewFailover } from './previewFailover';

const BOUND: DnsPolicySpec = { mode: 'RegionBound', sourceRegion: 'weu' };
const BOUND_FLEET = { policies: [policy(BOUND)] };

/** The demo fleet: each zone leads to its own gateway, or all to West Europe's. */
function fleet(
  change: Partial<ClusterState> = {},
  more: {
    to?: string;
    states?: Record<string, Partial<ClusterState>>;
    regions?: RegionFact[];
  } = {},
): FleetFacts {
  const all = states(change);
  for (const [region, state] of Object.entries(more.states ?? {})) {
    all[region] = { ...all[region], ...state };
  }
  return fleetFacts(
    all,
    more.regions ?? REGIONS.map(name => publishing(name, more.to ?? name)),
  );
}

/** The same facts with something else known of a cluster. */
function withCluster(
  facts: FleetFacts,
  region: string,
  change: Partial<FleetFacts['clusters'][number]>,
): FleetFacts {
  return {
    ...facts,
    clusters: facts.clusters.map(cluster =>
      cluster.region === region ? { ...cluster, ...change } : cluster,
    ),
  };
}

const unreadable = (facts: FleetFacts, region: string) =>
  withCluster(facts, region, {
    state: {
      ...facts.clusters.find(cluster => cluster.region === region)!.state,
      error: {
        message: 'connection refused',
        since: NOW.toISOString(),
        retryable: true,
      },
    },
  });

/** Without that of the records, which are always held by somebody in these zones. */
const codesOf = (facts: FleetFacts, to?: string) =>
  previewFailover(facts, ['weu'], to)
    .guards.map(({ code }) => code)
    .filter(code => code !== 'RecordHeld');

describe('previewFailover', () => {
  describe('where each region answers for itself', () => {
    const preview = previewFailover(fleet(), ['weu']);

    it('leads the name of the gateway to another in the zone of the lost region alone', () => {
      expect(plain(preview.writes)).toEqual([
        {
          id: `gatewayRecord weu ${gatewayOf('weu')} A`,
          what: 'gatewayRecord',
          subject: gatewayOf('weu'),
          place: { region: 'weu', title: 'West Europe', zone: 'test-aks.nl' },
          field: 'A',
          before: [addresses.weu],
          after: [addresses.neu],
          names: 1,
          duration: {
            seconds: 300,
            parts: [{ of: 'ttl', seconds: 300 }],
            sentence:
              '300 s for which resolvers may keep the record of before, its TTL.',
          },
        },
      ]);
    });

    it('tells of the name what carries it, and how long it takes', () => {
      expect(plain(preview.names)).toEqual([
        {
          name: HOST,
          routes: [ROUTE],
          way: 'byWriting',
          zones: [{ region: 'weu', title: 'West Europe' }],
          writes: [preview.writes[0].id],
          duration: plain(preview.writes[0].duration),
          sentence: `It follows ${gatewayOf(
            'weu',
          )}, which is led to North Europe.`,
        },
      ]);
    });

    it('says the whole in a sentence', () => {
      expect(preview.sentence).toBe(
        'When West Europe goes down, the only name that leads there needs 1 write to lead to North Europe, and follows within 300 s of it.',
      );
    });

    it('counts', () => {
      expect(preview.totals).toEqual({
        names: 1,
        without: 0,
        unknown: 0,
        byWriting: 1,
        byItself: 0,
        writes: 1,
        secondsByWriting: 300,
      });
    });
  });

  it('needs a write in every zone that is bound to the region', () => {
    const { writes } = previewFailover(fleet(BOUND_FLEET, { to: 'weu' }), [
      'weu',
    ]);
    expect(writes.map(({ place, names }) => [place.region, names])).toEqual([
      ['frc', 1],
      ['neu', 1],
      ['weu', 1],
    ]);
  });

  it('needs no more writes for many names than for one', () => {
    const routes = Array.from({ length: 20 }, (_, index) =>
      route({ serviceName: `s${index}` }, { name: `r${index}` }),
    );
    const zone = routes.flatMap(({ spec }) =>
      zoneRecords(
        `${spec.serviceName}-ns-p-base-workload-a.test-aks.nl`,
        gatewayOf('weu'),
        addresses.weu,
      ).slice(0, 1),
    );
    const facts = fleet(
      { routes },
      {
        regions: REGIONS.map(name =>
          regionFact(name, {
            zone: {
              value: [
                ...(name === 'weu' ? zone : []),
                ...zoneRecords(
                  'x.test-aks.nl',
                  gatewayOf('weu'),
                  addresses.weu,
                ),
              ],
            },
          }),
        ),
      },
    );
    const { totals, writes } = previewFailover(facts, ['weu']);
    expect([totals.byWriting, totals.writes, writes[0].names]).toEqual([
      20, 1, 20,
    ]);
  });

  it('changes nothing for a region that no name leads to', () => {
    const facts = fleet(BOUND_FLEET, { to: 'weu' });
    expect(previewFailover(facts, ['frc'])).toMatchObject({
      sentence:
        'No name that is known leads to France Central, so no answer changes when France Central goes down.',
      totals: { names: 0, writes: 0 },
      names: [],
      writes: [],
    });
  });

  describe('once a gateway was led away', () => {
    const led = fleet(BOUND_FLEET, {
      regions: REGIONS.map(name =>
        regionFact(name, {
          zone: {
            value: zoneRecords(HOST, gatewayOf('weu'), addresses.neu),
          },
        }),
      ),
    });

    it('nothing leads to the region any more', () => {
      expect(previewFailover(led, ['weu']).totals.names).toBe(0);
    });

    it('the loss of the other region is mended at the same name', () => {
      const { writes, to } = previewFailover(led, ['neu']);
      expect(to?.region).toBe('weu');
      expect(writes.map(({ subject, after }) => [subject, after])).toEqual(
        REGIONS.map(() => [gatewayOf('weu'), [addresses.weu]]),
      );
    });
  });

  it('leads to addresses of every kind, and takes back what the other has not', () => {
    const facts = fleet(
      {},
      {
        states: {
          neu: {
            services: [
              ingressService([{ ip: '10.2.0.100' }, { ip: '10.2.0.101' }]),
            ],
          },
        },
        regions: REGIONS.map(name =>
          name === 'weu'
            ? regionFact(name, {
                zone: {
                  value: [
                    ...zoneRecords(HOST, gatewayOf(name), addresses.weu),
                    {
                      fqdn: gatewayOf(name),
                      type: 'AAAA',
                      ttl: 60,
                      values: ['fd00::1'],
                    },
                  ],
                },
              })
            : publishing(name),
        ),
      },
    );
    expect(
      previewFailover(facts, ['weu']).writes.map(
        ({ field, before, after, duration }) => [
          field,
          before,
          after,
          duration.seconds,
        ],
      ),
    ).toEqual([
      ['A', ['10.1.0.100'], ['10.2.0.100', '10.2.0.101'], 300],
      ['AAAA', ['fd00::1'], [], 60],
    ]);
  });

  it('has nothing to write where two gateways have one address', () => {
    const services = [ingressService([{ ip: addresses.weu }])];
    const { names, totals } = previewFailover(
      fleet({ services, ...BOUND_FLEET }, { to: 'weu' }),
      ['weu'],
      'neu',
    );
    expect(totals.writes).toBe(0);
    expect(names).toEqual([
      expect.objectContaining({
        way: 'byItself',
        sentence:
          'It is answered with the address of a gateway of North Europe already.',
      }),
    ]);
  });

  describe('the region that takes over', () => {
    const without = (region: string) =>
      fleet({}, { states: { [region]: { routes: [] } } });

    it('is the one that serves most of the names', () => {
      const { to, choices } = previewFailover(without('neu'), ['weu']);
      expect(plain(to)).toEqual({
        region: 'frc',
        title: 'France Central',
        isAskedFor: false,
        sentence:
          'France Central was chosen, as no region that is left serves more. Names that it serves: 1 of 1.',
      });
      expect(choices.map(({ region, serves }) => [region, serves])).toEqual([
        ['frc', 1],
        ['neu', 0],
      ]);
    });

    it('can be seen, if there is one that can', () => {
      const { to } = previewFailover(unreadable(fleet(), 'neu'), ['weu']);
      expect(to?.region).toBe('frc');
    });

    it('is written to rather than observed', () => {
      const facts = withCluster(fleet(), 'neu', { mode: 'observe' });
      expect(previewFailover(facts, ['weu']).to?.region).toBe('frc');
    });

    it('is the one that is asked for', () => {
      const { to, writes } = previewFailover(fleet(), ['weu'], 'frc');
      expect(to).toMatchObject({ region: 'frc', isAskedFor: true });
      expect(writes[0].after).toEqual([addresses.frc]);
    });
  });

  describe('a name without an answer', () => {
    it('is one whose route stands nowhere else', () => {
      const facts = fleet(
        {},
        { states: { neu: { routes: [] }, frc: { routes: [] } } },
      );
      const { names, writes, sentence } = previewFailover(facts, ['weu']);
      expect(plain(names)).toEqual([
        {
          name: HOST,
          routes: [ROUTE],
          way: 'without',
          zones: [{ region: 'weu', title: 'West Europe' }],
          writes: [],
          sentence:
            'Its route stands in no cluster of North Europe, so nothing there takes the name.',
          remedy:
            'Apply the ServiceRoute to aks-neu, or lead the traffic to a region that holds it.',
        },
      ]);
      expect(writes).toEqual([]);
      expect(sentence).toContain('is left without an answer');
    });

    it('is one whose gateway has no address there', () => {
      const facts = fleet(
        {},
        { states: { neu: { services: [ingressService(undefined)] } } },
      );
      const { names } = previewFailover(facts, ['weu'], 'neu');
      expect(names[0]).toMatchObject({
        way: 'without',
        sentence: `${gatewayOf(
          'neu',
        )}, its gateway in aks-neu, has no address or takes no hosts, so nobody can be led there.`,
      });
    });

    it('is one whose route is not ready there', () => {
      const facts = fleet({}, { states: { neu: { gateways: [] } } });
      expect(previewFailover(facts, ['weu'], 'neu').names[0].sentence).toBe(
        'In aks-neu its route is not ready: Gateway gateway-internal not found in namespace ns-service-router.',
      );
    });

    it('is every one when no region is left', () => {
      const { totals, to } = previewFailover(fleet(), REGIONS);
      expect(totals).toMatchObject({ names: 1, without: 1, writes: 0 });
      expect(to).toBeUndefined();
    });
  });

  describe('a name that no common gateway takes over', () => {
    const OTHER = 'other-ns-p-base-workload-a.test-aks.nl';
    const edge = gateway('gateway-edge', {
      controller: 'edge',
      targetPostfix: 'edge',
    });
    const both = [
      route(),
      route({ serviceName: 'other' }, { name: 'other' }),
      route({ serviceName: 'third' }, { name: 'third' }),
    ];
    const THIRD = 'third-ns-p-base-workload-a.test-aks.nl';
    const elsewhere = both.map(one =>
      one.metadata.name === 'other'
        ? { ...one, spec: { ...one.spec, gatewayName: 'gateway-edge' } }
        : one,
    );
    const zoneOf = (owner?: string) => [
      ...zoneRecords(HOST, gatewayOf('weu'), addresses.weu, owner),
      ...zoneRecords(THIRD, gatewayOf('weu'), addresses.weu, owner).slice(0, 1),
      ...zoneRecords(OTHER, gatewayOf('weu'), addresses.weu, owner).slice(0, 2),
    ];

    /** In North Europe one of three routes stands behind another gateway; the zones are bound to West Europe. */
    function split(spec: DnsPolicySpec, owner?: string): FleetFacts {
      return {
        ...fleet(
          { policies: [policy(spec)], routes: both },
          {
            states: {
              neu: {
                gateways: [gateway(), edge],
                routes: elsewhere,
                services: [
                  ingressService([{ ip: addresses.neu }]),
                  ingressService([{ ip: '10.2.0.200' }], {
                    name: 'edge',
                    labels: { istio: 'edge' },
                  }),
                ],
              },
              frc: { routes: [] },
            },
            regions: REGIONS.map(name =>
              regionFact(name, { zone: { value: zoneOf(owner) } }),
            ),
          },
        ),
        externalDns: REGIONS.map(name => ({
          name: `external-dns of ${name}`,
          ownerId: 'external-dns-weu',
          prefix: 'weu-dev-aks-%{record_type}-',
          cluster: `aks-${name}`,
        })),
      };
    }

    it('follows its DNSPolicy, where that is bound to the region', () => {
      const preview = previewFailover(split(BOUND), ['weu']);
      expect(
        preview.writes
          .filter(({ what }) => what === 'policy')
          .map(({ subject, place, field, before, after, names }) => [
            place.cluster,
            `${subject} ${field}: ${before} to ${after}`,
            names,
          ]),
      ).toEqual([
        ['aks-neu', 'ns-workload-a/dns-policy sourceRegion: weu to neu', 1],
      ]);
    });

    it('counts in when ExternalDNS looks', () => {
      const { names } = previewFailover(split(BOUND), ['weu']);
      expect(names.find(({ name }) => name === OTHER)?.duration).toMatchObject({
        seconds: 360,
        parts: [
          { of: 'publishing', seconds: 60 },
          { of: 'ttl', seconds: 300 },
        ],
      });
    });

    it('is written by its own record where the owner is somebody else', () => {
      const { writes } = previewFailover(split(BOUND, 'another'), ['weu']);
      expect(
        writes
          .filter(({ what }) => what === 'nameRecord')
          .map(({ subject, place, field, after }) => [
            subject,
            place.region,
            field,
            after,
          ]),
      ).toEqual(
        ['frc', 'neu', 'weu'].map(region => [
          OTHER,
          region,
          'CNAME',
          ['aks-neu-edge.test-aks.nl'],
        ]),
      );
    });

    it('leaves a policy of mode Active as it is', () => {
      const { writes } = previewFailover(split({ mode: 'Active' }), ['weu']);
      expect(writes.map(({ what }) => what)).not.toContain('policy');
    });

    it('does not keep the others from following the gateway', () => {
      const { writes, names } = previewFailover(split(BOUND), ['weu']);
      expect(
        writes
          .filter(({ what }) => what === 'gatewayRecord')
          .map(one => one.names),
      ).toEqual([2, 2, 2]);
      expect(names.map(({ way }) => way)).toEqual([
        'byWriting',
        'byWriting',
        'byWriting',
      ]);
    });
  });

  describe('what has to be known before', () => {
    it('is nothing else where all is well', () => {
      expect(codesOf(fleet())).toEqual([]);
    });

    it('is that no region serves the names', () => {
      const facts = fleet(
        {},
        { states: { neu: { routes: [] }, frc: { routes: [] } } },
      );
      expect(codesOf(facts)).toContain('TargetServesNothing');
    });

    it('is that there is no other region', () => {
      const { weu } = states();
      expect(codesOf(fleetFacts({ weu }, [publishing('weu')]))).toEqual([
        'NoTarget',
      ]);
    });

    it('is that the region to lead to cannot be read', () => {
      const { guards } = previewFailover(
        unreadable(fleet(), 'neu'),
        ['weu'],
        'neu',
      );
      expect(plain(guards[0])).toEqual({
        severity: 'warning',
        code: 'TargetStale',
        region: 'neu',
        cluster: 'aks-neu',
        sentence: `aks-neu in North Europe cannot be read since ${NOW.toISOString()}: connection refused. Whether it would take the traffic is told from what was known before.`,
        remedy: 'See that aks-neu runs before anything is led there.',
      });
    });

    it('is that the region to lead to is only observed', () => {
      const facts = withCluster(fleet(), 'neu', { mode: 'observe' });
      expect(codesOf(facts, 'neu')).toEqual(['TargetObserved']);
    });

    it('is that a gateway there has no address', () => {
      const facts = fleet(
        {},
        { states: { neu: { services: [ingressService(undefined)] } } },
      );
      expect(codesOf(facts, 'neu')).toContain('GatewayWithoutAddress');
    });

    it('is that the lost region was never read', () => {
      const facts = withCluster(fleet(), 'weu', {
        state: {},
        plan: undefined,
      });
      expect(codesOf(facts)).toEqual(['RegionUnread']);
    });

    it('is that the lost region is told from before', () => {
      expect(codesOf(unreadable(fleet(), 'weu'))).toEqual(['RegionStale']);
    });

    it('is that a zone was never read, so that the plan tells where it leads', () => {
      const facts = fleet(
        {},
        {
          regions: REGIONS.map(name =>
            name === 'weu' ? regionFact(name, { zone: {} }) : publishing(name),
          ),
        },
      );
      expect(codesOf(facts)).toEqual(['ZoneUnread']);
      expect(previewFailover(facts, ['weu']).totals.byWriting).toBe(1);
    });

    it('is who puts the old address back', () => {
      expect(
        previewFailover(fleet(), ['weu']).guards.map(
          ({ sentence }) => sentence,
        ),
      ).toEqual([
        'The records of the gateways belong to the ExternalDNS of aks-weu: while it runs, or once it runs again, it puts the old addresses back.',
      ]);
    });
  });

  it('counts a host that two clusters of the region make once', () => {
    const facts = fleet();
    const second = clusterFact('weu', facts.clusters[0].state.value!, {
      name: 'aks-weu-2',
    });
    const { totals } = previewFailover(
      { ...facts, clusters: [...facts.clusters, second] },
      ['weu'],
    );
    expect(totals.names).toBe(1);
  });

  it('calls a region that is not configured by its name', () => {
    expect(previewFailover(fleet(), ['xyz']).lost).toEqual([
      { region: 'xyz', title: 'xyz' },
    ]);
    expect(titles.xyz).toBeUndefined();
  });
});
