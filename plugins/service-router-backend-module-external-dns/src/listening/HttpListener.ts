import { Clock } from '@service-router/plugin-service-router-node';
import { createServer, IncomingMessage, Server, ServerResponse } from 'http';
import { AddressInfo, Socket } from 'net';

export interface HttpListenerOptions {
  /** Absent: all addresses of the machine. */
  host?: string;
  /** 0 takes any free port. */
  port: number;
  clock: Clock;
  /** Takes a request; what it throws is its own affair. */
  handle(request: IncomingMessage, response: ServerResponse): void;
}

/** Nobody can be answered at an address, with the reason. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

/** What is in hand is finished within this time; then connections are cut. */
export const STOPPING_GRACE = 10_000;
/**
 * Go's clients keep an idle connection for 90 s. Were it closed earlier from here, a request could meet the closing, and
 * ExternalDNS ends its process at a connection that breaks.
 */
const KEPT_ALIVE = 120_000;
/** A body that is refused early is read to its end, so that the client gets to the answer; for so long. */
const LONGEST_REQUEST = 60_000;

/** An HTTP listener that is begun and ended with what surrounds it. */
export class HttpListener {
  readonly #options: HttpListenerOptions;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #isStopping = false;

  constructor(options: HttpListenerOptions) {
    this.#options = options;
    this.#server = createServer((request, response) => {
      if (this.#isStopping) {
        response.setHeader('Connection', 'close');
      }
      // Whichever is last: a refused body may end after its answer.
      request.once('close', () => this.#closeWhatIsIdle());
      response.once('close', () => this.#closeWhatIsIdle());
      options.handle(request, response);
    });
    this.#server.on('connection', socket => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
    });
    this.#server.keepAliveTimeout = KEPT_ALIVE;
    this.#server.requestTimeout = LONGEST_REQUEST;
    // An expectation that is not known is no reason to leave a request unanswered.
    this.#server.on('checkExpectation', (request, response) =>
      this.#server.emit('request', request, response),
    );
  }

  /** The port that is listened at; known once started. */
  get port(): number {
    return (
      (this.#server.address() as AddressInfo | null)?.port ?? this.#options.port
    );
  }

  get isStopping(): boolean {
    return this.#isStopping;
  }

  /** @throws ListenError when the address is taken or is none of this machine's */
  async start(): Promise<void> {
    const { host, port } = this.#options;
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', error =>
        reject(
          new ListenError(
            `${host ?? 'All addresses'}, port ${port}: ${error.message}`,
          ),
        ),
      );
      this.#server.listen({ port, ...(host ? { host } : {}) }, resolve);
    });
  }

  /**
   * Takes no new connections, lets what is in hand be finished, and cuts what is left after 10 s.
   *
   * @param rest - waits for what else has to be finished, when everything is answered
   */
  async stop(rest: () => Promise<unknown> = async () => {}): Promise<void> {
    this.#isStopping = true;
    const finished = new AbortController();
    const closed = new Promise<void>(resolve => {
      this.#server.close(() => resolve());
    });
    // Node counts a connection on which nothing was asked yet among those in use.
    this.#sockets.forEach(socket => {
      if (socket.bytesRead === 0) {
        socket.destroy();
      }
    });
    await Promise.race([
      closed.then(rest),
      this.#options.clock.sleep(STOPPING_GRACE, finished.signal),
    ]);
    finished.abort();
    this.#server.closeAllConnections();
    await closed;
  }

  /** A connection whose answer began before the stop does not know that it was the last. */
  #closeWhatIsIdle(): void {
    if (this.#isStopping) {
      setImmediate(() => this.#server.closeIdleConnections());
    }
  }
}
