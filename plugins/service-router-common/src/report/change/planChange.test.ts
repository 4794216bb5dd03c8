import { ServiceRouteSpec } from '../../kinds';
import { gateway, policy, route } from '../../testing/builders';
import { FleetFacts } from '../facts';
import {
  declaredPolicy,
  declaredRoute,
  gatewayOf,
  HOST,
  instances,
  linesOf,
  planOf,
  rulesOf,
  standingFleet,
} from './__testUtils__/twoRegions';

const NEW_HOST = 'api-ns-p-base-workload-a.test-aks.nl';
const newRoute = declaredRoute({ serviceName: 'api' }, 'api');

describe('planChange', () => {
  it('tells that manifests which stand already change nothing', () => {
    const plan = planOf({
      declared: [
        { object: declaredRoute() },
        { object: declaredPolicy({ mode: 'Active' }) },
      ],
    });
    expect(linesOf(plan)).toEqual([]);
    expect(plan.sentence).toBe(
      'Nothing changes in any zone or Traffic Manager profile.',
    );
    expect(plan.findings).toEqual([]);
    expect(plan.unchecked).toEqual([]);
  });

  it('shows the records of a name that is there, and stays', () => {
    const { zones } = planOf({ declared: [{ object: declaredRoute() }] });
    expect(zones[0].records).toEqual([
      {
        fqdn: HOST,
        type: 'CNAME',
        action: 'keep',
        before: [gatewayOf('weu')],
        after: [gatewayOf('weu')],
        writers: ['aks-weu'],
      },
    ]);
  });

  it('points a new route at the gateway of each region', () => {
    const plan = planOf({ declared: [{ object: newRoute }] });
    expect(linesOf(plan)).toEqual([
      `weu create CNAME ${NEW_HOST}: nothing -> ${gatewayOf('weu')}`,
      `neu create CNAME ${NEW_HOST}: nothing -> ${gatewayOf('neu')}`,
    ]);
    expect(plan.routes).toEqual([
      { namespace: 'ns-workload-a', name: 'api', after: NEW_HOST },
    ]);
    expect(plan.findings).toEqual([]);
    expect(plan.sentence).toBe(
      '2 records made in the zones of West Europe and North Europe.',
    );
  });

  it('leads the whole namespace to the region that a policy is bound to', () => {
    const plan = planOf({
      declared: [
        {
          object: declaredPolicy({ mode: 'RegionBound', sourceRegion: 'weu' }),
        },
      ],
    });
    expect(linesOf(plan)).toEqual([
      `neu update CNAME ${HOST}: ${gatewayOf('neu')} -> ${gatewayOf('weu')}`,
    ]);
    expect(plan.routes).toEqual([
      {
        namespace: 'ns-workload-a',
        name: 'test-workload-route',
        before: HOST,
        after: HOST,
      },
    ]);
  });

  it('says that a name which passes to another ExternalDNS is away in between, and how long resolvers keep it', () => {
    const { zones } = planOf({
      declared: [
        {
          object: declaredPolicy({ mode: 'RegionBound', sourceRegion: 'weu' }),
        },
      ],
    });
    expect(zones[1].records).toMatchObject([
      { changesOwner: true, keptFor: 300, writers: ['aks-weu'] },
    ]);
  });

  it('gives up the name of a route that is removed, and finds nothing wrong with it', () => {
    const plan = planOf({
      removed: [
        {
          object: {
            kind: 'ServiceRoute',
            namespace: 'ns-workload-a',
            name: 'test-workload-route',
          },
        },
      ],
    });
    expect(linesOf(plan)).toEqual([
      `weu delete CNAME ${HOST}: ${gatewayOf('weu')} -> nothing`,
      `neu delete CNAME ${HOST}: ${gatewayOf('neu')} -> nothing`,
    ]);
    expect(plan.routes).toEqual([
      {
        namespace: 'ns-workload-a',
        name: 'test-workload-route',
        before: HOST,
      },
    ]);
    expect(plan.findings).toEqual([]);
  });

  it('makes the new name and gives up the old one where a route is renamed', () => {
    const plan = planOf({
      declared: [{ object: declaredRoute({ serviceName: 'api' }) }],
    });
    expect(linesOf(plan).filter(line => line.startsWith('weu'))).toEqual([
      `weu create CNAME ${NEW_HOST}: nothing -> ${gatewayOf('weu')}`,
      `weu delete CNAME ${HOST}: ${gatewayOf('weu')} -> nothing`,
    ]);
    expect(plan.routes[0]).toMatchObject({ before: HOST, after: NEW_HOST });
  });

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

  it('finds a name taken, and plans nothing for it', () => {
    const plan = planOf({
      declared: [{ object: declaredRoute({}, 'late', 'ns-workload-a') }],
    });
    expect(rulesOf(plan)).toEqual(['error hostTaken']);
    expect(linesOf(plan)).toEqual([]);
  });

  it('hands a name over when its holder is removed in the same change', () => {
    const plan = planOf({
      declared: [{ object: declaredRoute({}, 'late', 'ns-workload-a') }],
      removed: [
        {
          object: {
            kind: 'ServiceRoute',
            namespace: 'ns-workload-a',
            name: 'test-workload-route',
          },
        },
      ],
    });
    expect(plan.findings).toEqual([]);
    expect(linesOf(plan)).toEqual([]);
  });

  it('says that a second policy in a namespace does not count', () => {
    const plan = planOf({
      declared: [{ object: declaredPolicy({ mode: 'Active' }, 'another') }],
    });
    expect(rulesOf(plan)).toEqual(['error secondPolicy']);
    expect(plan.findings[0].sentence).toBe(
      'DNSPolicy ns-workload-a/another would be a second one: aks-weu and aks-neu hold dns-policy, and only the oldest of a namespace counts. Change that policy where it is declared, or remove it there first.',
    );
  });

  it('says once that two new policies do not both count', () => {
    const plan = planOf({
      declared: ['one', 'other'].map(name => ({
        object: declaredPolicy({ mode: 'Active' }, name, 'ns-new'),
      })),
    });
    expect(rulesOf(plan)).toEqual(['error secondPolicy']);
  });

  it('lets a policy take the place of the one that is removed', () => {
    const plan = planOf({
      declared: [{ object: declaredPolicy({ mode: 'Active' }, 'another') }],
      removed: [
        {
          object: {
            kind: 'DNSPolicy',
            namespace: 'ns-workload-a',
            name: 'dns-policy',
          },
        },
      ],
    });
    expect(rulesOf(plan)).toEqual([]);
  });

  describe('beside a second policy that already stands', () => {
    const facts = standingFleet(state => ({
      ...state,
      policies: [
        policy(),
        policy({ mode: 'Active' }, 'ns-workload-a', { name: 'other' }),
      ],
    }));

    it.each`
      what                | object
      ${'a route'}        | ${declaredRoute()}
      ${'the policy'}     | ${declaredPolicy({ mode: 'Active' })}
      ${'the second one'} | ${declaredPolicy({ mode: 'Active' }, 'other')}
    `('finds no fault in $what', ({ object }) => {
      expect(planOf({ declared: [{ object }] }, facts).findings).toEqual([]);
    });
  });

  it('tells of a route that a cluster would no longer publish, whichever cluster was not read', () => {
    const standing = standingFleet();
    const [weu, neu] = standing.clusters;
    const facts = {
      ...standing,
      clusters: [{ ...weu, plan: undefined, state: {} }, neu],
    };
    const plan = planOf(
      {
        removed: [
          {
            object: {
              kind: 'DNSPolicy',
              namespace: 'ns-workload-a',
              name: 'dns-policy',
            },
          },
        ],
      },
      facts,
    );
    expect(plan.findings).toContainEqual(
      expect.objectContaining({
        rule: 'notPlanned',
        sentence: expect.stringContaining(
          'would not be published from aks-neu',
        ),
      }),
    );
  });

  it('tells of a policy bound to a region without a cluster', () => {
    const plan = planOf({
      declared: [
        { object: declaredRoute() },
        {
          object: declaredPolicy({ mode: 'RegionBound', sourceRegion: 'sea' }),
        },
      ],
    });
    expect(rulesOf(plan)).toContain('error sourceRegionUnknown');
    expect(rulesOf(plan)).toContain('error regionDark');
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

  it('tells what a record of nobody keeps from being written', () => {
    const facts = standingFleet(undefined, {
      zones: {
        weu: [{ fqdn: NEW_HOST, type: 'A', ttl: 60, values: ['10.9.9.9'] }],
      },
    });
    const plan = planOf({ declared: [{ object: newRoute }] }, facts);
    expect(linesOf(plan)).toEqual([
      `weu refused(Unowned) CNAME ${NEW_HOST}: nothing -> nothing`,
      `neu create CNAME ${NEW_HOST}: nothing -> ${gatewayOf('neu')}`,
    ]);
    expect(plan.findings.map(({ sentence }) => sentence)).toContain(
      `A ${NEW_HOST} → 10.9.9.9 stands in the zone of West Europe and nobody owns it, so ExternalDNS leaves it; remove it first, or choose another name.`,
    );
  });

  it('tells what is asked for where a zone was never read, and that it was not', () => {
    const facts = standingFleet(undefined, { zones: { neu: undefined } });
    const plan = planOf({ declared: [{ object: newRoute }] }, facts);
    expect(plan.zones[1]).toMatchObject({
      basis: 'plan',
      records: [{ action: 'create', after: [gatewayOf('neu')] }],
    });
    expect(plan.unchecked).toEqual([
      'The zone of North Europe has not been read, so it is told what is asked for there, not what stands or who owns it.',
    ]);
  });

  it('tells what is asked for where it is not known who publishes', () => {
    const facts = standingFleet(undefined, {
      zones: { weu: [], neu: [] },
      facts: { externalDns: [] },
    });
    const { zones, unchecked } = planOf(
      { declared: [{ object: newRoute }] },
      facts,
    );
    expect(zones.map(({ basis }) => basis)).toEqual(['plan', 'plan']);
    expect(unchecked[0]).toBe(
      'Which ExternalDNS publishes from aks-weu into the zone of West Europe is not known, so it is told what is asked for there, not what comes of it.',
    );
  });

  it('goes on without a cluster that was never read, and says so', () => {
    const facts = standingFleet();
    const [weu, neu] = facts.clusters;
    const { zones, unchecked } = planOf(
      { declared: [{ object: newRoute }] },
      {
        ...facts,
        clusters: [weu, { ...neu, plan: undefined, state: {} }],
      },
    );
    expect(zones[1].records).toEqual([]);
    expect(unchecked).toContain(
      'aks-neu has not been read yet, so what becomes of its part is not known.',
    );
  });

  describe('in which two clusters with one owner id would publish', () => {
    const shared = instances.map(instance => ({
      ...instance,
      ownerId: 'shared',
      prefix: 'x-',
    }));
    const plan = planOf(
      {
        declared: [
          {
            object: declaredPolicy({
              mode: 'RegionBound',
              sourceRegion: 'weu',
            }),
            regions: ['weu'],
          },
        ],
      },
      standingFleet(undefined, {
        zones: { weu: [], neu: [] },
        facts: { externalDns: shared },
      }),
    );

    it('is told that the record never comes to rest', () => {
      expect(plan.findings).toContainEqual(
        expect.objectContaining({
          severity: 'error',
          rule: 'notPublished',
          sentence: `The CNAME of ${HOST} would never come to rest in the zone of North Europe: aks-weu and aks-neu ask for different things, and the ExternalDNS of each takes the record for its own.`,
        }),
      );
    });

    it('is not told besides that one of them keeps it', () => {
      expect(rulesOf(plan)).toEqual([
        'error notPublished',
        'warning fleetConflict',
      ]);
    });
  });

  it('names a name as it is written, and a region by its title', () => {
    const contested = planOf({
      declared: [
        {
          object: declaredPolicy({ mode: 'RegionBound', sourceRegion: 'weu' }),
          regions: ['weu'],
        },
      ],
    });
    expect(contested.findings.map(({ sentence }) => sentence)).toContain(
      `The name ${HOST} is written into the zone of North Europe by aks-weu (to ${gatewayOf(
        'weu',
      )}) and aks-neu (to ${gatewayOf(
        'neu',
      )}); ExternalDNS keeps whichever it saw first.`,
    );
  });

  it('names a name as it is written where ExternalDNS only creates', () => {
    const createOnly = instances.map(instance => ({
      ...instance,
      policy: 'create-only' as const,
    }));
    const kept = planOf(
      {
        declared: [
          {
            object: declaredPolicy({
              mode: 'RegionBound',
              sourceRegion: 'weu',
            }),
          },
        ],
      },
      standingFleet(undefined, { facts: { externalDns: createOnly } }),
    );
    expect(kept.findings.map(({ sentence }) => sentence)).toContain(
      `The record of ${HOST} stays as it is in the zone of North Europe, as the policy of its ExternalDNS only creates.`,
    );
  });

  it('says what it did not plan as no cluster is in its region', () => {
    expect(
      rulesOf(planOf({ declared: [{ object: newRoute, regions: ['sea'] }] })),
    ).toContain('warning regionUnknown');
  });

  it('tells of a route that loses its name to an older one', () => {
    const facts = standingFleet(state => ({
      ...state,
      routes: [
        route(),
        route(
          { serviceName: 'api' },
          { name: 'older', creationTimestamp: '2026-01-01T00:00:00Z' },
        ),
      ],
    }));
    const plan = planOf(
      { declared: [{ object: declaredRoute({}, 'older') }] },
      facts,
    );
    expect(plan.findings).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        rule: 'notPlanned',
        object: {
          kind: 'ServiceRoute',
          namespace: 'ns-workload-a',
          name: 'test-workload-route',
        },
      }),
    );
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

  it('leaves what stands as it is', () => {
    const facts = standingFleet();
    const told = () => JSON.stringify([facts.clusters, facts.regions]);
    const before = told();
    planOf(
      {
        declared: [
          { object: declaredRoute({ serviceName: 'api' }) },
          {
            object: declaredPolicy({
              mode: 'RegionBound',
              sourceRegion: 'weu',
            }),
          },
        ],
      },
      facts,
    );
    expect(told()).toBe(before);
  });
});
