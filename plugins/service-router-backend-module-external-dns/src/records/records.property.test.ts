import fc from 'fast-check';
import {
  ProfileFact,
  ownershipOf,
} from '@service-router/plugin-service-router-common';
import {
  asked,
  CLUSTERS,
  desiredOf,
  Fleet,
  fleet,
  FleetWalk,
} from './__testUtils__/FleetWalk';
import { loop, scopeOf } from './__testUtils__/walk';
import { adjustedRecords, adjustedSlices } from './adjustedRecords';
import { AdjustmentMemory } from './adjustmentMemory';
import { standingGroups } from './standingGroups';

describe('records that ExternalDNS drives', () => {
  it.each([
    ['with a TXT registry', {}],
    ['without a registry', { isWithoutRegistry: true }],
    ['with a policy that deletes nothing', { isUpsertOnly: true }],
  ])('come to rest, whatever is asked for and changed, %s', (_, options) => {
    fc.assert(
      fc.property(fleet, fleet, (first, second) => {
        const walk = new FleetWalk(options);
        walk.settle(first);
        walk.settle(second);
        expect(walk.round(second)).toEqual({ isQuiet: true, writes: 0 });
      }),
      { numRuns: 60 },
    );
  });

  it('tell every endpoint that stands, also where nothing is deleted', () => {
    fc.assert(
      fc.property(fleet, fleet, (first, second) => {
        const walk = new FleetWalk({ isUpsertOnly: true });
        walk.settle(first);
        const facts = walk.settle(second);
        expect(standingGroups(facts, scopeOf('weu').owner)).toHaveLength(
          facts.flatMap(({ endpoints }) => endpoints).length,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('are adjusted to what is not changed by adjusting it again', () => {
    fc.assert(
      fc.property(fleet, fleet, (first, second) => {
        const walk = new FleetWalk();
        walk.round(first);
        const { facts } = walk;
        for (const cluster of CLUSTERS) {
          const scope = scopeOf(cluster);
          const once = adjustedRecords(
            desiredOf(second[cluster], cluster),
            facts,
            scope,
          ).endpoints;
          expect(adjustedRecords(once, facts, scope).endpoints).toEqual(once);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('are adjusted the same, whether or not they were adjusted before', () => {
    fc.assert(
      fc.property(fleet, fc.array(fleet, { maxLength: 3 }), (first, rounds) => {
        const memory = new AdjustmentMemory();
        const walk = new FleetWalk();
        walk.round(first);
        for (const wanted of [...rounds, ...rounds]) {
          const desired = desiredOf(wanted.weu, 'weu');
          const scope = scopeOf('weu');
          const remembered = [
            ...adjustedSlices(desired, walk.facts, scope, {}, memory),
          ].flatMap(({ endpoints }) => endpoints);
          expect(remembered).toEqual(
            adjustedRecords(desired, walk.facts, scope).endpoints,
          );
          walk.round(wanted);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('of one cluster leave those of the others as they are', () => {
    fc.assert(
      fc.property(fleet, asked, (first, second) => {
        const before = new FleetWalk().settle(first);
        const { facts } = loop(
          before,
          desiredOf(second, 'weu'),
          scopeOf('weu'),
          { prefix: 'weu-' },
        );
        expect(endpointsBeside(facts, 'weu')).toEqual(
          endpointsBeside(before, 'weu'),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('are gone with their profiles once nobody asks for anything', () => {
    const nothing: Fleet = { weu: [], neu: [], frc: [] };
    fc.assert(
      fc.property(fleet, wanted => {
        const walk = new FleetWalk();
        walk.settle(wanted);
        expect(walk.settle(nothing)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

function endpointsBeside(facts: ProfileFact[], cluster: string): string[] {
  return facts
    .flatMap(({ name, tags, endpoints }) => {
      const origins = ownershipOf(tags).endpoints;
      return endpoints
        .filter(
          item => origins?.get(item.name.toLowerCase())?.cluster !== cluster,
        )
        .map(item => `${name}/${item.name} ${item.target} ${item.weight}`);
    })
    .sort();
}
