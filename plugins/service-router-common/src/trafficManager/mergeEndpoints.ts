import { say } from '../sentences';
import { clashOf, targetKey } from './endpointClashes';
import type { ProfilesPlan } from './planProfiles';
import {
  DesiredEndpoint,
  DesiredProfile,
  EndpointFact,
  EndpointOrigin,
  originKey,
  ProfileFact,
} from './profile';
import { TrafficRefusal } from './trafficSources';

/** Which endpoints a profile shall have, and whose they are. */
export interface MergedEndpoints {
  /** Wanted, and kept because nobody knows whether they are wanted. */
  own: DesiredEndpoint[];
  /** Of others; they stay as they are. */
  foreign: EndpointFact[];
  /** Names of those of ours that go. */
  removes: string[];
  refusals: TrafficRefusal[];
  /** Every cluster that has an endpoint in the profile can be read. */
  isComplete: boolean;
}

/**
 * Brings the endpoints that a profile should have together with those that it has.
 *
 * @param owned - origins of the endpoints that are ours, by name in lower case
 */
export function mergeEndpoints(
  desired: DesiredProfile | undefined,
  fact: ProfileFact,
  owned: Map<string, EndpointOrigin>,
  plan: ProfilesPlan,
): MergedEndpoints {
  const wanted = new Map(
    desired?.endpoints.map(endpoint => [endpointKey(endpoint), endpoint]),
  );
  const keptOrigins = new Set(plan.keptOrigins.map(originKey));
  const merged: MergedEndpoints = {
    own: [],
    foreign: [],
    removes: [],
    refusals: [],
    isComplete: true,
  };
  const adopted = new Map<string, EndpointFact>();
  for (const standing of fact.endpoints) {
    const key = endpointKey(standing);
    const origin = owned.get(key);
    const wish = wanted.get(key);
    if (!origin) {
      // Of one name and target it is the same endpoint, made by the reference's provider or before our tags were lost.
      if (wish && targetKey(wish) === targetKey(standing)) {
        adopted.set(key, standing);
      } else {
        merged.foreign.push(standing);
      }
    } else if (!wish) {
      const isUnread = plan.keptClusters.includes(origin.cluster);
      merged.isComplete &&= !isUnread;
      if (isUnread || keptOrigins.has(originKey(origin))) {
        merged.own.push({ ...standing, origin });
      } else {
        merged.removes.push(standing.name);
      }
    }
  }
  const others = [...merged.own, ...merged.foreign].map(endpoint => ({
    endpoint,
    told: say`the endpoint "${endpoint.name}" of the profile, which stays,`,
  }));
  for (const [key, endpoint] of wanted) {
    const clash = desired && clashOf(endpoint, desired.settings, others);
    if (!clash) {
      merged.own.push(endpoint);
      continue;
    }
    const { origin } = endpoint;
    merged.refusals.push({ origin, profile: fact.name, ...clash });
    const before = fact.endpoints.find(item => endpointKey(item) === key);
    const holder = owned.get(key);
    if (before && holder) {
      merged.own.push({ ...before, origin: holder });
    } else if (adopted.has(key)) {
      merged.foreign.push(adopted.get(key)!);
    }
  }
  return merged;
}

/** Names of endpoints are compared without case. */
export function endpointKey({ name }: { name: string }): string {
  return name.toLowerCase();
}
