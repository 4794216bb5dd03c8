import { profileKeyOf, RecordGroup } from './recordGroup';

/** Younger than any that stands. */
export const YOUNGEST = '9999';

/** A group that is wanted, of the cluster that asks. */
export interface WantedGroup extends RecordGroup {
  /** When it was first written, ISO 8601; a group that does not stand yet is the youngest. */
  since: string;
  /** It stands, and nobody asks for it any more: it decides nothing that others share with it. */
  isUnasked?: boolean;
}

/** Since when a group is in the profile that it asks for; undefined for one that joins, maybe from another profile. */
export function sinceThere(
  group: RecordGroup,
  before: WantedGroup | undefined,
): string | undefined {
  return before && profileKeyOf(before) === profileKeyOf(group)
    ? before.since
    : undefined;
}
