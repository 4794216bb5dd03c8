import { certainOwnersOf } from './recordOwner';
import { RecordSet } from './recordSet';
import { normalName } from './registryNaming';
import { PlannedRecord, stateOf } from './zoneMatch';
import { ZoneOwnership } from './zoneOwnership';

/** One complete reading of a zone. @public */
export interface ZoneReading {
  recordSets: readonly RecordSet[];
  ownership: ZoneOwnership;
  /** RFC 3339 */
  readAt: string;
}

/**
 * A record that was as planned and is no longer, although the plan has not changed and nobody else has come to own it:
 * somebody changed the zone by hand, or with another tool.
 *
 * - `edited`: it says something else
 * - `deleted`: it is gone
 * - `disowned`: its registry record is gone, so that ExternalDNS will not touch the record any more
 *
 * @public
 */
export interface Drift {
  kind: 'edited' | 'deleted' | 'disowned';
  planned: PlannedRecord;
  before: RecordSet;
  /** What stands now, or last stood before it was mended; absent while it is gone. */
  after?: RecordSet;
  /** RFC 3339: the last reading in which it was as planned. */
  seenAt: string;
  /** RFC 3339: the reading that showed the change. */
  foundAt: string;
  /** RFC 3339: the reading that showed it as planned again. */
  mendedAt?: string;
}

/** What was planned of a zone, at the time of each reading. @public */
export interface PlannedThen {
  before: readonly PlannedRecord[];
  now: readonly PlannedRecord[];
  /** Clusters of which it is not known what they plan now: nothing is dropped for what they do not plan. */
  unknown?: ReadonlySet<string>;
}

/**
 * What was changed by hand in a zone, told from two consecutive readings: what was known of that before, with what has
 * been mended since, and what is new. Drift that concerns a record which is planned otherwise now, or no longer, is
 * dropped: the plan has gone past it. What was mended is told for as long as it is handed in again.
 *
 * @param known - what this told of the readings before
 * @public
 */
export function driftOf(
  known: readonly Drift[],
  before: ZoneReading,
  now: ZoneReading,
  planned: PlannedThen,
): Drift[] {
  const plannedNow = byKey(planned.now);
  const stillPlanned = (record: PlannedRecord) => {
    const same = plannedNow.get(keyOf(record));
    return same && isSamePlan(same, record) ? same : undefined;
  };
  const standingNow = byKey(now.recordSets);
  const standingBefore = byKey(before.recordSets);

  const followed = known.flatMap((drift): Drift[] => {
    if (drift.mendedAt) {
      return [drift];
    }
    const isPassed =
      !stillPlanned(drift.planned) &&
      !planned.unknown?.has(drift.planned.cluster);
    return isPassed
      ? []
      : [followedBy(drift, standingNow.get(keyOf(drift.planned)), now)];
  });
  const open = new Set(
    followed
      // Who reads later than others may see again what is mended by now.
      .filter(({ mendedAt }) => !mendedAt || mendedAt > now.readAt)
      .map(drift => keyOf(drift.planned)),
  );
  const found = planned.before.flatMap((record): Drift[] => {
    const key = keyOf(record);
    const was = standingBefore.get(key);
    if (open.has(key) || !was || !stillPlanned(record)) {
      return [];
    }
    if (stateOf(record, was) !== 'present') {
      return [];
    }
    const is = standingNow.get(key);
    const kind = kindOf(record, was, is, before, now);
    return kind
      ? [
          {
            kind,
            planned: record,
            before: was,
            ...(is ? { after: is } : {}),
            seenAt: before.readAt,
            foundAt: now.readAt,
          },
        ]
      : [];
  });
  return [...followed, ...found];
}

function kindOf(
  planned: PlannedRecord,
  was: RecordSet,
  is: RecordSet | undefined,
  before: ZoneReading,
  now: ZoneReading,
): Drift['kind'] | undefined {
  const ownersBefore = ownersOf(was, before.ownership);
  if (!is) {
    return 'deleted';
  }
  const ownersNow = ownersOf(is, now.ownership);
  if (stateOf(planned, is) === 'present') {
    const isDisowned =
      ownersBefore.length > 0 && now.ownership.of(is).state === 'unowned';
    return isDisowned ? 'disowned' : undefined;
  }
  // Another owner is no hand: the name was taken over, which the owners of the record tell.
  const isTakenOver = ownersNow.some(owner => !ownersBefore.includes(owner));
  return isTakenOver ? undefined : 'edited';
}

function followedBy(
  drift: Drift,
  is: RecordSet | undefined,
  now: ZoneReading,
): Drift {
  // It may have been found by another, in a later reading than this one.
  if (now.readAt <= drift.foundAt) {
    return drift;
  }
  const isMended =
    is !== undefined &&
    stateOf(drift.planned, is) === 'present' &&
    (drift.kind !== 'disowned' || now.ownership.of(is).state !== 'unowned');
  if (isMended) {
    return { ...drift, mendedAt: now.readAt };
  }
  const { after, ...rest } = drift;
  if (JSON.stringify(is) === JSON.stringify(after)) {
    return drift;
  }
  return is ? { ...rest, after: is } : rest;
}

function ownersOf(record: RecordSet, ownership: ZoneOwnership): string[] {
  return certainOwnersOf(ownership.of(record)).map(
    ({ owner, recordName }) => `${owner} ${recordName}`,
  );
}

function isSamePlan(one: PlannedRecord, other: PlannedRecord): boolean {
  return (
    one.cluster === other.cluster &&
    one.ttl === other.ttl &&
    [...one.targets].sort().join(' ') === [...other.targets].sort().join(' ')
  );
}

function keyOf({ type, fqdn }: { type: string; fqdn: string }): string {
  return `${type} ${normalName(fqdn)}`;
}

function byKey<T extends { type: string; fqdn: string }>(
  items: readonly T[],
): Map<string, T> {
  return new Map(items.map(item => [keyOf(item), item]));
}
