import { AuthCallback, HttpClient } from 'isomorphic-git';
import http from 'isomorphic-git/http/node';
import { GitAccount } from './GitServers';

/** How requests to a git server are made. */
export interface Transport {
  http: HttpClient;
  onAuth: AuthCallback;
}

/**
 * Requests that end with the signal, and log in with the account when the server asks for one. A server that refuses the
 * account is asked once.
 */
export function transportOf(
  account: GitAccount | undefined,
  signal: AbortSignal | undefined,
): Transport {
  return {
    http: {
      request: async request => {
        signal?.throwIfAborted();
        return http.request({ ...request, signal });
      },
    },
    onAuth: () =>
      account
        ? { username: account.username, password: account.token }
        : { cancel: true },
  };
}
