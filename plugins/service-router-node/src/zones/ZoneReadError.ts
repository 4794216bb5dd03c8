/**
 * A zone could not be read. The message is told to people as it is: it names the zone, what happened and what would
 * mend it, and holds no secret.
 *
 * @public
 */
export class ZoneReadError extends Error {
  name = 'ZoneReadError';

  constructor(message: string, cause?: unknown) {
    // Not @backstage/errors' base class, which would put the cause's own words after the sentence.
    super(message, { cause });
  }

  /** Trying again may help without anybody mending anything. */
  get retryable(): boolean {
    return true;
  }
}

/** Nobody let us in: no credential, a refused one, or one without the right to read. @public */
export class ZoneAccessError extends ZoneReadError {
  name = 'ZoneAccessError';

  get retryable(): boolean {
    return false;
  }
}

/** There is no such zone where the configuration says. @public */
export class ZoneMissingError extends ZoneReadError {
  name = 'ZoneMissingError';

  get retryable(): boolean {
    return false;
  }
}

/** The provider refuses the request as it is made: a setting it does not know, an identifier it cannot read. @public */
export class ZoneRefusedError extends ZoneReadError {
  name = 'ZoneRefusedError';

  get retryable(): boolean {
    return false;
  }
}

/** The provider asks to be left alone for a while. @public */
export class ZoneThrottledError extends ZoneReadError {
  name = 'ZoneThrottledError';

  constructor(
    message: string,
    /** Milliseconds to wait before the next call, where the provider says so. */
    readonly retryAfter?: number,
    cause?: unknown,
  ) {
    super(message, cause);
  }
}

/** The provider cannot be reached, or failed. @public */
export class ZoneUnavailableError extends ZoneReadError {
  name = 'ZoneUnavailableError';
}
