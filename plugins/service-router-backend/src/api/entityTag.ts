import { createHash } from 'node:crypto';

/** What an entity tag is, as RFC 9110 (8.8.3) writes it, without the mark of a weak one. */
const OPAQUE_TAG = /"[\x21\x23-\x7e\x80-\xff]*"/g;

/** Weak: two answers of one version may differ in the order of their bytes, and in when they were made. */
export function entityTagOf(version: unknown): string {
  const digest = createHash('sha1').update(
    JSON.stringify(version, (key, value) =>
      key === 'generatedAt' ? undefined : value,
    ),
  );
  return `W/"${digest.digest('base64url')}"`;
}

/**
 * Whether who asks has the answer, by the weak comparison of RFC 9110 (8.8.3.2, 13.1.2). `*` stands for any answer, so that
 * it says nothing before there is one.
 *
 * Unlike Express's `request.fresh`, whatever Cache-Control says: `fetch` sends `no-cache` for a caller that keeps answers
 * itself, past the browser's cache.
 */
export function isHeld(
  entityTag: string,
  ifNoneMatch: string | undefined,
): boolean {
  const [wanted] = entityTag.match(OPAQUE_TAG) ?? [];
  return (ifNoneMatch?.match(OPAQUE_TAG) ?? []).some(tag => tag === wanted);
}
