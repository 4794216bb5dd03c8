import {
  originKey,
  ownershipOf,
  ProfileEndpoint,
  ProfileFact,
  profileKey,
  ProfileWrite,
} from '@service-router/plugin-service-router-common';

/** A write of several new endpoints, taken apart. */
export interface WritesApart {
  /** What the others need to be there; undefined where the first new endpoint brings the profile with it. */
  base?: ProfileWrite;
  /** The new endpoints, each by itself. */
  parts: {
    endpoint: ProfileEndpoint;
    first: ProfileWrite;
    later: ProfileWrite;
  }[];
}

/**
 * A whole write that the cloud refuses, as one write for each endpoint that is new in it: then only who is wrong stays out
 * (WB-6).
 *
 * Each part has two forms: `first` is made as long as none was, `later` once one was.
 *
 * @param facts - what the write was planned on
 * @returns ways to take it apart, the next one for when the base of one is refused too; none for a write that has nothing
 * but what is refused
 */
export function writesApart(
  write: ProfileWrite,
  facts: ProfileFact[],
): WritesApart[] {
  if (write.kind !== 'createProfile' && write.kind !== 'updateProfile') {
    return [];
  }
  const { profile } = write;
  const place = { name: profile.name, resourceGroup: profile.resourceGroup };
  const alone = (endpoint: ProfileEndpoint): ProfileWrite => ({
    kind: 'createEndpoint',
    profile: place,
    endpoint,
  });
  if (write.kind === 'createProfile') {
    return profile.endpoints.length < 2
      ? []
      : [
          {
            parts: profile.endpoints.map(endpoint => ({
              endpoint,
              first: {
                ...write,
                profile: { ...profile, endpoints: [endpoint] },
              },
              later: alone(endpoint),
            })),
          },
        ];
  }
  const fact = facts.find(
    candidate => profileKey(candidate) === profileKey(profile),
  );
  const standing = new Set(
    fact?.endpoints.map(({ name }) => name.toLowerCase()),
  );
  const isNew = (name: string) => !standing.has(name.toLowerCase());
  const added = profile.endpoints.filter(({ name }) => isNew(name));
  const leaving = new Set(
    write.removes.map(name => objectOf(fact?.tags ?? {}, name)),
  );
  // An object that changes the name of its endpoint has one already, which goes with the new one only.
  const unheard = added.filter(
    ({ name }) => !leaving.has(objectOf(profile.tags, name)),
  );
  const without = (gone: ProfileEndpoint[]): WritesApart => {
    const names = new Set(gone.map(({ name }) => name));
    const objects = new Set(
      gone.map(({ name }) => objectOf(profile.tags, name)),
    );
    return {
      base: {
        ...write,
        own: write.own.filter(name => !names.has(name)),
        removes: write.removes.filter(
          name => !objects.has(objectOf(fact?.tags ?? {}, name)),
        ),
        profile: {
          ...profile,
          endpoints: profile.endpoints.filter(({ name }) => !names.has(name)),
        },
      },
      parts: gone.map(endpoint => ({
        endpoint,
        first: alone(endpoint),
        later: alone(endpoint),
      })),
    };
  };
  return [
    ...(unheard.length > 0 ? [without(unheard)] : []),
    ...(added.length > unheard.length ? [without(added)] : []),
  ];
}

/** The object that an endpoint is made for, by the tags of its profile. */
function objectOf(
  tags: Record<string, string>,
  name: string,
): string | undefined {
  const origin = ownershipOf(tags).endpoints?.get(name.toLowerCase());
  return origin && originKey(origin);
}
