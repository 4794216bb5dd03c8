import { Errors } from 'isomorphic-git';

/** A git server did not do what it was asked for, in words for the reader. */
export class GitRemoteError extends Error {
  readonly name = 'GitRemoteError';
}

/**
 * What git said, as a sentence that names the repository and what to do.
 *
 * @param doing - what was tried, such as "push to main of"
 */
export function gitRemoteErrorOf(
  doing: string,
  url: string,
  error: unknown,
): GitRemoteError {
  return new GitRemoteError(
    `Could not ${doing} ${url}: ${reasonOf(url, error)}`,
    { cause: error },
  );
}

function reasonOf(url: string, error: unknown): string {
  if (error instanceof Errors.HttpError) {
    const { statusCode } = error.data;
    if (statusCode === 401 || statusCode === 403) {
      return `the server refused the account (${statusCode}); check username and token of ${
        new URL(url).host
      } in gitServers of app-config`;
    }
    return statusCode === 404
      ? 'there is no such repository (404); check url'
      : `the server answered ${statusCode} ${error.data.statusMessage}`;
  }
  return error instanceof Error ? error.message : String(error);
}
