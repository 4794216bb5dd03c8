import { policy } from '../../testing/builders';
import {
  declaredPolicy,
  declaredRoute,
  planOf,
  rulesOf,
  standingFleet,
} from './__testUtils__/twoRegions';

describe('planChange of policies', () => {
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
});
