import fc from 'fast-check';
import { unsaidIn } from '../../sentences';
import { fleetFacts, titles } from '../../testing/builders';
import { expectedShares, ServiceReason } from '../../trafficManager';
import { endpointFact } from '../../testing/trafficBuilders';
import { publishing, REGIONS, ROUTE, states } from '../__testUtils__/demoFleet';
import { reportRoute } from '../reportRoute';
import { RouteProfile } from '../traffic';
import { RouteReport } from '../types';
import { endpointIn, profileOf } from './__testUtils__/profiles';
import { outageOf } from './outageOf';
import { OutageChange } from './types';

const demo = reportRoute(
  ROUTE,
  fleetFacts(
    states(),
    REGIONS.map(region => publishing(region)),
  ),
);

const reasons: ServiceReason[] = [
  'Healthy',
  'AlwaysServed',
  'Checking',
  'Degraded',
  'Disabled',
];

/** A profile over some regions, with the shares that its routing method gives. */
const profiles: fc.Arbitrary<RouteProfile> = fc
  .record({
    routingMethod: fc.constantFrom('Weighted', 'Priority', 'MultiValue'),
    members: fc.uniqueArray(
      fc.record({
        region: fc.constantFrom(...REGIONS),
        weight: fc.integer({ min: 1, max: 1000 }),
        because: fc.constantFrom(...reasons),
      }),
      { selector: ({ region }) => region, minLength: 1, maxLength: 3 },
    ),
    ttl: fc.integer({ min: 0, max: 3600 }),
    intervalSeconds: fc.constantFrom(10, 30),
    timeoutSeconds: fc.integer({ min: 5, max: 10 }),
    toleratedFailures: fc.integer({ min: 0, max: 9 }),
  })
  .map(({ routingMethod, members, ttl, ...probe }) => {
    const facts = members.map(({ region, weight, because }, index) =>
      endpointFact(region, {
        weight,
        priority: index + 1,
        alwaysServe: because === 'AlwaysServed',
        status: because === 'Disabled' ? 'Disabled' : 'Enabled',
        monitorStatus: because === 'Degraded' ? 'Degraded' : 'Online',
      }),
    );
    const shares = expectedShares({
      id: 'shop',
      settings: {
        routingMethod: routingMethod as 'Weighted',
        status: 'Enabled',
      },
      endpoints: facts,
    });
    return profileOf(
      facts.map(({ name, weight, priority, status }, index) => {
        const { isServed, because, share } = shares.endpoints[index];
        return endpointIn(name, {
          weight,
          priority,
          isEnabled: status === 'Enabled',
          isServed,
          because,
          share: share ?? null,
        });
      }),
      { routingMethod, ttl, probe },
    );
  });

/** The demo route with each zone led to some region, or nowhere, and a profile in front or none. */
const reports: fc.Arbitrary<RouteReport> = fc
  .record({
    leads: fc.array(fc.option(fc.constantFrom(...REGIONS)), {
      minLength: 3,
      maxLength: 3,
    }),
    profile: fc.option(profiles),
  })
  .map(({ leads, profile }) => ({
    ...demo,
    zones: demo.zones.map((zone, index) => {
      const to = leads[index];
      return {
        ...zone,
        pointsTo: to
          ? {
              host: `gateway.${to}.example.com`,
              region: to,
              regionTitle: titles[to],
              addresses: ['10.0.0.1'],
              ttl: 300,
            }
          : undefined,
      };
    }),
    ...(profile ? { traffic: { profiles: [profile], refusals: [] } } : {}),
  }));

const lostRegions = fc.subarray(REGIONS);

describe('whatever stands', () => {
  it('all of it can be said in other languages', () => {
    fc.assert(
      fc.property(reports, lostRegions, (report, lost) => {
        expect(unsaidIn(outageOf(report, lost))).toEqual([]);
      }),
    );
  });

  it('losing every region leaves nothing', () => {
    fc.assert(
      fc.property(reports, report => {
        const { names, without } = outageOf(report, REGIONS);
        expect(names.flatMap(({ after }) => after)).not.toContainEqual(
          expect.objectContaining({ isLost: false }),
        );
        expect(without.length).toBe(
          names.filter(({ before }) => before.length > 0).length,
        );
      }),
    );
  });

  it('losing a region that no answer leads to changes nothing', () => {
    fc.assert(
      fc.property(reports, report => {
        const used = new Set(
          outageOf(report, []).names.flatMap(({ before }) =>
            before.map(({ region }) => region),
          ),
        );
        for (const region of REGIONS.filter(name => !used.has(name))) {
          const { names, without } = outageOf(report, [region]);
          expect(names.filter(({ time, remedy }) => time || remedy)).toEqual(
            outageOf(report, []).names.filter(
              ({ time, remedy }) => time || remedy,
            ),
          );
          expect(
            names.map(({ after }) => after.map(a => [a.target, a.share])),
          ).toEqual(
            names.map(({ before }) => before.map(a => [a.target, a.share])),
          );
          expect(without).toEqual(outageOf(report, []).without);
        }
      }),
    );
  });

  it('the seconds are those of their parts', () => {
    fc.assert(
      fc.property(reports, lostRegions, (report, lost) => {
        for (const time of outageOf(report, lost).names.flatMap(
          name => name.time ?? [],
        )) {
          expect(
            time.parts.reduce((sum, { seconds }) => sum + seconds, 0),
          ).toBe(time.seconds);
        }
      }),
    );
  });

  it('the shares of all answers make up the whole, before and after', () => {
    fc.assert(
      fc.property(reports, lostRegions, (report, lost) => {
        const isSplit =
          report.traffic?.profiles[0].routingMethod !== 'MultiValue';
        for (const { before, after } of outageOf(report, lost).names) {
          for (const answers of isSplit ? [before, after] : []) {
            const whole = answers.reduce(
              (sum, { share }) => sum + (share ?? 0),
              0,
            );
            expect(whole).toBeCloseTo(answers.length > 0 ? 1 : 0);
          }
        }
      }),
    );
  });

  it('what loses an answer is never told as moved, and what moves leads to nothing lost', () => {
    fc.assert(
      fc.property(reports, lostRegions, (report, lost) => {
        const { names } = outageOf(report, lost);
        const after = (wanted: OutageChange) =>
          names
            .filter(({ change }) => change === wanted)
            .flatMap(name => name.after);
        expect(after('moves').filter(({ isLost }) => isLost)).toEqual([]);
        expect(after('stays').filter(({ isLost }) => !isLost)).toEqual([]);
      }),
    );
  });
});
