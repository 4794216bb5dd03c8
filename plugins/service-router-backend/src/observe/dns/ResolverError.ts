/** A resolver could not be asked, or did not answer; the message goes into the middle of a sentence. */
export class ResolverError extends Error {
  readonly name = 'ResolverError';
}

/** What node's network errors mean. */
const words: Record<string, string> = {
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'connection closed by the other side',
  EHOSTUNREACH: 'no route to it',
  ENETUNREACH: 'no route to it',
  ENOTFOUND: 'its name cannot be resolved',
  EAI_AGAIN: 'its name cannot be resolved',
};

/** A network error in words. */
export function resolverErrorOf(error: unknown): ResolverError {
  if (error instanceof ResolverError) {
    return error;
  }
  const { code = '', message } = error as NodeJS.ErrnoException;
  return new ResolverError(words[code] ? `${words[code]} (${code})` : message);
}
