/**
 * How long to wait after a number of failures in a row: doubling, up to a limit, and between half and the whole of
 * that, so that many who failed together do not come back together.
 *
 * @param attempts - failures in a row, from 1
 * @param random - from 0 to less than 1
 * @returns milliseconds
 */
export function backOff(
  attempts: number,
  { base, limit }: { base: number; limit: number },
  random: () => number,
): number {
  // 2^30 times any base is beyond every limit; higher powers would overflow.
  const full = Math.min(limit, base * 2 ** Math.min(attempts - 1, 30));
  return Math.round(full * (0.5 + random() / 2));
}
