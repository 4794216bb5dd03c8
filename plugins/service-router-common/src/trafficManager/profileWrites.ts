import { FieldChange } from './canonical';
import { mergedOwnershipTags } from './mergedOwnershipTags';
import { isOwnershipTag } from './ownershipTags';
import { ProfileEndpoint, ProfileFact, ProfileSettings } from './profile';

/** A profile with everything that shall stand in it. @public */
export interface ProfileContent {
  name: string;
  resourceGroup: string;
  tags: Record<string, string>;
  settings: ProfileSettings;
  /** All of them, others' among them: a whole write without them would remove them. */
  endpoints: ProfileEndpoint[];
}

/** Names a profile to a provider. @public */
export interface ProfileReference {
  name: string;
  resourceGroup: string;
}

/**
 * One write to a cloud.
 *
 * A profile is written whole when its settings, the set of our endpoints or their owners change: that is one write for
 * all of it, and values that may stand once only (priorities, codes, addresses) move between endpoints without clashing
 * midway. Otherwise each changed endpoint is written by itself and touches nothing else.
 *
 * @public
 */
export type ProfileWrite =
  | { kind: 'createProfile'; profile: ProfileContent }
  | {
      kind: 'updateProfile';
      profile: ProfileContent;
      /** Endpoints of ours in `profile`; the others in it are as they were read. */
      own: string[];
      /** Endpoints of ours that shall go. */
      removes: string[];
      changes: FieldChange[];
    }
  | {
      kind: 'createEndpoint';
      profile: ProfileReference;
      endpoint: ProfileEndpoint;
    }
  | {
      kind: 'updateEndpoint';
      profile: ProfileReference;
      endpoint: ProfileEndpoint;
      changes: FieldChange[];
    }
  | {
      kind: 'deleteProfile';
      profile: ProfileReference;
      /** Endpoints of ours that go with it; with any other it stays. */
      removes: string[];
    };

/**
 * A whole write on top of what stands at this moment: what others did since it was planned stays.
 *
 * Traffic Manager has no ETag, so whoever writes reads the profile again just before, and again after (azure.md 7.2).
 *
 * @public
 */
export function mergedOnto(
  write: ProfileWrite & { kind: 'updateProfile' },
  fresh: ProfileFact,
): ProfileContent {
  const own = lowered(write.own);
  const gone = lowered(write.removes);
  const has = (names: Set<string>, { name }: ProfileEndpoint) =>
    names.has(name.toLowerCase());
  return {
    ...write.profile,
    resourceGroup: fresh.resourceGroup,
    tags: {
      ...foreignTags(fresh.tags),
      ...mergedOwnershipTags(write, fresh),
    },
    endpoints: withPriorities([
      ...write.profile.endpoints.filter(endpoint => has(own, endpoint)),
      ...fresh.endpoints.filter(
        endpoint => !has(own, endpoint) && !has(gone, endpoint),
      ),
    ]),
  };
}

/**
 * Whether a write that takes endpoints out leaves a profile that nobody has a part in any more: the others took theirs out
 * since it was planned. Whoever takes out the last removes the profile (WB-2), as nobody asks for it again.
 *
 * @param merged - {@link mergedOnto} of the same write
 * @public
 */
export function leavesNothing(
  write: ProfileWrite & { kind: 'updateProfile' },
  merged: ProfileContent,
): boolean {
  return write.removes.length > 0 && merged.endpoints.length === 0;
}

/**
 * In a whole write either all endpoints have a priority, each another, or none has (TM-AZURE-011). One that is left to the
 * cloud gets the first that is free beside endpoints that have theirs.
 */
function withPriorities(endpoints: ProfileEndpoint[]): ProfileEndpoint[] {
  const taken = new Set(endpoints.map(({ priority }) => priority));
  if (taken.size === 1 && taken.has(undefined)) {
    return endpoints;
  }
  let free = 1;
  return endpoints.map(endpoint => {
    if (endpoint.priority !== undefined) {
      return endpoint;
    }
    while (taken.has(free)) {
      free += 1;
    }
    taken.add(free);
    return { ...endpoint, priority: free };
  });
}

/**
 * Endpoints that would be lost with a profile although nobody planned that: somebody added them meanwhile.
 *
 * @param fresh - the profile at this moment
 * @public
 */
export function lostWith(
  write: ProfileWrite & { kind: 'deleteProfile' },
  fresh: ProfileFact,
): string[] {
  const gone = lowered(write.removes);
  return fresh.endpoints
    .map(({ name }) => name)
    .filter(name => !gone.has(name.toLowerCase()));
}

/** The tags of a profile that are not ours to change. */
export function foreignTags(
  tags: Record<string, string>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tags).filter(([name]) => !isOwnershipTag(name)),
  );
}

function lowered(names: string[]): Set<string> {
  return new Set(names.map(name => name.toLowerCase()));
}
