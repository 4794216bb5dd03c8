import { profileKey } from '@service-router/plugin-service-router-common';
import { profileKeyOf, RecordGroup } from './recordGroup';
import { StandingGroup } from './standingGroups';

/** Profiles of which one cannot be planned without the others, and the groups that ask for them. */
export interface ProfilesTogether {
  /** Keys of the profiles, in order. */
  places: string[];
  groups: RecordGroup[];
}

/**
 * Divides groups so that each part can be planned by itself: a group belongs to the profile that it asks for and to the
 * one that it stands in, as it may have to stay there.
 *
 * @param own - what stands of the cluster, by the keys of groups
 */
export function profilesTogether(
  groups: RecordGroup[],
  own: Map<string, StandingGroup>,
): ProfilesTogether[] {
  const leaders = new Map<string, string>();
  const leaderOf = (place: string): string => {
    let leader = place;
    for (
      let next = leaders.get(leader);
      next !== undefined && next !== leader;
      next = leaders.get(leader)
    ) {
      leader = next;
    }
    leaders.set(place, leader);
    return leader;
  };
  for (const group of groups) {
    const standing = own.get(group.key);
    const leader = leaderOf(profileKeyOf(group));
    if (standing) {
      leaders.set(leaderOf(profileKey(standing.profile)), leader);
    }
  }
  const parts = new Map<string, ProfilesTogether>();
  for (const place of leaders.keys()) {
    const leader = leaderOf(place);
    const part = parts.get(leader) ?? { places: [], groups: [] };
    part.places.push(place);
    parts.set(leader, part);
  }
  for (const group of groups) {
    parts.get(leaderOf(profileKeyOf(group)))?.groups.push(group);
  }
  parts.forEach(({ places }) => places.sort());
  return [...parts.values()];
}
