import { StatusError } from '../errors/StatusError';
import { badRequest } from '../errors/statusErrors';

/** Where the next page of a list begins, and which state of the store the pages show. */
export interface ContinueToken {
  /** Revision of the first page; -1 when the pages may differ in revision. */
  revision: number;
  /** The last key that was answered. */
  after: string;
}

/** The token as the client gets it: opaque, URL-safe. */
export function encodeContinueToken(token: ContinueToken): string {
  const json = JSON.stringify({
    v: 'meta.k8s.io/v1',
    rv: token.revision,
    start: `${token.after}\u0000`,
  });
  return Buffer.from(json, 'utf8').toString('base64url');
}

/**
 * Reads a token that {@link encodeContinueToken} made.
 *
 * @throws StatusError 400 when it is not one
 */
export function decodeContinueToken(text: string): ContinueToken {
  let parsed: { v?: unknown; rv?: unknown; start?: unknown };
  try {
    parsed = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    throw badRequest(
      'invalid continue token: continue key is not valid: it is not one that this server gave out',
    );
  }
  const { v, rv, start } = parsed ?? {};
  if (
    v !== 'meta.k8s.io/v1' ||
    typeof rv !== 'number' ||
    typeof start !== 'string' ||
    !start.endsWith('\u0000')
  ) {
    throw badRequest(
      'invalid continue token: continue key is not valid: incorrect encoded start resourceVersion (version meta.k8s.io/v1)',
    );
  }
  return { revision: rv, after: start.slice(0, -1) };
}

/** 410 for a token whose revision is forgotten, with one that goes on at the present state. */
export function expiredContinueToken(token: ContinueToken): StatusError {
  return new StatusError({
    code: 410,
    reason: 'Expired',
    message:
      'The provided continue parameter is too old to display a consistent list result. ' +
      'You can start a new list without the continue parameter, or use the continue token in this response ' +
      'to retrieve the remainder of the results. Continuing with the provided token results in an ' +
      'inconsistent list - objects that were created, modified, or deleted between the time the first chunk ' +
      'was returned and now may show up in the list.',
    metadata: {
      continue: encodeContinueToken({ revision: -1, after: token.after }),
    },
  });
}
