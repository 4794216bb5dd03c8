import {
  EndpointFact,
  EndpointOrigin,
  EndpointRecords,
  ownershipOf,
  ProfileFact,
  settingTextsOf,
} from '@service-router/plugin-service-router-common';
import { defaultTargetOf, groupKey, RecordGroup } from './recordGroup';

/** Records that are published: a group whose endpoint stands in a profile of ours. */
export interface StandingGroup extends RecordGroup {
  profile: ProfileFact;
  endpoint: EndpointFact;
  origin: EndpointOrigin;
  /** When it was first written, ISO 8601. */
  since: string;
}

/** What profiles told, for each owner: records, what is wanted and what changes are all asked of one picture. */
const known = new WeakMap<ProfileFact, Map<string, StandingGroup[]>>();

/**
 * What stands, as ExternalDNS knows it: read from the tags of the profiles of one owner, and from the profiles
 * themselves, so that a setting changed by hand is told as it is now.
 *
 * An endpoint that is gone has no record any more, and a record that no tag tells is not known.
 */
export function standingGroups(
  facts: ProfileFact[],
  owner: string,
): StandingGroup[] {
  return facts.flatMap(profile => {
    const byOwner = known.get(profile) ?? new Map<string, StandingGroup[]>();
    known.set(profile, byOwner);
    const groups = byOwner.get(owner) ?? groupsOfProfile(profile, owner);
    byOwner.set(owner, groups);
    return groups;
  });
}

function groupsOfProfile(profile: ProfileFact, owner: string): StandingGroup[] {
  const ownership = ownershipOf(profile.tags);
  if (ownership.owner !== owner) {
    return [];
  }
  const endpoints = new Map(
    profile.endpoints.map(item => [item.name.toLowerCase(), item]),
  );
  return (ownership.records ?? []).flatMap(records => {
    const name = records.endpoint.toLowerCase();
    const endpoint = endpoints.get(name);
    const origin = ownership.endpoints?.get(name);
    return endpoint && origin
      ? [
          standingGroup(
            { profile, endpoint, hostname: ownership.hostname },
            origin,
            records,
          ),
        ]
      : [];
  });
}

function standingGroup(
  {
    profile,
    endpoint,
    hostname,
  }: { profile: ProfileFact; endpoint: EndpointFact; hostname?: string },
  origin: EndpointOrigin,
  records: EndpointRecords,
): StandingGroup {
  const { dnsName, setIdentifier, resource, targets, registry } = records;
  const texts = settingTextsOf({
    profile: { ...profile, hostname: hostname ?? dnsName },
    endpoint,
    dnsName,
    defaultTarget: defaultTargetOf(records, profile.settings.routingMethod),
  });
  return {
    key: groupKey(records),
    dnsName,
    ...(setIdentifier === undefined ? {} : { setIdentifier }),
    ...(resource === undefined ? {} : { resource }),
    targets,
    registry,
    properties: Object.fromEntries(
      texts.map(({ name, value }) => [name, value]),
    ),
    profile,
    endpoint,
    origin,
    since: records.since,
  };
}
