import { normalName } from './registryNaming';
import { Drift } from './zoneDrift';

/** What replicas keep in common of a zone's drift. @public */
export interface KeptDrift {
  /** As this replica knew it before. */
  before: readonly Drift[];
  now: readonly Drift[];
}

/**
 * What one replica knows of a zone's drift, after it has learned what all keep: that counts, with what this replica alone
 * has found since. What was kept and is no longer, another has dropped; what several found of the same change is told once.
 *
 * @param own - what this replica knew
 * @public
 */
export function withKeptDrift(
  own: readonly Drift[],
  kept: KeptDrift,
): readonly Drift[] {
  if (kept.now === own) {
    return own;
  }
  const wasKept = new Set(kept.before.map(idOf));
  const byRecord = new Map<string, Drift[]>();
  for (const drift of kept.now) {
    const record = recordOf(drift);
    byRecord.set(record, [...(byRecord.get(record) ?? []), drift]);
  }
  const isKept = (drift: Drift) =>
    (byRecord.get(recordOf(drift)) ?? []).some(one => isSameTime(one, drift));
  const ownById = new Map(own.map(drift => [idOf(drift), drift]));
  return [
    ...kept.now.map(drift => {
      const known = ownById.get(idOf(drift));
      return !drift.mendedAt && known?.mendedAt ? known : drift;
    }),
    ...own.filter(drift => !wasKept.has(idOf(drift)) && !isKept(drift)),
  ];
}

function recordOf({ planned: { type, fqdn } }: Drift): string {
  return `${type} ${normalName(fqdn)}`;
}

function idOf(drift: Drift): string {
  return `${recordOf(drift)} ${drift.foundAt}`;
}

/** Replicas that did not read the zone at the same times, find the same change at different ones. */
function isSameTime(one: Drift, other: Drift): boolean {
  const beganBeforeEnd = (a: Drift, b: Drift) =>
    b.mendedAt === undefined || a.foundAt < b.mendedAt;
  return beganBeforeEnd(one, other) && beganBeforeEnd(other, one);
}
