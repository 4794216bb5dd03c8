const aheadOf = new WeakMap<object, number>();

/**
 * Milliseconds by which the backend's clock is ahead of the browser's, told by the time it wrote into its answer.
 *
 * An answer that stays the same is confirmed again and again, with the time at which it was first written: what counts
 * is when it first came.
 *
 * @param readAt - when the answer came, by the browser's clock, in milliseconds since the epoch
 */
export function clockAhead(
  answer: { generatedAt?: string },
  readAt: number,
): number {
  const known = aheadOf.get(answer);
  if (known !== undefined) {
    return known;
  }
  const written = Date.parse(answer.generatedAt ?? '');
  const ahead = Number.isFinite(written) ? written - readAt : 0;
  aheadOf.set(answer, ahead);
  return ahead;
}
