import http from 'http';
import https from 'https';
import { ClusterUnreachableError } from './errors';
import { unreachable } from './unreachable';
import { WireRequest, WireResponse } from './Transport';

/** What the TLS and authentication of a connection add to a request. */
export type RequestSettings = Pick<
  https.RequestOptions,
  | 'agent'
  | 'auth'
  | 'ca'
  | 'cert'
  | 'key'
  | 'pfx'
  | 'passphrase'
  | 'rejectUnauthorized'
  | 'servername'
> & { headers: Record<string, string> };

/** A kept-alive connection was found closed. */
class StaleSocketError extends ClusterUnreachableError {}

/**
 * Sends one HTTP/1.1 request and resolves with the head of the answer.
 *
 * `http.request` rather than `fetch`: a watch may be silent for longer than fetch's body timeout allows, and a CA of
 * its own belongs to one connection, not to the process.
 */
export async function httpRequest(
  url: URL,
  request: WireRequest,
  settings: RequestSettings,
): Promise<WireResponse> {
  const deadline = performance.now() + request.timeoutMs;
  try {
    return await attempt(url, request, settings, deadline);
  } catch (error) {
    // A kept-alive socket can be closed by the server in the moment it is used again; nothing was processed then
    // (https://nodejs.org/api/http.html#requestreusedsocket). Both attempts have one deadline: whoever holds a Lease counts on it.
    if (error instanceof StaleSocketError && !request.signal?.aborted) {
      return attempt(url, request, settings, deadline);
    }
    throw error;
  }
}

function attempt(
  url: URL,
  { method, headers, body, timeoutMs, signal }: WireRequest,
  settings: RequestSettings,
  deadline: number,
): Promise<WireResponse> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    const send = url.protocol === 'https:' ? https.request : http.request;
    const outgoing = send(url, {
      ...settings,
      method,
      headers: {
        ...headers,
        ...settings.headers,
        ...(body === undefined
          ? {}
          : { 'Content-Length': String(Buffer.byteLength(body)) }),
      },
    });
    const giveUp = () => outgoing.destroy(signal?.reason);
    const timer = setTimeout(
      () =>
        outgoing.destroy(
          new ClusterUnreachableError(
            `no answer from ${url.host} within ${timeoutMs / 1000} s`,
          ),
        ),
      Math.max(0, deadline - performance.now()),
    );
    signal?.addEventListener('abort', giveUp, { once: true });
    outgoing.on('error', error => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', giveUp);
      const { code } = error as NodeJS.ErrnoException;
      if (signal?.aborted) {
        reject(signal.reason);
      } else if (outgoing.reusedSocket && code === 'ECONNRESET') {
        reject(new StaleSocketError('connection lost', { cause: error }));
      } else {
        reject(unreachable(error, url.host));
      }
    });
    outgoing.on('response', incoming => {
      clearTimeout(timer);
      incoming.once('close', () =>
        signal?.removeEventListener('abort', giveUp),
      );
      resolve({ status: incoming.statusCode ?? 0, body: incoming });
    });
    outgoing.end(body);
  });
}
