import type http from 'node:http';
import type https from 'node:https';
import { AddressInfo, Server, Socket } from 'node:net';

/** A listener could not have the port it was given. @public */
export class PortTakenError extends Error {
  readonly name = 'PortTakenError';

  constructor(readonly port: number, options?: ErrorOptions) {
    super(`Port ${port} on 127.0.0.1 is taken by another process.`, options);
  }
}

/** The port that an error says is taken; undefined for any other error. @public */
export function takenPortOf(error: unknown): number | undefined {
  if (error instanceof PortTakenError) return error.port;
  const { code, port } = error as { code?: string; port?: number };
  return code === 'EADDRINUSE' ? port : undefined;
}

const openSockets = new WeakMap<Server, Set<Socket>>();

/**
 * Listens on 127.0.0.1.
 *
 * @returns the port, which is another than asked for when that was 0
 * @throws PortTakenError
 * @public
 */
export async function listen(server: Server, port: number): Promise<number> {
  const sockets = new Set<Socket>();
  openSockets.set(server, sockets);
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new PortTakenError(port, { cause: error })
          : error,
      );
    server.once('error', onError);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', onError);
      resolve();
    });
  });
  return (server.address() as AddressInfo).port;
}

/**
 * Stops listening and cuts every connection, idle or not: a watch would hold it for ever. `closeAllConnections` knows those
 * alone that are in the middle of HTTP, not one that is still shaking hands.
 *
 * @public
 */
export async function closeServer(
  server: http.Server | https.Server,
): Promise<void> {
  await new Promise<void>(resolve => {
    server.close(() => resolve());
    openSockets.get(server)?.forEach(socket => socket.destroy());
    server.closeAllConnections();
  });
}
