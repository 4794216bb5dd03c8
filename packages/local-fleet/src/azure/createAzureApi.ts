import { randomUUID } from 'node:crypto';
import https from 'node:https';
import {
  IncomingHttpHeaders,
  IncomingMessage,
  ServerResponse,
} from 'node:http';
import { KeyAndCertificate } from '../certificates';
import { Clock, systemClock } from '../clock';
import { listen, closeServer } from '../listening';
import { ProfileStore } from '../trafficManager';
import { ZoneStore } from '../zones';
import { AccessTokens, ServicePrincipal, TokenRefusal } from './AccessTokens';
import { applyFault } from './applyFault';
import { AzureError } from './AzureError';
import { instanceDiscovery, openIdConfiguration } from './discoveryDocuments';
import { Faults } from './Faults';
import { parseJson, readBody } from './requestBody';
import {
  AzureLimits,
  PUBLISHED_LIMITS,
  RequestLimits,
  SubscriptionOperation,
} from './RequestLimits';
import { createResourceManager } from './resourceManager';
import { GroupPath } from './resourcePath';
import { ResourceResponse } from './ResourceRequest';
import { AzureTarget } from './trafficManager';

/** @public */
export interface AzureApiOptions {
  /** 0 takes any free port. */
  port: number;
  tls: KeyAndCertificate;
  principal: ServicePrincipal;
  /** Private zones. */
  zones: ZoneStore;
  /** Default: none. */
  publicZones?: ZoneStore;
  /** Traffic Manager's; default: none at first. */
  profiles?: ProfileStore;
  /** Groups that there are although nothing may be in them; those of the zones are known besides. */
  resourceGroups?: readonly GroupPath[];
  /** What a resource leads to that an Azure endpoint names; default: there is no such resource. */
  targetOf?: (resourceId: string) => AzureTarget | undefined;
  /** Default: what Azure publishes. */
  limits?: AzureLimits;
  /** Milliseconds since 1970; default `Date.now`. */
  clock?: () => number;
  /** What goes wrong; it can be added to while Azure runs. */
  faults?: Faults;
  /** Waits for slow answers; default: the machine's timers. */
  after?: Clock['after'];
  /** Sees each request to Resource Manager before it is handled; what it throws is answered. */
  onRequest?: (request: AzureRequest) => void | Promise<void>;
}

/** A request to Resource Manager, as it came. @public */
export interface AzureRequest {
  method: string;
  /** With the host that was asked for. */
  url: URL;
  headers: IncomingHttpHeaders;
}

/** A running or stopped Azure. @public */
export interface AzureApi {
  /** `https://localhost:{port}`, for `endpoint` and `authorityHost`; known once started. */
  readonly url: string;
  start(): Promise<void>;
  stop(): Promise<void>;
}

const METHODS_WITH_BODY = ['PUT', 'PATCH', 'POST'];

/**
 * One TLS listener that is both Microsoft Entra ID's token endpoint and Azure Resource Manager, for unmodified
 * `@azure/identity`, `@azure/arm-privatedns`, `@azure/arm-dns` and `@azure/arm-trafficmanager` clients.
 *
 * @public
 */
export function createAzureApi(options: AzureApiOptions): AzureApi {
  const clock = options.clock ?? Date.now;
  const tokens = new AccessTokens(options.principal, clock);
  const limits = new RequestLimits(options.limits ?? PUBLISHED_LIMITS, clock);
  const manage = createResourceManager(
    {
      zones: options.zones,
      publicZones: options.publicZones ?? new ZoneStore({ kind: 'public' }),
      profiles: options.profiles ?? new ProfileStore(),
      resourceGroups: options.resourceGroups ?? [],
      targetOf: options.targetOf ?? (() => undefined),
    },
    limits,
  );
  let server: https.Server | undefined;
  let url = `https://localhost:${options.port}`;

  async function resourceManager(
    request: IncomingMessage,
    target: URL,
  ): Promise<ResourceResponse> {
    const principal = tokens.principalOf(
      request.headers.authorization,
      target.origin,
    );
    const method = request.method ?? 'GET';
    const headers = limits.ofSubscription(
      subscriptionOf(target.pathname),
      principal,
      operationOf(method),
    );
    try {
      await options.onRequest?.({
        method,
        url: target,
        headers: request.headers,
      });
      const body = METHODS_WITH_BODY.includes(method)
        ? parseJson(await readBody(request))
        : undefined;
      const response = await applyFault(
        options.faults?.take(method, target.pathname),
        { url: target, after: options.after ?? systemClock.after },
        () =>
          manage({
            method,
            url: target,
            headers: {
              ifMatch: request.headers['if-match'],
              ifNoneMatch: request.headers['if-none-match'],
            },
            body,
          }),
      );
      return { ...response, headers: { ...headers, ...response.headers } };
    } catch (error) {
      if (!(error instanceof AzureError)) throw error;
      return {
        status: error.status,
        headers: { ...headers, ...error.headers },
        body: error.body,
      };
    }
  }

  async function answer(
    request: IncomingMessage,
    target: URL,
  ): Promise<ResourceResponse> {
    const [tenant, ...rest] = target.pathname.split('/').filter(Boolean);
    const tail = rest.join('/').toLowerCase();
    if (tail === 'v2.0/.well-known/openid-configuration') {
      return { status: 200, body: openIdConfiguration(target.origin, tenant) };
    }
    if (tail === 'discovery/instance') {
      return { status: 200, body: instanceDiscovery(target) };
    }
    if (tail === 'oauth2/v2.0/token') {
      const form = new URLSearchParams(await readBody(request));
      return {
        status: 200,
        headers: { 'cache-control': 'no-store' },
        body: tokens.grant(tenant, form),
      };
    }
    return resourceManager(request, target);
  }

  async function handle(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    let result: ResourceResponse;
    try {
      // What is answered leads back to the name that was asked for, as Azure's does for whoever reaches it by a proxy.
      const { host = new URL(url).host } = request.headers;
      const target = new URL(`https://${host}${request.url ?? '/'}`);
      result = await answer(request, target);
    } catch (error) {
      result = failureOf(error);
    }
    const body =
      result.text ??
      (result.body === undefined ? undefined : JSON.stringify(result.body));
    response.writeHead(result.status, {
      'x-ms-request-id': randomUUID(),
      ...result.headers,
      ...(body === undefined
        ? {}
        : {
            'content-type': 'application/json; charset=utf-8',
            'content-length': Buffer.byteLength(body),
          }),
    });
    response.end(body);
  }

  return {
    get url() {
      return url;
    },
    async start() {
      server = https.createServer(options.tls, (request, response) => {
        void handle(request, response);
      });
      const port = await listen(server, options.port);
      url = `https://localhost:${port}`;
    },
    async stop() {
      if (server) await closeServer(server);
      server = undefined;
    },
  };
}

/** What is asked of no subscription is counted together. */
function subscriptionOf(pathname: string): string {
  const [scope, id] = pathname.split('/').filter(Boolean);
  return scope?.toLowerCase() === 'subscriptions' ? id ?? '' : 'tenant';
}

function operationOf(method: string): SubscriptionOperation {
  if (method === 'DELETE') return 'deletes';
  return method === 'GET' || method === 'HEAD' ? 'reads' : 'writes';
}

function failureOf(error: unknown): ResourceResponse {
  if (error instanceof AzureError) {
    return { status: error.status, headers: error.headers, body: error.body };
  }
  if (error instanceof TokenRefusal) {
    return { status: error.status, body: error.body };
  }
  const message = error instanceof Error ? error.message : String(error);
  return {
    status: 500,
    body: { error: { code: 'InternalServerError', message } },
  };
}
