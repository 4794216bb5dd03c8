import { Readable } from 'stream';

/** A request as it goes over the wire. */
export interface WireRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path on the API server, with its query. */
  path: string;
  headers: Record<string, string>;
  body?: string;
  /** Longest wait for the head of the answer. */
  timeoutMs: number;
  signal?: AbortSignal;
}

/** An answer whose body is still to be read; a body that nobody reads has to be destroyed. */
export interface WireResponse {
  status: number;
  body: Readable;
}

/**
 * Carries requests to one API server.
 *
 * Rejects with ClusterUnreachableError, or with the signal's reason when the caller gave up.
 */
export interface Transport {
  /**
   * Something on the way passes the head of an answer on only with the first of its body, so that a watch without events
   * has no head: that it is silent says nothing.
   */
  readonly holdsBackHeads?: boolean;
  send(request: WireRequest): Promise<WireResponse>;
  /** Drops idle connections. */
  close(): void;
}
