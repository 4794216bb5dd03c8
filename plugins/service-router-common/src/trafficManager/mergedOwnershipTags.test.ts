import {
  afterWrites,
  trafficOptions,
  twoRegions,
} from '../testing/trafficBuilders';
import { ownershipOf, ownershipTags } from './ownershipTags';
import { planProfiles } from './planProfiles';
import { ProfileFact } from './profile';
import { profileChanges } from './profileChanges';
import { mergedOnto, ProfileWrite } from './profileWrites';

const [fact] = afterWrites(
  [],
  profileChanges(planProfiles(twoRegions(), trafficOptions), []).writes,
);

/** A whole write of the endpoint of one region alone, planned on what stood before. */
const writeOfWeu: ProfileWrite & { kind: 'updateProfile' } = {
  kind: 'updateProfile',
  profile: {
    name: fact.name,
    resourceGroup: fact.resourceGroup,
    settings: fact.settings,
    tags: fact.tags,
    endpoints: fact.endpoints,
  },
  own: ['weu'],
  removes: [],
  changes: [],
};

function endpointsOf(tags: Record<string, string>) {
  return [...(ownershipOf(tags).endpoints ?? [])]
    .map(([name, { cluster }]) => `${name} of ${cluster}`)
    .sort();
}

function withEndpoint(name: string, cluster: string): ProfileFact {
  const ownership = ownershipOf(fact.tags);
  return {
    ...fact,
    endpoints: [...fact.endpoints, { ...fact.endpoints[0], name }],
    tags: {
      ...fact.tags,
      ...ownershipTags({
        owner: trafficOptions.owner,
        hostname: ownership.hostname!,
        endpoints: [
          ...[...ownership.endpoints!].map(([standing, origin]) => ({
            name: standing,
            origin,
          })),
          {
            name,
            origin: {
              cluster,
              kind: 'Service',
              namespace: 'payments',
              name: 'my-app',
            },
          },
        ],
      }),
    },
  };
}

describe('the tags of a whole write', () => {
  it('keep whose an endpoint is that another instance added meanwhile', () => {
    const { tags } = mergedOnto(writeOfWeu, withEndpoint('frc', 'aks-frc'));
    expect(endpointsOf(tags)).toEqual([
      'frc of aks-frc',
      'neu of aks-neu',
      'weu of aks-weu',
    ]);
  });

  it('name no endpoint that another instance removed meanwhile', () => {
    const fresh = {
      ...fact,
      endpoints: fact.endpoints.filter(({ name }) => name !== 'neu'),
    };
    expect(endpointsOf(mergedOnto(writeOfWeu, fresh).tags)).toEqual([
      'weu of aks-weu',
    ]);
  });

  it('are those that were planned, where what stands cannot be read', () => {
    const fresh = {
      ...fact,
      tags: { ...fact.tags, serviceRouterEndpoints00: '1:77:cut' },
    };
    expect(endpointsOf(mergedOnto(writeOfWeu, fresh).tags)).toEqual([
      'neu of aks-neu',
      'weu of aks-weu',
    ]);
  });
});
