import { DnsPolicySpec } from '../kinds';
import {
  gatewayOf,
  HOST,
  REGIONS,
  ROUTE,
} from '../report/__testUtils__/demoFleet';
import { FleetFacts } from '../report/facts';
import { plain } from '../sentences';
import {
  addresses,
  gateway,
  ingressService,
  policy,
  regionFact,
  route,
  zoneRecords,
} from '../testing/builders';
import { BOUND, fleet } from './__testUtils__/fleets';
import { previewFailover } from './previewFailover';

describe('previewFailover', () => {
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
});
