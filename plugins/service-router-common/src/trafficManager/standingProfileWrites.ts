import { endpointChanges, settingsChanges } from './canonical';
import { clashOf } from './endpointClashes';
import { endpointKey, MergedEndpoints } from './mergeEndpoints';
import { tagChanges } from './ownershipChanges';
import {
  DesiredEndpoint,
  EndpointFact,
  ProfileEndpoint,
  ProfileFact,
  ProfileSettings,
} from './profile';
import { foreignTags, ProfileWrite } from './profileWrites';

/** What a profile that stands should become. */
export interface ProfileGoal {
  settings: ProfileSettings;
  /** Ours alone. */
  tags: Record<string, string>;
  endpoints: MergedEndpoints;
}

/** The writes that turn a profile that stands into what it should become; none when it is that already. */
export function standingProfileWrites(
  fact: ProfileFact,
  { settings, tags, endpoints: merged }: ProfileGoal,
): ProfileWrite[] {
  const standing = new Map(
    fact.endpoints.map(endpoint => [endpointKey(endpoint), endpoint]),
  );
  const own = merged.own.map(endpoint => ({
    // What is left to the cloud keeps the value it has.
    ...priorityOf(standing.get(endpointKey(endpoint))),
    ...contentOf(endpoint),
  }));
  const ofProfile = [
    ...settingsChanges(settings, fact.settings),
    ...tagChanges(tags, fact.tags),
    ...merged.removes.map(name => ({ field: 'endpoint', from: name, to: '' })),
  ];
  const standingOwn = own.flatMap(
    endpoint => standing.get(endpointKey(endpoint)) ?? [],
  );
  const isWhole =
    ofProfile.length > 0 ||
    own.some(endpoint => clashesMidway(endpoint, standingOwn, settings));
  if (isWhole) {
    return [
      {
        kind: 'updateProfile',
        profile: {
          name: fact.name,
          resourceGroup: fact.resourceGroup,
          tags: { ...foreignTags(fact.tags), ...tags },
          settings,
          endpoints: [...own, ...merged.foreign.map(contentOf)],
        },
        own: own.map(({ name }) => name),
        removes: merged.removes,
        changes: ofProfile,
      },
    ];
  }
  const profile = { name: fact.name, resourceGroup: fact.resourceGroup };
  return own.flatMap((endpoint): ProfileWrite[] => {
    const before = standing.get(endpointKey(endpoint));
    if (!before) {
      return [{ kind: 'createEndpoint', profile, endpoint }];
    }
    const changes = endpointChanges(endpoint, before);
    return changes.length > 0
      ? [{ kind: 'updateEndpoint', profile, endpoint, changes }]
      : [];
  });
}

/** Two endpoints that swap what may stand once only, one after the other, would be refused midway. */
function clashesMidway(
  endpoint: ProfileEndpoint,
  standing: ProfileEndpoint[],
  settings: ProfileSettings,
): boolean {
  const key = endpointKey(endpoint);
  const before = standing.find(other => endpointKey(other) === key);
  const others = standing
    .filter(other => endpointKey(other) !== key)
    .map(other => ({ endpoint: other, told: other.name }));
  return (
    before !== undefined &&
    // An endpoint of another type is another resource.
    (before.type.toLowerCase() !== endpoint.type.toLowerCase() ||
      (endpointChanges(endpoint, before).length > 0 &&
        clashOf(endpoint, settings, others) !== undefined))
  );
}

function priorityOf(
  endpoint: ProfileEndpoint | undefined,
): Pick<ProfileEndpoint, 'priority'> {
  return endpoint?.priority === undefined
    ? {}
    : { priority: endpoint.priority };
}

/** The endpoint without what is known of it beside its content. */
export function contentOf(
  endpoint: ProfileEndpoint & Partial<DesiredEndpoint> & Partial<EndpointFact>,
): ProfileEndpoint {
  const {
    origin: _origin,
    sourceKey: _sourceKey,
    monitorStatus: _monitorStatus,
    id: _id,
    ...content
  } = endpoint;
  return content;
}
