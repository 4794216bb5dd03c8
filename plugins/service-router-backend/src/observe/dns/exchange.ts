import dgram from 'node:dgram';
import net from 'node:net';
import { resolverErrorOf, ResolverError } from './ResolverError';

/** Address of a resolver. */
export interface ResolverAddress {
  host: string;
  port: number;
}

/**
 * Sends a query as a datagram, twice if need be, and waits for the answer.
 *
 * @param isAnswer - datagrams that are none are ignored: they may be late, or forged
 * @param retry - resolves when the query should be sent again
 * @throws ResolverError, or the reason of the signal
 */
export function overUdp(
  resolver: ResolverAddress,
  query: Buffer,
  edges: {
    signal: AbortSignal;
    isAnswer: (message: Buffer) => boolean;
    retry: Promise<void>;
  },
): Promise<Buffer> {
  const { signal, isAnswer, retry } = edges;
  return new Promise((resolve, reject) => {
    const socket = dgram.createSocket(
      net.isIPv6(resolver.host) ? 'udp6' : 'udp4',
    );
    let isOpen = true;
    function finish(settle: () => void): void {
      if (isOpen) {
        isOpen = false;
        signal.removeEventListener('abort', abort);
        socket.close();
        settle();
      }
    }
    function abort(): void {
      finish(() => reject(signal.reason));
    }
    function fail(error: unknown): void {
      finish(() => reject(resolverErrorOf(error)));
    }
    function send(): void {
      if (isOpen) {
        socket.send(query, error => error && fail(error));
      }
    }
    signal.addEventListener('abort', abort, { once: true });
    socket.on('error', fail);
    socket.on('message', message => {
      if (isAnswer(message)) {
        finish(() => resolve(message));
      }
    });
    // Connected: the system lets only this resolver's datagrams in, and tells when nobody listens there.
    socket.once('connect', () => {
      send();
      void retry.then(send);
    });
    socket.connect(resolver.port, resolver.host);
    if (signal.aborted) {
      abort();
    }
  });
}

/**
 * Sends a query over a connection of its own; each message stands after its length (RFC 1035, 4.2.2).
 *
 * @throws ResolverError, or the reason of the signal
 */
export function overTcp(
  resolver: ResolverAddress,
  query: Buffer,
  { signal }: { signal: AbortSignal },
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(resolver.port, resolver.host);
    let received = Buffer.alloc(0);
    function finish(settle: () => void): void {
      signal.removeEventListener('abort', abort);
      socket.destroy();
      settle();
    }
    function abort(): void {
      finish(() => reject(signal.reason));
    }
    signal.addEventListener('abort', abort, { once: true });
    socket.on('error', error => finish(() => reject(resolverErrorOf(error))));
    socket.on('close', () =>
      finish(() =>
        reject(new ResolverError('connection closed before the answer')),
      ),
    );
    socket.on('data', chunk => {
      received = Buffer.concat([received, chunk]);
      const length = received.length >= 2 ? received.readUInt16BE(0) : Infinity;
      if (received.length >= 2 + length) {
        finish(() => resolve(received.subarray(2, 2 + length)));
      }
    });
    const prefix = Buffer.alloc(2);
    prefix.writeUInt16BE(query.length);
    socket.write(Buffer.concat([prefix, query]));
    if (signal.aborted) {
      abort();
    }
  });
}
