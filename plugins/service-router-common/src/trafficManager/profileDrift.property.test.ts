import fc from 'fast-check';
import { afterWrites, trafficOptions } from '../testing/trafficBuilders';
import {
  fleetOf,
  foreignProfile,
  TrafficSample,
  trafficSamples,
} from './__testUtils__/trafficSamples';
import { endpointChanges } from './canonical';
import { ownershipOf } from './ownershipTags';
import { planProfiles } from './planProfiles';
import { ProfileFact } from './profile';
import { profileChanges } from './profileChanges';
import { mergedOnto } from './profileWrites';

/** What a person does to a profile in the portal. */
const handEdits = fc.array(
  fc.record({
    at: fc.nat({ max: 3 }),
    does: fc.constantFrom(
      'deletes the profile',
      'deletes an endpoint',
      'edits the endpoints',
      'edits the settings',
      'adds an endpoint',
      'cuts a tag',
      'removes the tags',
    ),
  }),
  { maxLength: 4 },
);
type HandEdit = typeof handEdits extends fc.Arbitrary<(infer T)[]> ? T : never;

function edited(facts: ProfileFact[], { at, does }: HandEdit): ProfileFact[] {
  return facts.flatMap((fact, index) => {
    if (index !== at) {
      return [fact];
    }
    const { endpoints, settings, tags } = fact;
    switch (does) {
      case 'deletes the profile':
        return [];
      case 'deletes an endpoint':
        return [{ ...fact, endpoints: endpoints.slice(1) }];
      case 'edits the endpoints':
        return [
          {
            ...fact,
            endpoints: endpoints.map(endpoint => ({
              ...endpoint,
              weight: 999,
              target: `edited-${endpoint.name}.example.net`,
            })),
          },
        ];
      case 'edits the settings':
        return [{ ...fact, settings: { ...settings, dnsTtl: 7200 } }];
      case 'adds an endpoint':
        return [
          {
            ...fact,
            endpoints: [
              ...endpoints.filter(({ name }) => name !== 'theirs'),
              ...foreignProfile.endpoints,
            ],
          },
        ];
      case 'cuts a tag':
        return [
          { ...fact, tags: { ...tags, serviceRouterEndpoints00: '1:77:cut' } },
        ];
      default:
        return [{ ...fact, tags: {} }];
    }
  });
}

function changesOf(sample: TrafficSample, facts: ProfileFact[]) {
  return profileChanges(planProfiles(fleetOf(sample), trafficOptions), facts);
}

function after(sample: TrafficSample, facts: ProfileFact[]): ProfileFact[] {
  return afterWrites(facts, changesOf(sample, facts).writes);
}

/** What stands of a sample once people have been at it. */
function drifted(sample: TrafficSample, edits: HandEdit[]): ProfileFact[] {
  return edits.reduce(edited, after(sample, [foreignProfile]));
}

/** Endpoints that no readable tag of ours names. */
function notOurs(fact: ProfileFact) {
  const { owner, endpoints } = ownershipOf(fact.tags);
  return fact.endpoints.filter(
    ({ name }) =>
      owner !== trafficOptions.owner || !endpoints?.has(name.toLowerCase()),
  );
}

function withAdded(fact: ProfileFact): ProfileFact {
  return {
    ...fact,
    tags: { ...fact.tags, added: 'by hand' },
    endpoints: [...fact.endpoints, ...foreignProfile.endpoints],
  };
}

describe('profiles that people edit by hand', () => {
  it('are mended in one pass', () => {
    fc.assert(
      fc.property(
        trafficSamples,
        trafficSamples,
        handEdits,
        (first, second, edits) => {
          const mended = after(second, drifted(first, edits));
          expect(changesOf(second, mended).writes).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('keep every endpoint that is not ours as it is', () => {
    fc.assert(
      fc.property(
        trafficSamples,
        trafficSamples,
        handEdits,
        (first, second, edits) => {
          const facts = drifted(first, edits);
          const mended = after(second, facts);
          const { profiles } = planProfiles(fleetOf(second), trafficOptions);
          // Of one name and target it is taken over, and then follows the plan.
          const isTakenOver = (fact: ProfileFact, name: string) =>
            profiles.some(
              profile =>
                profile.name === fact.name &&
                profile.endpoints.some(endpoint => endpoint.name === name),
            );
          const lost = facts.flatMap(fact => {
            const now = mended.find(({ name }) => name === fact.name);
            return notOurs(fact).filter(endpoint => {
              const still = now?.endpoints.find(
                ({ name }) => name === endpoint.name,
              );
              return (
                !still ||
                (!isTakenOver(fact, endpoint.name) &&
                  endpointChanges(endpoint, still).length > 0)
              );
            });
          });
          expect(lost).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('keep what is added between reading and writing', () => {
    fc.assert(
      fc.property(trafficSamples, trafficSamples, (first, second) => {
        const facts = after(first, []);
        const merged = changesOf(second, facts).writes.flatMap(write => {
          const fact = facts.find(({ name }) => name === write.profile.name);
          return write.kind === 'updateProfile' && fact
            ? [mergedOnto(write, withAdded(fact))]
            : [];
        });
        for (const { endpoints, tags } of merged) {
          expect(endpoints).toContain(foreignProfile.endpoints[0]);
          expect(tags.added).toBe('by hand');
        }
      }),
    );
  });
});
