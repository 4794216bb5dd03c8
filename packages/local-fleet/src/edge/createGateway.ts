import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { KeyAndCertificate } from '../certificates';
import { closeServer, listen } from '../listening';

/** The first octet of a TLS connection (RFC 8446 5.1, a handshake record). */
const TLS_HANDSHAKE = 22;

/** The front of a region's gateway, as those outside of its network meet it. */
export interface Gateway {
  /** Known while it runs. */
  readonly port: number | undefined;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Listens on 127.0.0.1 for HTTP and HTTPS on one port, and answers 200 to all of it: there is nothing behind it that
 * could be ill while the region is up.
 */
export function createGateway(options: {
  region: string;
  tls: KeyAndCertificate;
}): Gateway {
  let port: number | undefined;
  let front: net.Server | undefined;
  const connections = new Set<net.Socket>();

  const answer = (
    _request: http.IncomingMessage,
    response: http.ServerResponse,
  ) => {
    response.writeHead(200, { 'content-type': 'text/plain' });
    response.end(`${options.region}\n`);
  };
  const plain = http.createServer(answer);
  const secure = https.createServer(options.tls, answer);

  function accept(socket: net.Socket): void {
    connections.add(socket);
    socket.on('close', () => connections.delete(socket));
    socket.on('error', () => socket.destroy());
    // Not 'data': that sets the socket flowing, and the server that gets it would miss what has come.
    socket.once('readable', () => {
      const first: Buffer | null = socket.read(1);
      if (!first) return;
      socket.unshift(first);
      const server = first[0] === TLS_HANDSHAKE ? secure : plain;
      server.emit('connection', socket);
    });
  }

  return {
    get port() {
      return port;
    },
    async start() {
      front = net.createServer(accept);
      port = await listen(front, 0);
    },
    async stop() {
      port = undefined;
      for (const connection of connections) connection.destroy();
      if (front) {
        const closing = front;
        front = undefined;
        await new Promise<void>(resolve => closing.close(() => resolve()));
      }
      await Promise.all([closeServer(plain), closeServer(secure)]);
    },
  };
}
