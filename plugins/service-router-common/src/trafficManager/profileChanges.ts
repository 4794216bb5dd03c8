import { joined, say, worded } from '../sentences';
import { endpointKey, mergeEndpoints } from './mergeEndpoints';
import { taggedEndpoints } from './ownershipChanges';
import { OWNER_TAG, ownershipOf, ProfileOwnership } from './ownershipTags';
import type { ProfilesPlan } from './planProfiles';
import {
  DesiredProfile,
  EndpointRecords,
  ProfileFact,
  profileKey,
} from './profile';
import { ProfileWrite } from './profileWrites';
import { contentOf, standingProfileWrites } from './standingProfileWrites';
import { TrafficRefusal } from './trafficSources';

/** What must be written so that a plan stands, and what cannot. @public */
export interface ProfileChanges {
  writes: ProfileWrite[];
  /** Objects of the plan that stay out because of what stands and is not to be touched. */
  refusals: TrafficRefusal[];
  /** Profiles of ours of which nothing is removed, because their tags cannot be read. */
  unreadable: string[];
  /** Profiles that stand in another resource group than their objects say; they stay there. */
  misplaced: { profile: string; standsIn: string; wantedIn: string }[];
  /** Profiles of ours that hold what this version does not know; they are left as they are. */
  unknown: { profile: string; contents: string[] }[];
}

/**
 * The writes that turn what stands into what should stand. Nothing when they are equal.
 *
 * Only what carries our tags is changed or removed. A profile goes with its last endpoint, if nobody else has one in it.
 * Clusters that cannot be read and objects that were refused keep what they have.
 *
 * @param facts - every profile of every place that the plan may use, read whole
 * @public
 */
export function profileChanges(
  plan: ProfilesPlan,
  facts: ProfileFact[],
): ProfileChanges {
  const standing = new Map(facts.map(fact => [profileKey(fact), fact]));
  const desired = new Map(
    plan.profiles.map(profile => [profileKey(profile), profile]),
  );
  const keys = [...new Set([...desired.keys(), ...standing.keys()])].sort();
  const all = keys.map(key =>
    changesOf(desired.get(key), standing.get(key), plan),
  );
  return {
    writes: all.flatMap(({ writes = [] }) => writes),
    refusals: all.flatMap(({ refusals = [] }) => refusals),
    unreadable: all.flatMap(({ unreadable = [] }) => unreadable),
    misplaced: all.flatMap(({ misplaced = [] }) => misplaced),
    unknown: all.flatMap(({ unknown = [] }) => unknown),
  };
}

function changesOf(
  desired: DesiredProfile | undefined,
  fact: ProfileFact | undefined,
  plan: ProfilesPlan,
): Partial<ProfileChanges> {
  if (!fact) {
    return desired ? creationOf(desired, plan) : {};
  }
  const ownership = ownershipOf(fact.tags);
  const isOurs =
    ownership.owner === plan.owner ||
    // A profile of the reference's provider has its mark and no owner: it is taken over when it is asked for.
    (desired && ownership.isManaged && ownership.owner === undefined);
  if (!isOurs) {
    return desired
      ? { refusals: foreignProfile(desired, fact, ownership, plan) }
      : {};
  }
  return fact.unknownContents
    ? unknownProfile(desired, fact, fact.unknownContents)
    : standingChanges(desired, fact, ownership, plan);
}

function unknownProfile(
  desired: DesiredProfile | undefined,
  fact: ProfileFact,
  contents: string[],
): Partial<ProfileChanges> {
  const message = worded(
    say`the profile ${fact.name} in ${fact.resourceGroup} has ${joined(
      'comma',
      contents,
    )}, which this version of Service Router does not know, and is left as it is; set another profile-name, or take that out of the profile`,
  );
  return {
    unknown: [{ profile: fact.name, contents }],
    refusals: (desired?.endpoints ?? []).map(({ origin }) => ({
      origin,
      profile: fact.name,
      reason: 'UnknownContents',
      ...message,
    })),
  };
}

function creationOf(
  desired: DesiredProfile,
  plan: ProfilesPlan,
): Partial<ProfileChanges> {
  const tagged = taggedEndpoints(
    { ...desired, owner: plan.owner },
    desired.endpoints,
    () => false,
  );
  if (!('tags' in tagged) || tagged.own.length === 0) {
    return { refusals: tagged.refusals };
  }
  return {
    refusals: tagged.refusals,
    writes: [
      {
        kind: 'createProfile',
        profile: {
          name: desired.name,
          resourceGroup: desired.resourceGroup,
          tags: tagged.tags,
          settings: desired.settings,
          endpoints: tagged.own.map(contentOf),
        },
      },
    ],
  };
}

function standingChanges(
  desired: DesiredProfile | undefined,
  fact: ProfileFact,
  ownership: ProfileOwnership,
  plan: ProfilesPlan,
): Partial<ProfileChanges> {
  const unreadable = ownership.endpoints ? [] : [fact.name];
  if (!desired && !ownership.endpoints) {
    return { unreadable };
  }
  const endpoints = mergeEndpoints(
    desired,
    fact,
    ownership.endpoints ?? new Map(),
    plan,
  );
  if (endpoints.own.length + endpoints.foreign.length === 0) {
    const { name, resourceGroup } = fact;
    return {
      writes: [
        {
          kind: 'deleteProfile',
          profile: { name, resourceGroup },
          removes: endpoints.removes,
        },
      ],
    };
  }
  // What is shared waits for everybody who takes part: the oldest object may be in the cluster that cannot be read.
  const deciding = endpoints.isComplete ? desired : undefined;
  const standing = new Set(fact.endpoints.map(endpointKey));
  const tagged = taggedEndpoints(
    {
      owner: plan.owner,
      name: fact.name,
      hostname:
        deciding?.hostname ?? ownership.hostname ?? desired?.hostname ?? '',
      records: recordsOf(desired, ownership),
    },
    endpoints.own,
    endpoint => standing.has(endpointKey(endpoint)),
  );
  const refusals = [...endpoints.refusals, ...tagged.refusals];
  if (!('tags' in tagged)) {
    return { unreadable, refusals };
  }
  return {
    unreadable,
    refusals,
    misplaced: misplacedOf(desired, fact),
    writes: standingProfileWrites(fact, {
      settings: deciding?.settings ?? fact.settings,
      tags: tagged.tags,
      endpoints: { ...endpoints, own: tagged.own },
    }),
  };
}

/** What ExternalDNS knows the endpoints by: what stays though it is not planned is known as before. */
function recordsOf(
  desired: DesiredProfile | undefined,
  { records = [] }: ProfileOwnership,
): EndpointRecords[] {
  const planned = new Set(desired?.endpoints.map(endpointKey));
  return [
    ...(desired?.records ?? []),
    ...records.filter(
      ({ endpoint }) => !planned.has(endpointKey({ name: endpoint })),
    ),
  ];
}

function misplacedOf(
  desired: DesiredProfile | undefined,
  fact: ProfileFact,
): ProfileChanges['misplaced'] {
  const wantedIn = desired?.resourceGroup ?? fact.resourceGroup;
  return wantedIn.toLowerCase() === fact.resourceGroup.toLowerCase()
    ? []
    : [{ profile: fact.name, standsIn: fact.resourceGroup, wantedIn }];
}

function foreignProfile(
  desired: DesiredProfile,
  fact: ProfileFact,
  ownership: ProfileOwnership,
  plan: ProfilesPlan,
): TrafficRefusal[] {
  const { name, resourceGroup } = fact;
  const tag = `${OWNER_TAG}=${plan.owner}`;
  const message = worded(
    ownership.owner
      ? say`the profile ${name} in ${resourceGroup} is owned by "${ownership.owner}" and is left as it is; set another profile-name, or tag it ${tag} to hand it over`
      : say`the profile ${name} in ${resourceGroup} was not made by Service Router and is left as it is; set another profile-name, or tag it ${tag} to hand it over`,
  );
  return desired.endpoints.map(({ origin }) => ({
    origin,
    profile: desired.name,
    reason: 'ForeignProfile',
    ...message,
  }));
}
