import {
  gatewayOf,
  HOST,
  publishing,
  REGIONS,
  ROUTE,
} from '../report/__testUtils__/demoFleet';
import { plain } from '../sentences';
import {
  addresses,
  clusterFact,
  ingressService,
  regionFact,
  route,
  titles,
  zoneRecords,
} from '../testing/builders';
import {
  BOUND_FLEET,
  fleet,
  unreadable,
  withCluster,
} from './__testUtils__/fleets';
import { previewFailover } from './previewFailover';

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
