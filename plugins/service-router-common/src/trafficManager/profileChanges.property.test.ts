import fc from 'fast-check';
import { planProfiles } from './planProfiles';
import { ProfileFact } from './profile';
import { profileChanges } from './profileChanges';
import { afterWrites, trafficOptions } from '../testing/trafficBuilders';
import {
  fleetOf,
  foreignProfile as foreign,
  TrafficSample as Sample,
  trafficSamples as clusters,
} from './__testUtils__/trafficSamples';

function changesOf(sample: Sample, facts: ProfileFact[]) {
  return profileChanges(planProfiles(fleetOf(sample), trafficOptions), facts);
}

function after(sample: Sample, facts: ProfileFact[]): ProfileFact[] {
  return afterWrites(facts, changesOf(sample, facts).writes);
}

describe('writing what random clusters ask for', () => {
  it('is done after one pass: the plan of what was written is to write nothing', () => {
    fc.assert(
      fc.property(clusters, clusters, (first, second) => {
        const once = after(first, []);
        expect(changesOf(first, once).writes).toEqual([]);
        const twice = after(second, once);
        expect(changesOf(second, twice).writes).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('never touches what is not ours', () => {
    fc.assert(
      fc.property(clusters, clusters, (first, second) => {
        const before = after(first, [foreign]).map(fact =>
          fact === foreign
            ? fact
            : { ...fact, endpoints: [...fact.endpoints, ...foreign.endpoints] },
        );
        const facts = after(second, before);
        expect(facts).toContain(foreign);
        for (const { name } of before) {
          const names = facts
            .find(fact => fact.name === name)
            ?.endpoints.map(endpoint => endpoint.name);
          expect(names).toContain('theirs');
        }
      }),
    );
  });

  it('never makes a profile that Azure would refuse for its endpoints', () => {
    fc.assert(
      fc.property(clusters, clusters, (first, second) => {
        for (const { settings, endpoints } of after(second, after(first, []))) {
          const once: unknown[][] = [
            endpoints.map(({ name }) => name.toLowerCase()),
            endpoints.map(({ target }) => target),
            settings.routingMethod === 'Geographic'
              ? endpoints.flatMap(({ geoMapping }) => geoMapping)
              : [],
            settings.routingMethod === 'Priority'
              ? endpoints.map(({ priority }) => priority)
              : [],
          ];
          for (const values of once) {
            expect(new Set(values).size).toBe(values.length);
          }
        }
      }),
    );
  });

  it('ends with nothing of ours when nobody asks any more', () => {
    fc.assert(
      fc.property(clusters, sample => {
        const nobody = { weu: [], neu: [], frc: [], silent: [] };
        expect(after(nobody, after(sample, [foreign]))).toEqual([foreign]);
      }),
    );
  });
});
