import { planProfiles } from './planProfiles';
import { ProfileFact } from './profile';
import { profileChanges } from './profileChanges';
import { expectedShares, leafShares } from './shares';
import {
  afterWrites,
  trafficCluster,
  trafficOptions,
  trafficService,
} from '../testing/trafficBuilders';

/** The blog's example: two regions of one application. */
function regions(east: string, west: string) {
  const service = (side: string, weight: string) =>
    trafficService(`my-app-${side}.example.com`, {
      'profile-name': 'my-app-global',
      hostname: 'my-app.example.com',
      'endpoint-name': `${side}-us`,
      'endpoint-location': `${side}us`,
      weight,
    });
  return [
    trafficCluster('east', [service('east', east)]),
    trafficCluster('west', [service('west', west)]),
  ];
}

function changesFor(east: string, west: string, facts: ProfileFact[]) {
  return profileChanges(
    planProfiles(regions(east, west), trafficOptions),
    facts,
  );
}

function sharesOf([fact]: ProfileFact[]) {
  return Object.fromEntries(leafShares(expectedShares(fact))!);
}

describe('shifting weight between two regions', () => {
  const before = afterWrites([], changesFor('70', '30', []).writes);
  const shift = changesFor('50', '50', before).writes;
  const after = afterWrites(before, shift);

  it('begins as the annotations say', () => {
    expect(sharesOf(before)).toEqual({ 'east-us': 0.7, 'west-us': 0.3 });
  });

  it('is one write for each endpoint', () => {
    expect(shift.map(({ kind }) => kind)).toEqual([
      'updateEndpoint',
      'updateEndpoint',
    ]);
  });

  it('ends as the annotations say', () => {
    expect(sharesOf(after)).toEqual({ 'east-us': 0.5, 'west-us': 0.5 });
  });

  it('gives everything to the region that is left healthy', () => {
    const unhealthy = after.map(fact => ({
      ...fact,
      endpoints: fact.endpoints.map(endpoint =>
        endpoint.name === 'east-us'
          ? { ...endpoint, monitorStatus: 'Degraded' as const }
          : endpoint,
      ),
    }));
    expect(sharesOf(unhealthy)).toEqual({ 'east-us': 0, 'west-us': 1 });
  });
});
