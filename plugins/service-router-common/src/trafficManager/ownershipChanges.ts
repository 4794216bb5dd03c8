import { FieldChange } from './canonical';
import { OwnershipTooLargeError, ownershipTags } from './ownershipTags';
import { DesiredEndpoint, EndpointOrigin, EndpointRecords } from './profile';
import { foreignTags } from './profileWrites';
import { TrafficRefusal } from './trafficSources';

/**
 * The tags of a profile with these endpoints of ours, or the refusals of those who ask for more than tags can hold.
 */
export function tagsOrRefusals(
  profile: {
    owner: string;
    name: string;
    hostname: string;
    records?: EndpointRecords[];
  },
  own: DesiredEndpoint[],
  asking: EndpointOrigin[],
): { tags: Record<string, string> } | { refusals: TrafficRefusal[] } {
  try {
    return { tags: ownershipTags({ ...profile, endpoints: own }) };
  } catch (error) {
    if (!(error instanceof OwnershipTooLargeError)) {
      throw error;
    }
    const { message } = error;
    return {
      refusals: asking.map(origin => ({
        origin,
        profile: profile.name,
        reason: 'TooManyEndpoints',
        message,
      })),
    };
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
