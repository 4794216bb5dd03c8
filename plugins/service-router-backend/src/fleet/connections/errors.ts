/** The API server could not be asked: no connection, no answer, or nobody who would pass the question on. @public */
export class ClusterUnreachableError extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'ClusterUnreachableError';
  }
}

/** The credentials are not accepted (401) or do not allow this (403). @public */
export class ClusterForbiddenError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = 'ClusterForbiddenError';
    this.status = status;
  }
}

/** The API server understood and said no, with a Kubernetes Status. @public */
export class ApiStatusError extends Error {
  /** HTTP status. */
  readonly status: number;
  /** `NotFound`, `Conflict`, `Expired`, `Invalid`, ... */
  readonly reason: string;

  constructor(status: number, reason: string, message: string) {
    super(message);
    this.name = 'ApiStatusError';
    this.status = status;
    this.reason = reason;
  }
}

/** @public */
export function isStatus(error: unknown, ...statuses: number[]): boolean {
  return error instanceof ApiStatusError && statuses.includes(error.status);
}
