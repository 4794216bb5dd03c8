import {
  DesiredEndpoint,
  DesiredProfile,
  EndpointOrigin,
  originKey,
  ownershipOf,
  ProfileChanges,
  profileChanges,
  ProfileFact,
  ProfilesPlan,
  TrafficRefusal,
} from '@service-router/plugin-service-router-common';
import { originOf, sourceKey } from './recordGroup';
import { planBesideOthers, refusalKey } from './planBesideOthers';
import { StandingGroup } from './standingGroups';
import { RecordsScope } from './standingRecords';
import { WantedGroup } from './WantedGroup';

/** An endpoint that can be had, with the profile it is to stand in. */
export interface PlannedEndpoint {
  profile: DesiredProfile;
  endpoint: DesiredEndpoint;
}

/** What would stand for what is wanted, beside what stands already. */
export interface PlannedRecords {
  plan: ProfilesPlan;
  changes: ProfileChanges;
  /** By {@link sourceKey}. */
  endpoints: Map<string, PlannedEndpoint>;
  refusals: TrafficRefusal[];
}

/**
 * Plans the groups of one cluster together with what others have in the same profiles.
 *
 * What others have takes part as it stands: it is neither changed nor removed, what it holds cannot be had twice, and
 * the oldest endpoint decides what a profile's endpoints share.
 *
 * @param others - standing groups that are not among those wanted and stay
 */
export function plannedRecords(
  wanted: WantedGroup[],
  others: StandingGroup[],
  facts: ProfileFact[],
  scope: RecordsScope,
): PlannedRecords {
  const { cluster } = scope;
  const plan = planBesideOthers(wanted, others, scope);
  const groups = new Map<string, WantedGroup>([
    ...others.map(
      group => [sourceKey(group, group.origin.cluster), group] as const,
    ),
    ...wanted.map(group => [sourceKey(group, cluster), group] as const),
  ]);
  const complete: ProfilesPlan = {
    ...plan,
    profiles: plan.profiles.map(profile => withRecords(profile, groups)),
    ...keptBeside(plan, facts, scope),
  };
  const changes = profileChanges(complete, facts);
  const asking = new Set(
    wanted
      .filter(({ isUnasked }) => !isUnasked)
      .map(group => originKey(originOf(group, cluster))),
  );
  const unasked = new Set(
    wanted
      .filter(({ isUnasked }) => isUnasked)
      .map(group => sourceKey(group, cluster)),
  );
  return {
    plan: complete,
    changes,
    endpoints: endpointsByKey(complete.profiles, changes.refusals),
    refusals: [...plan.refusals, ...changes.refusals].filter(
      ({ origin, sourceKey: key = '' }) =>
        asking.has(originKey(origin)) && !unasked.has(key),
    ),
  };
}

/**
 * What must stay although nobody wants it here: what other clusters have, and what no record tells of (its tags were cut,
 * or something other than ExternalDNS asked for it).
 */
function keptBeside(
  plan: ProfilesPlan,
  facts: ProfileFact[],
  scope: RecordsScope,
): Pick<ProfilesPlan, 'keptClusters' | 'keptOrigins'> {
  const keptClusters = new Set<string>();
  const keptOrigins = [...plan.keptOrigins];
  for (const fact of facts) {
    const { owner, endpoints } = ownershipOf(fact.tags);
    if (owner === scope.owner) {
      for (const { cluster } of endpoints?.values() ?? []) {
        keptClusters.add(cluster);
      }
      keptOrigins.push(...unrecordedOrigins(fact));
    }
  }
  keptClusters.delete(scope.cluster);
  return { keptClusters: [...keptClusters].sort(), keptOrigins };
}

/** Whose endpoints of a profile are ours by its tags and have no record there. */
export function unrecordedOrigins({
  tags,
  endpoints,
}: ProfileFact): EndpointOrigin[] {
  const ownership = ownershipOf(tags);
  const recorded = new Set(
    ownership.records?.map(({ endpoint }) => endpoint.toLowerCase()),
  );
  return endpoints.flatMap(({ name }) => {
    const origin = ownership.endpoints?.get(name.toLowerCase());
    return origin && !recorded.has(name.toLowerCase()) ? [origin] : [];
  });
}

function withRecords(
  profile: DesiredProfile,
  groups: Map<string, WantedGroup>,
): DesiredProfile {
  return {
    ...profile,
    records: profile.endpoints.flatMap(({ name, sourceKey: key = '' }) => {
      const group = groups.get(key);
      return group
        ? [
            {
              endpoint: name,
              since: group.since,
              dnsName: group.dnsName,
              ...(group.setIdentifier === undefined
                ? {}
                : { setIdentifier: group.setIdentifier }),
              ...(group.resource === undefined
                ? {}
                : { resource: group.resource }),
              targets: group.targets,
              registry: group.registry,
            },
          ]
        : [];
    }),
  };
}

function endpointsByKey(
  profiles: DesiredProfile[],
  refusals: TrafficRefusal[],
): Map<string, PlannedEndpoint> {
  const refused = new Set(
    refusals.map(refusal => refusalKey(refusal.origin, refusal.profile ?? '')),
  );
  return new Map(
    profiles.flatMap(profile =>
      profile.endpoints.flatMap((endpoint): [string, PlannedEndpoint][] =>
        endpoint.sourceKey === undefined ||
        refused.has(refusalKey(endpoint.origin, profile.name))
          ? []
          : [[endpoint.sourceKey, { profile, endpoint }]],
      ),
    ),
  );
}
