import { say, worded } from '../sentences';
import { endpointOf, profileSettingsOf } from './desiredEndpoint';
import { candidatesOf, EndpointCandidate } from './endpointCandidates';
import { clashOf } from './endpointClashes';
import {
  DesiredEndpoint,
  DesiredProfile,
  describeOrigin,
  EndpointOrigin,
  originKey,
  profileKey,
} from './profile';
import { ProfileConflict, profileConflictsOf } from './profileConflicts';
import {
  originOf,
  ProfilesOptions,
  TrafficCluster,
  TrafficRefusal,
  UnknownKeys,
} from './trafficSources';
import { PlannedProfile, planVanityRecords, VanityPlan } from './vanityRecords';

/** What should stand in Traffic Manager for all clusters together, and why not more. @public */
export interface ProfilesPlan {
  /** The installation that owns them. */
  owner: string;
  /** In order of their names. */
  profiles: DesiredProfile[];
  vanity: VanityPlan;
  refusals: TrafficRefusal[];
  /** Keys that nobody reads; their objects go on. */
  unknownKeys: UnknownKeys[];
  conflicts: ProfileConflict[];
  /** Clusters that cannot be read: what they have in a profile stays. */
  keptClusters: string[];
  /** Objects that were refused: what they have in a profile stays, so that a slip of the pen takes nothing down. */
  keptOrigins: EndpointOrigin[];
}

/**
 * What should stand in Traffic Manager for the annotated Services and routes of all clusters.
 *
 * Objects that name one profile share it, an endpoint each. What they share is decided by the oldest of them, ties by
 * cluster and name; where others say otherwise is a reported conflict. One that cannot be had is refused with its reason,
 * and the others go on (WB-6). Pure and deterministic; the order of the lists does not matter.
 *
 * @public
 */
export function planProfiles(
  clusters: TrafficCluster[],
  options: ProfilesOptions,
): ProfilesPlan {
  const { candidates, refusals, unknownKeys } = candidatesOf(clusters, options);
  const groups = new Map<string, EndpointCandidate[]>();
  for (const candidate of [...candidates].sort(byAge)) {
    const key = profileKey({ name: candidate.profileName });
    groups.set(key, [...(groups.get(key) ?? []), candidate]);
  }
  const planned = [...groups.values()].map(planProfile);
  refusals.push(...planned.flatMap(profile => profile.refusals));
  return {
    owner: options.owner,
    profiles: planned
      .map(({ profile }) => profile)
      .sort((a, b) => compare(profileKey(a), profileKey(b))),
    vanity: planVanityRecords(planned, clusters, options),
    refusals: refusals.sort(byOrigin),
    unknownKeys: unknownKeys.sort(byOrigin),
    conflicts: planned.flatMap(({ accepted }) => profileConflictsOf(accepted)),
    keptClusters: clusters
      .filter(({ isKnown }) => !isKnown)
      .map(({ name }) => name)
      .sort(),
    keptOrigins: [
      ...refusals.map(({ origin }) => origin),
      ...undecidedOrigins(clusters),
    ],
  };
}

/** Routes of which nobody can tell whether their cluster answers for them. */
function undecidedOrigins(clusters: TrafficCluster[]): EndpointOrigin[] {
  return clusters.flatMap(({ name, routes }) =>
    routes
      .filter(({ isUndecided }) => isUndecided)
      .map(({ route }) => originOf(name, 'ServiceRoute', route.metadata)),
  );
}

function planProfile(
  group: EndpointCandidate[],
): PlannedProfile & { refusals: TrafficRefusal[] } {
  const [holder] = group;
  const settings = profileSettingsOf(holder.settings);
  const accepted: EndpointCandidate[] = [];
  const endpoints: DesiredEndpoint[] = [];
  const refusals: TrafficRefusal[] = [];
  for (const candidate of group) {
    const endpoint = endpointOf(candidate, settings);
    const clash =
      nameClashOf(candidate, holder) ??
      clashOf(
        endpoint,
        settings,
        endpoints.map(other => ({
          endpoint: other,
          told: describeOrigin(other.origin),
        })),
      );
    if (clash) {
      const { origin, sourceKey } = candidate;
      refusals.push({
        origin,
        ...(sourceKey === undefined ? {} : { sourceKey }),
        profile: holder.profileName,
        ...clash,
      });
    } else {
      accepted.push(candidate);
      endpoints.push(endpoint);
    }
  }
  const vanityHost = accepted.find(({ given }) => given.has('hostname'))
    ?.settings.hostname;
  return {
    profile: {
      name: holder.profileName,
      resourceGroup: holder.settings.resourceGroup,
      hostname: vanityHost ?? holder.hostname,
      settings,
      endpoints: endpoints.sort((a, b) =>
        compare(a.name.toLowerCase(), b.name.toLowerCase()),
      ),
    },
    ...(vanityHost ? { vanityHost } : {}),
    accepted,
    refusals,
  };
}

/** Two hosts whose profiles would have one name by chance: `a-b.example.com` and `a.b.example.com` (TM-NAMES-021). */
function nameClashOf(candidate: EndpointCandidate, holder: EndpointCandidate) {
  return candidate.isGeneratedName &&
    candidate.hostname.toLowerCase() !== holder.hostname.toLowerCase()
    ? {
        reason: 'ProfileNameTaken' as const,
        ...worded(
          say`the profile name "${candidate.profileName}" is held by ${
            holder.hostname
          } (${describeOrigin(holder.origin)}); set another profile-name`,
        ),
      }
    : undefined;
}

function byAge(a: EndpointCandidate, b: EndpointCandidate): number {
  return (
    compare(a.since, b.since) ||
    compare(originKey(a.origin), originKey(b.origin))
  );
}

function byOrigin(
  a: { origin: EndpointOrigin },
  b: { origin: EndpointOrigin },
): number {
  return compare(originKey(a.origin), originKey(b.origin));
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
