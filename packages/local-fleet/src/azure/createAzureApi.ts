import { randomUUID } from 'node:crypto';
import https from 'node:https';
import { IncomingMessage, ServerResponse } from 'node:http';
import { KeyAndCertificate } from '../certificates';
import { listen, closeServer } from '../listening';
import { ZoneStore } from '../zones';
import { AccessTokens, ServicePrincipal, TokenRefusal } from './AccessTokens';
import { AzureError } from './AzureError';
import { PrivateDnsProvider, ResourceResponse } from './PrivateDnsProvider';
import { PrivateZones } from './PrivateZones';
import {
  AzureLimits,
  PUBLISHED_LIMITS,
  RequestLimits,
  SubscriptionOperation,
} from './RequestLimits';

/** @public */
export interface AzureApiOptions {
  /** 0 takes any free port. */
  port: number;
  tls: KeyAndCertificate;
  principal: ServicePrincipal;
  zones: ZoneStore;
  /** Default: what Azure publishes. */
  limits?: AzureLimits;
  /** Milliseconds since 1970; default `Date.now`. */
  clock?: () => number;
  /** Sees each request to Resource Manager before it is handled; what it throws is answered. Faults go here. */
  onRequest?: (request: { method: string; url: URL }) => void | Promise<void>;
}

/** A running or stopped Azure. @public */
export interface AzureApi {
  /** `https://localhost:{port}`, for `endpoint` and `authorityHost`; known once started. */
  readonly url: string;
  start(): Promise<void>;
  stop(): Promise<void>;
}

const BODY_LIMIT = 4 * 1024 * 1024;

/**
 * One TLS listener that is both Microsoft Entra ID's token endpoint and Azure Resource Manager, for unmodified
 * `@azure/identity` and `@azure/arm-privatedns` clients.
 *
 * @public
 */
export function createAzureApi(options: AzureApiOptions): AzureApi {
  const clock = options.clock ?? Date.now;
  const tokens = new AccessTokens(options.principal, clock);
  const limits = new RequestLimits(options.limits ?? PUBLISHED_LIMITS, clock);
  const provider = new PrivateDnsProvider(
    new PrivateZones(options.zones),
    limits,
  );
  let server: https.Server | undefined;
  let url = `https://localhost:${options.port}`;

  async function resourceManager(
    request: IncomingMessage,
    target: URL,
  ): Promise<ResourceResponse> {
    const principal = tokens.principalOf(request.headers.authorization);
    const method = request.method ?? 'GET';
    const subscriptionId = target.pathname.split('/')[2] ?? '';
    const headers = limits.ofSubscription(
      subscriptionId,
      principal,
      operationOf(method),
    );
    try {
      await options.onRequest?.({ method, url: target });
      const response = provider.handle({
        method,
        url: target,
        headers: {
          ifMatch: request.headers['if-match'],
          ifNoneMatch: request.headers['if-none-match'],
        },
        body: ['PUT', 'PATCH'].includes(method)
          ? parseJson(await readBody(request))
          : undefined,
      });
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
      return { status: 200, body: openIdConfiguration(url, tenant) };
    }
    if (tail === 'discovery/instance') {
      return { status: 200, body: instanceDiscovery(url, target) };
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
      result = await answer(request, new URL(request.url ?? '/', url));
    } catch (error) {
      result = failureOf(error);
    }
    const body =
      result.body === undefined ? undefined : JSON.stringify(result.body);
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

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > BODY_LIMIT) {
      throw new AzureError(
        413,
        'RequestEntityTooLarge',
        `The request body is larger than ${BODY_LIMIT} bytes.`,
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AzureError(
      400,
      'InvalidRequestContent',
      `The request content was invalid and could not be deserialized: '${
        (error as Error).message
      }'.`,
    );
  }
}

function openIdConfiguration(url: string, tenant: string): unknown {
  return {
    issuer: `${url}/${tenant}/v2.0`,
    authorization_endpoint: `${url}/${tenant}/oauth2/v2.0/authorize`,
    token_endpoint: `${url}/${tenant}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: ['client_secret_post'],
    jwks_uri: `${url}/${tenant}/discovery/v2.0/keys`,
    response_types_supported: ['code'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
  };
}

/** MSAL asks this of an authority that it does not know, unless instance discovery is disabled. */
function instanceDiscovery(url: string, target: URL): unknown {
  const { host } = new URL(url);
  const asked = target.searchParams.get('authorization_endpoint') ?? url;
  const tenant = new URL(asked).pathname.split('/').filter(Boolean)[0];
  return {
    tenant_discovery_endpoint: `${url}/${tenant}/v2.0/.well-known/openid-configuration`,
    'api-version': '1.1',
    metadata: [
      { preferred_network: host, preferred_cache: host, aliases: [host] },
    ],
  };
}
