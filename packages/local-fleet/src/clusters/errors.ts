/** A cluster did not do what was asked; `message` is the API server's own. @public */
export class ClusterRequestError extends Error {
  readonly name = 'ClusterRequestError';

  constructor(
    /** HTTP status. */
    readonly status: number,
    /** `reason` of the API server's Status, such as `NotFound` or `Invalid`. */
    readonly reason: string,
    message: string,
  ) {
    super(message);
  }
}

/** No answer came from a cluster: it is down, or not to be reached. @public */
export class ClusterUnreachableError extends Error {
  readonly name = 'ClusterUnreachableError';

  constructor(cluster: string, options: { cause: unknown }) {
    super(`${cluster} cannot be reached: ${rootMessageOf(options.cause)}`, {
      cause: options.cause,
    });
  }
}

/** undici says `fetch failed` and hides the reason in its cause, or in the first error of several attempts. */
function rootMessageOf(error: unknown): string {
  const { message, cause, errors } = (error ?? {}) as {
    message?: string;
    cause?: unknown;
    errors?: unknown[];
  };
  if (cause) return rootMessageOf(cause);
  if (errors?.length) return rootMessageOf(errors[0]);
  return message || String(error);
}

/** Reads an API server's `Status`, or makes the best of a body that is none. */
export function errorOfResponse(
  status: number,
  body: string,
): ClusterRequestError {
  try {
    const { message, reason } = JSON.parse(body);
    if (typeof message === 'string') {
      return new ClusterRequestError(status, reason ?? 'Unknown', message);
    }
  } catch {
    // Not a Status: the text itself is all there is.
  }
  return new ClusterRequestError(
    status,
    'Unknown',
    body.trim() || `the API server answered ${status}`,
  );
}
