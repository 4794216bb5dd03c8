import type http from 'node:http';
import type https from 'node:https';
import net from 'node:net';
import { closeServer, listen } from './listen';

/** The first octet of a TLS connection (RFC 8446 5.1, a handshake record). */
const TLS_HANDSHAKE = 22;

/** HTTP and HTTPS on one port of 127.0.0.1. */
export interface Front {
  /** @returns the port, which is another than asked for when that was 0 */
  start(port: number): Promise<number>;
  stop(): Promise<void>;
}

/** Hands each connection to the server of the protocol that it begins with. */
export function createFront(plain: http.Server, secure: https.Server): Front {
  let front: net.Server | undefined;
  const connections = new Set<net.Socket>();

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
    start(port) {
      front = net.createServer(accept);
      return listen(front, port);
    },
    async stop() {
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
