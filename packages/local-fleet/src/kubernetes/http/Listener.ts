import { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, Server } from 'node:https';
import { AddressInfo, Socket } from 'node:net';

/** Takes one request. */
export type RequestHandler = (
  request: IncomingMessage,
  response: ServerResponse,
) => void;

/**
 * A TLS listener on loopback that can be stopped and started again on the same
 * port. Stopping cuts every connection at once, as a killed server would.
 */
export class Listener {
  private server: Server | undefined;
  private readonly sockets = new Set<Socket>();
  private boundPort: number;

  constructor(
    port: number,
    private readonly tls: { key: string; cert: string },
    private readonly handle: RequestHandler,
  ) {
    this.boundPort = port;
  }

  /** The port; 0 until it was started once, if any port would do. */
  get port(): number {
    return this.boundPort;
  }

  /** Begins to listen. @throws Error when the port is taken */
  async start(): Promise<void> {
    if (this.server) {
      return;
    }
    const server = createServer(this.tls, this.handle);
    // Watches are quiet for long; the client decides when it has waited enough.
    server.requestTimeout = 0;
    server.keepAliveTimeout = 60_000;
    server.on('connection', (socket: Socket) => {
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.boundPort, '127.0.0.1', () => {
        server.removeListener('error', reject);
        resolve();
      });
    });
    this.boundPort = (server.address() as AddressInfo).port;
    this.server = server;
  }

  /** Stops listening and cuts every connection. */
  async stop(): Promise<void> {
    const server = this.server;
    this.server = undefined;
    if (server) {
      await new Promise<void>(resolve => {
        server.close(() => resolve());
        // `closeAllConnections` knows those alone that are in the middle of HTTP: not one that is still shaking hands.
        this.sockets.forEach(socket => socket.destroy());
      });
    }
  }
}
