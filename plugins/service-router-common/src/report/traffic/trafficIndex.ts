import { routeKey } from '../../plan';
import {
  EndpointOrigin,
  ProfileFact,
  profileKey,
  ProfilesPlan,
  TrafficRefusal,
} from '../../trafficManager';
import { TrafficFact } from '../facts';
import { ProfileReport, reportProfiles } from '../reportProfiles';

/** A profile as the whole fleet's report tells it, with what only a route's report tells besides. */
export interface IndexedProfile {
  report: ProfileReport;
  /** As it stands, else as it is planned. */
  settings: ProfileFact['settings'];
  isRead: boolean;
}

/** What Traffic Manager has of one route. */
export interface IndexedTraffic {
  profiles: IndexedProfile[];
  refusals: TrafficRefusal[];
}

type TrafficIndex = ReadonlyMap<string, IndexedTraffic>;

const NOTHING_READ: ProfileFact[] = [];
const NO_PLAN = {};
const known = new WeakMap<object, WeakMap<object, TrafficIndex>>();

/**
 * The profiles and refusals by route (`namespace/name`). Made once for what was read and planned, which must not change
 * afterwards, only be replaced, so that one route costs the work of one route.
 */
export function trafficIndexOf({ standing, plan }: TrafficFact): TrafficIndex {
  const read = standing.value ?? NOTHING_READ;
  const byPlan = known.get(read) ?? new WeakMap<object, TrafficIndex>();
  known.set(read, byPlan);
  const before = byPlan.get(plan ?? NO_PLAN);
  if (before) {
    return before;
  }
  const index = made(standing.value, plan);
  byPlan.set(plan ?? NO_PLAN, index);
  return index;
}

function made(
  read: ProfileFact[] | undefined,
  plan: ProfilesPlan | undefined,
): TrafficIndex {
  const planned: ProfileFact[] = (plan?.profiles ?? []).map(profile => ({
    ...profile,
    id: profile.name,
    tags: { hostname: profile.hostname },
  }));
  const settings = new Map(
    [...planned, ...(read ?? [])].map(fact => [
      profileKey(fact),
      fact.settings,
    ]),
  );
  // Before anything is read, what is planned stands in for it.
  const { profiles, refusals } = read
    ? reportProfiles({ value: read }, plan)
    : {
        ...reportProfiles({ value: planned }, undefined),
        refusals: plan?.refusals ?? [],
      };
  const index = new Map<string, IndexedTraffic>();
  const of = ({ namespace, name }: EndpointOrigin): IndexedTraffic => {
    const key = routeKey({ namespace, name });
    const traffic = index.get(key) ?? { profiles: [], refusals: [] };
    index.set(key, traffic);
    return traffic;
  };
  for (const report of profiles) {
    const isRead = read !== undefined;
    const profile: IndexedProfile = {
      report:
        isRead && report.state !== 'missing'
          ? report
          : withPlannedOrigins(report, plan),
      settings: settings.get(profileKey(report))!,
      isRead,
    };
    for (const { origin } of profile.report.endpoints) {
      if (origin?.kind !== 'ServiceRoute') {
        continue;
      }
      const traffic = of(origin);
      if (!traffic.profiles.includes(profile)) {
        traffic.profiles.push(profile);
      }
    }
  }
  for (const refusal of refusals) {
    if (refusal.origin.kind === 'ServiceRoute') {
      of(refusal.origin).refusals.push(refusal);
    }
  }
  return index;
}

/** What does not stand has no tags that tell whose its endpoints are. */
function withPlannedOrigins(
  report: ProfileReport,
  plan: ProfilesPlan | undefined,
): ProfileReport {
  const planned = plan?.profiles.find(
    profile => profileKey(profile) === profileKey(report),
  );
  return {
    ...report,
    endpoints: report.endpoints.map(endpoint => ({
      ...endpoint,
      origin:
        planned?.endpoints.find(({ name }) => name === endpoint.name)?.origin ??
        endpoint.origin,
    })),
  };
}
