import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import { once } from 'node:events';
import { ListenAddress } from '../listening';

const LIVE = { status: 'healthy' };

/** Tells on `/healthz` that the process lives, and on `/readyz` whether it does its work. */
export class HealthServer {
  readonly #server: Server;
  readonly #address: ListenAddress;

  /** @param obstacles - why the work is not done; empty when it is */
  constructor(address: ListenAddress, obstacles: () => readonly string[]) {
    this.#address = address;
    this.#server = createServer((request, response) =>
      answer(request, response, obstacles),
    );
  }

  /** @throws Error naming the address when it cannot be listened at */
  async start(): Promise<void> {
    const { host = '*', port } = this.#address;
    try {
      this.#server.listen(this.#address);
      await once(this.#server, 'listening');
    } catch (cause) {
      throw new Error(
        `Health cannot be told at ${host}:${port}: ${
          (cause as Error).message
        }. Set HEALTH_PORT, or agent.health in a configuration file.`,
        { cause },
      );
    }
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(done => this.#server.close(done));
  }
}

function answer(
  { method, url = '/' }: IncomingMessage,
  response: ServerResponse,
  obstacles: () => readonly string[],
): void {
  const [path] = url.split('?');
  if (path !== '/healthz' && path !== '/readyz') {
    send(response, 404, { error: `there is no ${path} here` });
  } else if (method !== 'GET' && method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    send(response, 405, { error: `${method} is not answered` });
  } else if (path === '/healthz') {
    send(response, 200, LIVE);
  } else {
    const found = obstacles();
    send(
      response,
      found.length === 0 ? 200 : 503,
      found.length === 0 ? LIVE : { status: 'not ready', obstacles: found },
    );
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(body));
}
