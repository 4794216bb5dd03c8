import { ChangeAuthor, ChangeSubject } from './types';

/** Something of a route that may change, as it was last seen. @public */
export interface PictureSubject extends ChangeSubject {
  /** What has to be read to know of it. */
  scope: string;
  fields: Record<string, string>;
  /** Who wrote it last. */
  who: ChangeAuthor;
  /** RFC 3339: when it was written last, where that is recorded. */
  at?: string;
  /** Of an object: which one it is, and in which version. */
  uid?: string;
  resourceVersion?: string;
}

/** A route and what the fleet made of it, as far as it was read. @public */
export interface RoutePicture {
  /** RFC 3339: when it was put together. */
  seenAt: string;
  /** What was read, and when (RFC 3339). What is not read here is unknown, not absent. */
  scopes: Record<string, string>;
  subjects: Record<string, PictureSubject>;
}

/** A picture before anything was seen. @public */
export const emptyPicture: RoutePicture = {
  seenAt: new Date(0).toISOString(),
  scopes: {},
  subjects: {},
};

/**
 * What is known after something was seen. What was not read, or was read earlier than what is known, stays as it was: a
 * replica that lags behind turns nothing back.
 *
 * @public
 */
export function pictureAfter(
  before: RoutePicture,
  seen: RoutePicture,
): RoutePicture {
  const isNew = (scope: string) =>
    seen.scopes[scope] !== undefined &&
    !(seen.scopes[scope] < before.scopes[scope]);
  const kept = Object.entries(before.subjects).filter(
    ([, { scope }]) => !isNew(scope),
  );
  const taken = Object.entries(seen.subjects)
    .filter(([, { scope }]) => isNew(scope))
    .map(([key, subject]) => {
      const known = before.subjects[key];
      return [key, known && isOlder(subject, known) ? known : subject] as const;
    });
  return {
    seenAt: seen.seenAt < before.seenAt ? before.seenAt : seen.seenAt,
    scopes: {
      ...before.scopes,
      ...Object.fromEntries(
        Object.entries(seen.scopes).filter(([scope]) => isNew(scope)),
      ),
    },
    subjects: Object.fromEntries([...kept, ...taken].sort(byKey)),
  };
}

/** Both show the same, whenever it was seen and whoever wrote it. @public */
export function isSamePicture(a: RoutePicture, b: RoutePicture): boolean {
  return contentsOf(a) === contentsOf(b);
}

function contentsOf({ subjects }: RoutePicture): string {
  return JSON.stringify(
    Object.entries(subjects)
      .sort(byKey)
      .map(([key, { fields }]) => [key, Object.entries(fields).sort(byKey)]),
  );
}

/** Versions of one object grow; API servers that count otherwise are not compared. */
function isOlder(seen: PictureSubject, known: PictureSubject): boolean {
  const [left, right] = [seen.resourceVersion, known.resourceVersion];
  const isNumber = (text: string | undefined): text is string =>
    text !== undefined && /^\d{1,30}$/.test(text);
  return (
    seen.uid !== undefined &&
    seen.uid === known.uid &&
    isNumber(left) &&
    isNumber(right) &&
    BigInt(left) < BigInt(right)
  );
}

function byKey(
  [a]: readonly [string, unknown],
  [b]: readonly [string, unknown],
) {
  return a < b ? -1 : Number(a > b);
}
