import { timingSafeEqual } from 'node:crypto';
import { IncomingMessage, ServerResponse } from 'node:http';
import https from 'node:https';
import { json } from 'node:stream/consumers';
import { FaultError, Faults, parseFault } from '../azure';
import { KeyAndCertificate } from '../certificates';
import { closeServer, listen } from '../listening';
import {
  ChangeBranch,
  MergeConflictError,
  ShownChange,
  UnknownChangeError,
  UnrelatedChangeError,
} from '../repository';
import { RegionStatus } from './regionStatus';

/** What can be asked of a running fleet. @public */
export interface FleetControl {
  status(): Promise<RegionStatus[]>;
  up(region: string): Promise<void>;
  down(region: string): Promise<void>;
  /** What goes wrong with Azure. */
  readonly faults: Faults;
  /** Branches of the application repository that wait to be merged. */
  readonly changes: FleetChanges;
}

/** The changes of the application repository. @public */
export interface FleetChanges {
  list(): Promise<ChangeBranch[]>;
  show(branch: string): Promise<ShownChange>;
  /** The clusters follow. @returns the commit that main is at */
  merge(branch: string): Promise<string>;
  discard(branch: string): Promise<void>;
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
 * The listener by which the command line reaches the running fleet: `GET /status`, `POST /regions/{region}/up|down`, and
 * `GET`, `POST` and `DELETE /azure/faults`, `GET /changes`, and `GET`, `POST` (which merges) and `DELETE /changes/{branch}`,
 * with the fleet's control token.
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

  async function changes(
    method: string | undefined,
    encoded: string | undefined,
  ): Promise<unknown> {
    const { changes: branches } = options.control;
    if (encoded === undefined) {
      return method === 'GET' ? { changes: await branches.list() } : undefined;
    }
    const branch = decodeURIComponent(encoded);
    switch (method) {
      case 'GET':
        return branches.show(branch);
      case 'POST':
        return { commit: await branches.merge(branch) };
      case 'DELETE':
        await branches.discard(branch);
        return {};
      default:
        return undefined;
    }
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
    const change = /^\/changes(?:\/(.+))?$/.exec(request.url ?? '');
    if (change) {
      const found = await changes(request.method, change[1]);
      if (found) return [200, found];
    }
    if (request.url === '/azure/faults') {
      const { faults } = options.control;
      switch (request.method) {
        case 'POST':
          faults.add(parseFault(await faultIn(request)));
          return [200, { faults: faults.list() }];
        case 'DELETE':
          faults.clear();
          return [200, { faults: [] }];
        case 'GET':
          return [200, { faults: faults.list() }];
        default:
      }
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
      statusOf(error),
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

/** @throws FaultError for a body that is not JSON */
async function faultIn(request: IncomingMessage): Promise<unknown> {
  try {
    return await json(request);
  } catch (error) {
    throw new FaultError(
      `A fault is expected as JSON: ${(error as Error).message}.`,
      { cause: error },
    );
  }
}

function statusOf(error: Error): number {
  if (error instanceof UnknownRegionError) return 404;
  if (error instanceof UnknownChangeError) return 404;
  if (
    error instanceof MergeConflictError ||
    error instanceof UnrelatedChangeError
  ) {
    return 409;
  }
  return error instanceof FaultError ? 400 : 500;
}
