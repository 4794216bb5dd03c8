/**
 * Time, as everything here gets it: a test drives it, nothing sleeps by itself.
 *
 * @public
 */
export interface Clock {
  now(): Date;
  /**
   * Resolves after `milliseconds`, or at once when the signal is or gets aborted; it never rejects, so a loop reads
   * `while (!signal.aborted) { ...; await clock.sleep(1000, signal); }`.
   */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}
