import { ServiceRouteSpec } from '../../kinds';
import { gateway } from '../../testing/builders';
import { FleetFacts } from '../facts';
import {
  declaredPolicy,
  declaredRoute,
  gatewayOf,
  HOST,
  linesOf,
  NEW_HOST,
  newRoute,
  planOf,
  rulesOf,
  standingFleet,
} from './__testUtils__/twoRegions';

describe('planChange where regions differ', () => {
  it('warns of a region that nobody would publish a new route into', () => {
    const plan = planOf({ declared: [{ object: newRoute, regions: ['weu'] }] });
    expect(linesOf(plan)).toEqual([
      `weu create CNAME ${NEW_HOST}: nothing -> ${gatewayOf('weu')}`,
    ]);
    expect(rulesOf(plan)).toEqual(['warning fleetConflict']);
    expect(plan.findings[0].sentence).toBe(
      `Nobody publishes ${NEW_HOST} (ServiceRoute ns-workload-a/api) into the zone of North Europe.`,
    );
  });

  it('refuses to let a region go dark that answers now', () => {
    const plan = planOf({
      removed: [
        {
          regions: ['neu'],
          object: {
            kind: 'ServiceRoute',
            namespace: 'ns-workload-a',
            name: 'test-workload-route',
          },
        },
      ],
    });
    expect(rulesOf(plan)).toEqual(['error regionDark']);
    expect(plan.findings[0].sentence).toBe(
      `${HOST} would no longer be answered in North Europe, although ServiceRoute ns-workload-a/test-workload-route stays.`,
    );
  });

  it('tells of a gateway that one cluster has not', () => {
    const facts = standingFleet((state, region) =>
      region === 'neu'
        ? state
        : { ...state, gateways: [gateway(), gateway('gateway-public')] },
    );
    const plan = planOf(
      {
        declared: [
          {
            object: declaredRoute(
              { serviceName: 'api', gatewayName: 'gateway-public' },
              'api',
            ),
          },
        ],
      },
      facts,
    );
    expect(rulesOf(plan)).toContain('warning gatewayMissing');
    expect(plan.findings.map(({ rule }) => rule)).not.toContain('notPlanned');
  });

  describe('of a route that differs per region', () => {
    const perRegion = (neu: Partial<ServiceRouteSpec>, facts?: FleetFacts) =>
      planOf(
        {
          declared: [
            { object: newRoute, regions: ['weu'] },
            {
              object: declaredRoute({ serviceName: 'api', ...neu }, 'api'),
              regions: ['neu'],
            },
          ],
        },
        facts,
      );

    it.each`
      what                        | neu                                   | rule
      ${'too long a name'}        | ${{ serviceName: 's'.repeat(38) }}    | ${'registryBudget'}
      ${'a gateway of nowhere'}   | ${{ gatewayName: 'gateway-nowhere' }} | ${'gatewayMissing'}
      ${'no name of a gateway'}   | ${{ gatewayName: 'Nope' }}            | ${'characters'}
      ${'no name of a namespace'} | ${{ gatewayNamespace: 'a.b' }}        | ${'characters'}
    `('refuses $what in the later region', ({ neu, rule }) => {
      expect(rulesOf(perRegion(neu))).toContain(`error ${rule}`);
    });

    it('says which cluster it is about', () => {
      expect(
        perRegion({ gatewayName: 'gateway-nowhere' }).findings[0].sentence,
      ).toBe(
        'For aks-neu: Gateway ns-service-router/gateway-nowhere exists in no cluster; there are ns-service-router/gateway-internal.',
      );
    });

    it('does not look for the gateway of one region in the other', () => {
      const facts = standingFleet((state, region) =>
        region === 'neu'
          ? { ...state, gateways: [gateway(), gateway('gateway-neu')] }
          : state,
      );
      expect(perRegion({ gatewayName: 'gateway-neu' }, facts).findings).toEqual(
        [],
      );
    });

    it('tells once what holds in both', () => {
      const both = { environment: 'Base' };
      const plan = planOf({
        declared: ['weu', 'neu'].map(region => ({
          object: declaredRoute(
            { ...both, gatewayName: `gateway-${region}` },
            'api',
          ),
          regions: [region],
        })),
      });
      expect(
        plan.findings.filter(({ field }) => field === 'environment'),
      ).toMatchObject([
        { sentence: expect.stringMatching(/^environment "Base"/) },
      ]);
    });

    it('goes by the policy of each region', () => {
      const plan = planOf({
        declared: [
          { object: newRoute },
          { object: declaredPolicy({ mode: 'Active' }), regions: ['weu'] },
          {
            object: declaredPolicy({
              mode: 'RegionBound',
              sourceRegion: 'sea',
            }),
            regions: ['neu'],
          },
        ],
      });
      expect(rulesOf(plan)).toContain('error sourceRegionUnknown');
    });
  });

  it('says which clusters would not publish a route, and why', () => {
    const facts = standingFleet((state, region) =>
      region === 'neu' ? { ...state, configurations: [] } : state,
    );
    const { findings } = planOf({ declared: [{ object: newRoute }] }, facts);
    expect(findings).toContainEqual({
      severity: 'warning',
      rule: 'notPlanned',
      object: { kind: 'ServiceRoute', namespace: 'ns-workload-a', name: 'api' },
      sentence:
        'ServiceRoute ns-workload-a/api would not be published from aks-neu: Waiting for DNSConfiguration to be configured.',
    });
  });

  it('says what it did not plan as no cluster is in its region', () => {
    expect(
      rulesOf(planOf({ declared: [{ object: newRoute, regions: ['sea'] }] })),
    ).toContain('warning regionUnknown');
  });

  it('publishes in a region that only the change brings the route to', () => {
    const facts = standingFleet((state, region) =>
      region === 'neu' ? { ...state, routes: [] } : state,
    );
    const plan = planOf(
      { declared: [{ object: declaredRoute(), regions: ['neu'] }] },
      facts,
    );
    expect(linesOf(plan)).toEqual([
      `neu create CNAME ${HOST}: nothing -> ${gatewayOf('neu')}`,
    ]);
  });
});
