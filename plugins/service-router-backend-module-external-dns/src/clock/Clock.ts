/** Time, as everything here gets it: a test drives it, nothing sleeps by itself. */
export interface Clock {
  now(): Date;
  /** Resolves after `milliseconds`, or at once when the signal is or gets aborted; it never rejects. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}
