import { timingSafeEqual } from 'node:crypto';
import { IncomingMessage, ServerResponse } from 'node:http';
import https from 'node:https';
import { KeyAndCertificate } from '../certificates';
import { closeServer, listen } from '../listening';
import { RegionStatus } from './regionStatus';

/** What can be asked of a running fleet. @public */
export interface FleetControl {
  status(): Promise<RegionStatus[]>;
  up(region: string): Promise<void>;
  down(region: string): Promise<void>;
}

/** There is no such region. @public */
export class UnknownRegionError extends Error {
  readonly name = 'UnknownRegionError';

  constructor(region: string, known: readonly string[]) {
    super(
      `There is no region "${region}"; the regions are ${known.join(', ')}.`,
    );
  }
}

/**
 * The listener by which the command line reaches the running fleet: `GET /status` and
 * `POST /regions/{region}/up|down`, with the fleet's control token.
 */
export function createControlApi(options: {
  port: number;
  tls: KeyAndCertificate;
  token: string;
  control: FleetControl;
}): { start(): Promise<number>; stop(): Promise<void> } {
  const expected = Buffer.from(`Bearer ${options.token}`);
  let server: https.Server | undefined;

  function isAuthorized(request: IncomingMessage): boolean {
    const given = Buffer.from(request.headers.authorization ?? '');
    return given.length === expected.length && timingSafeEqual(given, expected);
  }

  async function answer(
    request: IncomingMessage,
  ): Promise<[status: number, body: unknown]> {
    if (!isAuthorized(request)) {
      return [401, { message: 'The control token of this fleet is needed.' }];
    }
    if (request.method === 'GET' && request.url === '/status') {
      return [200, { regions: await options.control.status() }];
    }
    const action = /^\/regions\/([^/]+)\/(up|down)$/.exec(request.url ?? '');
    if (request.method === 'POST' && action) {
      const [, region, verb] = action;
      await options.control[verb as 'up' | 'down'](region);
      return [200, {}];
    }
    return [
      404,
      { message: `${request.method} ${request.url} is not served.` },
    ];
  }

  async function handle(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const [status, body] = await answer(request).catch((error: Error) => [
      error instanceof UnknownRegionError ? 404 : 500,
      { message: error.message },
    ]);
    response.writeHead(status as number, {
      'content-type': 'application/json',
    });
    response.end(JSON.stringify(body));
  }

  return {
    start() {
      server = https.createServer(options.tls, (request, response) => {
        void handle(request, response);
      });
      return listen(server, options.port);
    },
    async stop() {
      if (server) await closeServer(server);
      server = undefined;
    },
  };
}
