/**
 * What became of a call, for who has to decide on it:
 *
 * - `access`: no credential, a refused one, or one without the right;
 * - `missing`: what the call is about is not there;
 * - `refused`: the call as it is will never be taken;
 * - `taken`: the name is somebody else's, or the object was changed meanwhile;
 * - `throttled`: too many calls, for longer than it was waited for;
 * - `unavailable`: the cloud cannot be reached, or failed.
 *
 * @public
 */
export type TrafficManagerErrorCode =
  | 'access'
  | 'missing'
  | 'refused'
  | 'taken'
  | 'throttled'
  | 'unavailable';

/**
 * A call to a traffic manager failed. The message is told to people as it is: it names the object, what happened and what
 * would mend it, and holds no secret.
 *
 * @public
 */
export class TrafficManagerError extends Error {
  name = 'TrafficManagerError';

  constructor(
    readonly code: TrafficManagerErrorCode,
    message: string,
    /** Milliseconds to wait before the next call, where the cloud says so. */
    readonly retryAfter?: number,
  ) {
    super(message);
  }

  /** Trying again may help without anybody mending anything. */
  get retryable(): boolean {
    return this.code === 'throttled' || this.code === 'unavailable';
  }
}
