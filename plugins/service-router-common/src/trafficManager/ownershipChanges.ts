import { Phrase, say, worded } from '../sentences';
import { FieldChange } from './canonical';
import { endpointKey } from './mergeEndpoints';
import { OwnershipTooLargeError, ownershipTags } from './ownershipTags';
import { DesiredEndpoint, EndpointRecords } from './profile';
import { foreignTags } from './profileWrites';
import { TrafficRefusal } from './trafficSources';

/** Those endpoints of a profile that its tags have room for, and the tags. */
export interface TaggedEndpoints {
  tags: Record<string, string>;
  own: DesiredEndpoint[];
  refusals: TrafficRefusal[];
}

/** What a profile of ours is to have. */
interface TaggedProfile {
  owner: string;
  name: string;
  hostname: string;
  records?: EndpointRecords[];
}

/**
 * The tags of a profile with these endpoints of ours. Who stands keeps their place; of those who join, the oldest first, each
 * is refused by itself when there is no room left (WB-6).
 *
 * @param isStanding - the endpoint is there already
 * @returns no tags when there is no room even for those who stand: their texts have grown
 */
export function taggedEndpoints(
  profile: TaggedProfile,
  endpoints: DesiredEndpoint[],
  isStanding: (endpoint: DesiredEndpoint) => boolean,
): TaggedEndpoints | { refusals: TrafficRefusal[] } {
  const all = tagsOf(profile, endpoints);
  if ('tags' in all) {
    return { tags: all.tags, own: endpoints, refusals: [] };
  }
  const refusal = ({ origin }: DesiredEndpoint): TrafficRefusal => ({
    origin,
    profile: profile.name,
    reason: 'TooManyEndpoints',
    ...worded(
      say`the profile ${profile.name} has no room for one more: ${all.words}; set another profile-name, and lead to it by a nested endpoint`,
    ),
  });
  let own = endpoints.filter(isStanding);
  let tagged = tagsOf(profile, own);
  if (!('tags' in tagged)) {
    return { refusals: endpoints.map(refusal) };
  }
  const sinceOf = new Map(
    profile.records?.map(({ endpoint, since }) => [endpoint, since]),
  );
  const joining = endpoints
    .filter(endpoint => !isStanding(endpoint))
    .map(endpoint => ({ endpoint, since: sinceOf.get(endpoint.name) ?? '' }))
    .sort((a, b) => (a.since < b.since ? -1 : Number(a.since > b.since)));
  const refusals: TrafficRefusal[] = [];
  for (const { endpoint } of joining) {
    const more = tagsOf(profile, [...own, endpoint]);
    if ('tags' in more) {
      own = [...own, endpoint];
      tagged = more;
    } else {
      refusals.push(refusal(endpoint));
    }
  }
  return { tags: tagged.tags, own, refusals };
}

function tagsOf(
  { records, ...profile }: TaggedProfile,
  endpoints: DesiredEndpoint[],
): { tags: Record<string, string> } | { words: Phrase } {
  const names = new Set(endpoints.map(endpointKey));
  try {
    const tags = ownershipTags({
      ...profile,
      endpoints,
      ...(records
        ? {
            records: records.filter(({ endpoint }) =>
              names.has(endpointKey({ name: endpoint })),
            ),
          }
        : {}),
    });
    return { tags };
  } catch (error) {
    if (!(error instanceof OwnershipTooLargeError)) {
      throw error;
    }
    return { words: error.words };
  }
}

/** The tags of ours that differ; names are compared without case. */
export function tagChanges(
  tags: Record<string, string>,
  standing: Record<string, string>,
): FieldChange[] {
  const before = lowered(standing);
  const after = lowered(tags);
  const foreign = lowered(foreignTags(standing));
  return [...new Set([...after.keys(), ...before.keys()])]
    .filter(name => !foreign.has(name) && before.get(name) !== after.get(name))
    .map(name => ({
      field: `tag ${name}`,
      from: before.get(name) ?? '',
      to: after.get(name) ?? '',
    }));
}

function lowered(tags: Record<string, string>): Map<string, string> {
  return new Map(
    Object.entries(tags).map(([name, value]) => [name.toLowerCase(), value]),
  );
}
