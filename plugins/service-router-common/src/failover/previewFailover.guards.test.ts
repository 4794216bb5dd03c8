import { publishing, REGIONS, states } from '../report/__testUtils__/demoFleet';
import { plain } from '../sentences';
import {
  fleetFacts,
  ingressService,
  NOW,
  regionFact,
} from '../testing/builders';
import {
  codesOf,
  fleet,
  unreadable,
  withCluster,
} from './__testUtils__/fleets';
import { previewFailover } from './previewFailover';

describe('previewFailover', () => {
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
      const { totals, writes } = previewFailover(facts, ['weu']);
      expect(totals.byWriting).toBe(1);
      // What stands there is not told as nothing.
      expect(writes.map(({ before }) => before)).toEqual([undefined]);
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
});
