import { pictureAfter, PictureSubject, RoutePicture } from './picture';
import { ChangeAuthor, ChangedField, HistoryEntry } from './types';

/** A change, as it is found: what makes it one among others is added where it is kept. @public */
export interface SubjectChange extends Omit<HistoryEntry, 'id'> {
  /** The place of its subject in a picture. */
  key: string;
  /** What was read to know of it. */
  scope: string;
}

/**
 * What changed from what was known to what was seen. Whatever was not read is not told: missing data changes nothing.
 *
 * @public
 */
export function changesBetween(
  before: RoutePicture,
  seen: RoutePicture,
): SubjectChange[] {
  const after = pictureAfter(before, seen);
  const keys = [
    ...new Set([
      ...Object.keys(before.subjects),
      ...Object.keys(after.subjects),
    ]),
  ].sort();
  return keys.flatMap(key => {
    const [from, to] = [before.subjects[key], after.subjects[key]];
    const fields = fieldChanges(from?.fields ?? {}, to?.fields ?? {});
    return fields.length > 0 || !from !== !to
      ? [changeOf(key, from, to, fields, seen.seenAt)]
      : [];
  });
}

function changeOf(
  key: string,
  from: PictureSubject | undefined,
  to: PictureSubject | undefined,
  fields: ChangedField[],
  seenAt: string,
): SubjectChange {
  const { kind, region, cluster, object, scope } = (to ??
    from) as PictureSubject;
  const subject = {
    key,
    scope,
    kind,
    ...(region === undefined ? {} : { region }),
    ...(cluster === undefined ? {} : { cluster }),
    object,
    fields,
  };
  if (!to) {
    // Who took it away is recorded nowhere.
    const who: ChangeAuthor =
      kind === 'Region' ? { kind: 'observed' } : { kind: 'unknown' };
    return { ...subject, action: 'removed', who, at: seenAt, timeFrom: 'seen' };
  }
  return {
    ...subject,
    action: from ? 'changed' : 'added',
    who: authorOf(to, fields),
    // A time that was recorded before the last change says nothing of this one.
    ...(to.at && (!from?.at || to.at > from.at)
      ? { at: to.at, timeFrom: 'recorded' }
      : { at: seenAt, timeFrom: 'seen' }),
  };
}

/** Health is what probes found, whoever wrote the endpoint. */
function authorOf(
  { kind, who }: PictureSubject,
  fields: ChangedField[],
): ChangeAuthor {
  return kind === 'TrafficManager' &&
    fields.every(({ field }) => field === 'health')
    ? { kind: 'observed' }
    : who;
}

function fieldChanges(
  before: Record<string, string>,
  after: Record<string, string>,
): ChangedField[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter(field => before[field] !== after[field])
    .sort()
    .map(field => ({
      field,
      ...(before[field] === undefined ? {} : { before: before[field] }),
      ...(after[field] === undefined ? {} : { after: after[field] }),
    }));
}
