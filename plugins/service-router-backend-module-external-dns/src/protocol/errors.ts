/** A body that ExternalDNS cannot have meant. It ends the process of an ExternalDNS: thrown for nothing else. */
export class InvalidBodyError extends Error {
  override readonly name = 'InvalidBodyError';
}

/** A body beyond the limit. */
export class BodyTooLargeError extends Error {
  override readonly name = 'BodyTooLargeError';

  constructor(limit: number) {
    super(`Request body too large: at most ${limit} bytes are taken`);
  }
}

/** The client went away in the middle of its request. */
export class ConnectionLostError extends Error {
  override readonly name = 'ConnectionLostError';
}

/** The answer is overdue. */
export class DeadlineExceededError extends Error {
  override readonly name = 'DeadlineExceededError';
}

/** What a provider answered cannot be told to ExternalDNS, which would end its process over it. */
export class UntellableAnswerError extends Error {
  override readonly name = 'UntellableAnswerError';
}
