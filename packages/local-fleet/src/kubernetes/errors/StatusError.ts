/** One cause in the details of a `Status`. */
export interface StatusCause {
  reason?: string;
  message?: string;
  field?: string;
}

/** The details of a `Status`: which object, and what exactly is wrong with it. */
export interface StatusDetails {
  name?: string;
  group?: string;
  kind?: string;
  uid?: string;
  causes?: StatusCause[];
  retryAfterSeconds?: number;
}

/** The `Status` object (`v1`) that the API server answers instead of a resource. */
export interface Status {
  kind: 'Status';
  apiVersion: 'v1';
  metadata: {
    resourceVersion?: string;
    continue?: string;
  };
  status: 'Success' | 'Failure';
  message?: string;
  reason?: string;
  details?: StatusDetails;
  code?: number;
}

/** A request that fails, with the `Status` to answer. */
export class StatusError extends Error {
  /** The body to answer. */
  readonly status: Status;

  constructor(options: {
    code: number;
    reason?: string;
    message: string;
    details?: StatusDetails;
    metadata?: Status['metadata'];
  }) {
    super(options.message);
    this.name = 'StatusError';
    this.status = {
      kind: 'Status',
      apiVersion: 'v1',
      metadata: options.metadata ?? {},
      status: 'Failure',
      message: options.message,
      ...(options.reason !== undefined && { reason: options.reason }),
      ...(options.details && { details: withoutEmpty(options.details) }),
      code: options.code,
    };
  }

  /** The HTTP status code. */
  get code(): number {
    return this.status.code ?? 500;
  }
}

function withoutEmpty(details: StatusDetails): StatusDetails {
  return Object.fromEntries(
    Object.entries(details).filter(
      ([, value]) =>
        value !== undefined &&
        value !== '' &&
        !(Array.isArray(value) && value.length === 0),
    ),
  );
}
