import { route } from '../../testing/builders';
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
