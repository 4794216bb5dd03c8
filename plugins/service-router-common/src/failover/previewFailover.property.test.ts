import fc from 'fast-check';
import { DnsPolicySpec } from '../kinds';
import { gatewayOf } from '../report/__testUtils__/demoFleet';
import { FleetFacts } from '../report/facts';
import { unsaidIn } from '../sentences';
import {
  addresses,
  clusterState,
  fleetFacts,
  ingressService,
  policy,
  regionFact,
  route,
  zoneRecords,
} from '../testing/builders';
import { previewFailover } from './previewFailover';
import { failoverWays } from './types';

const REGIONS = ['weu', 'neu', 'frc'];
const NAMES = ['a', 'b', 'c', 'd'];
const hostOf = (name: string) => `${name}-ns-p-base-workload-a.test-aks.nl`;

const specs: fc.Arbitrary<DnsPolicySpec> = fc.oneof(
  fc.constant<DnsPolicySpec>({ mode: 'Active' }),
  fc
    .constantFrom(...REGIONS)
    .map(
      (sourceRegion): DnsPolicySpec => ({ mode: 'RegionBound', sourceRegion }),
    ),
);

/** Any routes in any clusters, zones that lead them anywhere or are not read, gateways with an address or none. */
const fleets: fc.Arbitrary<FleetFacts> = fc
  .record({
    held: fc.record({
      weu: fc.subarray(NAMES),
      neu: fc.subarray(NAMES),
      frc: fc.subarray(NAMES),
    }),
    hasAddress: fc.subarray(REGIONS),
    spec: specs,
    led: fc.record({
      weu: fc.option(leads()),
      neu: fc.option(leads()),
      frc: fc.option(leads()),
    }),
    observed: fc.subarray(REGIONS),
  })
  .map(({ held, hasAddress, spec, led, observed }) => {
    const facts = fleetFacts(
      Object.fromEntries(
        REGIONS.map(region => [
          region,
          clusterState(region, {
            policies: [policy(spec)],
            routes: held[region as 'weu'].map(name =>
              route({ serviceName: name }, { name }),
            ),
            services: [
              ingressService(
                hasAddress.includes(region)
                  ? [{ ip: addresses[region] }]
                  : undefined,
              ),
            ],
          }),
        ]),
      ),
      REGIONS.map(region => {
        const to = led[region as 'weu'];
        return regionFact(region, {
          zone: to
            ? {
                value: [
                  ...NAMES.flatMap((name, index) =>
                    to[index]
                      ? zoneRecords(
                          hostOf(name),
                          gatewayOf(to[index]),
                          addresses[to[index]],
                        ).slice(0, 1)
                      : [],
                  ),
                  ...REGIONS.flatMap(one =>
                    zoneRecords('x', gatewayOf(one), addresses[one]).slice(2),
                  ),
                ],
              }
            : {},
        });
      }),
    );
    return {
      ...facts,
      clusters: facts.clusters.map(cluster => ({
        ...cluster,
        mode: observed.includes(cluster.region)
          ? ('observe' as const)
          : cluster.mode,
      })),
    };
  });

function leads() {
  return fc.array(fc.option(fc.constantFrom(...REGIONS)), {
    minLength: NAMES.length,
    maxLength: NAMES.length,
  });
}

/** Names that are answered with a gateway of a region, or would be where the zone is not read. */
function namesOf(facts: FleetFacts, region: string): string[] {
  return previewFailover(facts, [region]).names.map(({ name }) => name);
}

const lostRegions = fc.subarray(REGIONS, { minLength: 1 });

describe('whatever stands', () => {
  it('every name of the lost regions is in exactly one group', () => {
    fc.assert(
      fc.property(fleets, lostRegions, (facts, lost) => {
        const { names, totals } = previewFailover(facts, lost);
        const expected = new Set(lost.flatMap(one => namesOf(facts, one)));
        expect(names.map(({ name }) => name).sort()).toEqual(
          [...expected].sort(),
        );
        expect(failoverWays.reduce((sum, way) => sum + totals[way], 0)).toBe(
          totals.names,
        );
      }),
    );
  });

  it('all of it can be said in other languages', () => {
    fc.assert(
      fc.property(
        fleets,
        lostRegions,
        fc.option(fc.constantFrom(...REGIONS), { nil: undefined }),
        (facts, lost, to) => {
          expect(unsaidIn(previewFailover(facts, lost, to))).toEqual([]);
        },
      ),
    );
  });

  it('losing every region leaves nothing to lead to', () => {
    fc.assert(
      fc.property(fleets, facts => {
        const { names, writes, to } = previewFailover(facts, REGIONS);
        expect(names.filter(({ way }) => way !== 'without')).toEqual([]);
        expect([writes, to]).toEqual([[], undefined]);
      }),
    );
  });

  it('losing a region that nothing leads to writes nothing', () => {
    fc.assert(
      fc.property(fleets, facts => {
        const idle = {
          ...facts,
          regions: facts.regions.map(region => ({
            ...region,
            zone: {
              value: (region.zone.value ?? []).filter(
                ({ values }) => !values.includes(gatewayOf('frc')),
              ),
            },
          })),
        };
        expect(previewFailover(idle, ['frc'])).toMatchObject({
          names: [],
          writes: [],
        });
      }),
    );
  });

  it('says the same whatever the order of routes, records and clusters', () => {
    fc.assert(
      fc.property(fleets, lostRegions, (facts, lost) => {
        const reversed: FleetFacts = {
          ...facts,
          clusters: [...facts.clusters].reverse().map(cluster => ({
            ...cluster,
            plan: cluster.plan && {
              ...cluster.plan,
              routes: [...cluster.plan.routes].reverse(),
            },
          })),
          regions: facts.regions.map(region => ({
            ...region,
            zone: region.zone.value
              ? { value: [...region.zone.value].reverse() }
              : region.zone,
          })),
        };
        const { names, writes, totals } = previewFailover(reversed, lost);
        expect({ names, writes, totals }).toEqual(
          (({ names: n, writes: w, totals: t }) => ({
            names: n,
            writes: w,
            totals: t,
          }))(previewFailover(facts, lost)),
        );
      }),
    );
  });

  it('each name is carried by writes that are listed, and each write carries as many names as it says', () => {
    fc.assert(
      fc.property(fleets, lostRegions, (facts, lost) => {
        const { names, writes } = previewFailover(facts, lost);
        for (const { id, names: count } of writes) {
          expect(names.filter(one => one.writes.includes(id))).toHaveLength(
            count,
          );
        }
        const known = new Set(writes.map(({ id }) => id));
        expect(
          names.flatMap(one => one.writes).filter(id => !known.has(id)),
        ).toEqual([]);
      }),
    );
  });

  it('nothing is led to a region that is lost', () => {
    fc.assert(
      fc.property(fleets, lostRegions, (facts, lost) => {
        const { writes, to } = previewFailover(facts, lost);
        const gone = lost.flatMap(region => [
          addresses[region],
          gatewayOf(region),
          region,
        ]);
        expect(
          writes
            .flatMap(({ after }) => after)
            .filter(one => gone.includes(one)),
        ).toEqual([]);
        expect(lost).not.toContain(to?.region);
      }),
    );
  });
});
