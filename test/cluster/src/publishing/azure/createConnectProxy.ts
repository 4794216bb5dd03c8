import { createServer } from 'http';
import { connect, Socket } from 'net';
import { closeServer, listen } from '@service-router/local-fleet/src/listening';

/** An HTTP proxy for those who speak TLS (RFC 9110 9.3.6), which leads the hosts it knows to loopback, and nobody else anywhere. */
export interface ConnectProxy {
  readonly url: string;
  /** `host:port` of all that it was asked for and does not know. */
  readonly refused: readonly string[];
  stop(): Promise<void>;
}

/** @param ports - of 127.0.0.1, by the `host:port` that is asked for */
export async function createConnectProxy(
  ports: ReadonlyMap<string, number>,
): Promise<ConnectProxy> {
  const refused: string[] = [];
  const server = createServer((request, response) => {
    refused.push(request.url ?? '');
    response.writeHead(403).end();
  });
  server.on('connect', ({ url = '' }, client: Socket, head: Buffer) => {
    const port = ports.get(url);
    if (port === undefined) {
      refused.push(url);
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const upstream = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    // Whichever end goes, and however, takes the other with it.
    client.on('error', () => upstream.destroy());
    client.on('close', () => upstream.destroy());
    upstream.on('error', () => client.destroy());
    upstream.on('close', () => client.destroy());
  });
  const port = await listen(server, 0);
  return {
    url: `http://127.0.0.1:${port}`,
    refused,
    stop: () => closeServer(server),
  };
}
