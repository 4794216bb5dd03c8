import { once } from 'node:events';
import { createServer, Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { loopbackCertificate } from './loopbackCertificate';

/** A record set as Azure's API writes it. */
export interface ArmRecordSet {
  id: string;
  name: string;
  type: string;
  etag: string;
  properties: Record<string, unknown> | null;
}

/** What is answered instead of a page. */
export interface Fault {
  status?: number;
  headers?: Record<string, string>;
  body: unknown;
}

const ZONE_PATH =
  '/subscriptions/11111111-2222-3333-4444-555555555555/resourcegroups/rg-dns/providers/microsoft.network/privatednszones/example.com/all';

/**
 * Speaks as much of Azure as reading one zone takes, over TLS: Microsoft Entra ID's token endpoint, and Resource
 * Manager's list of the record sets of `example.com`, by page with `nextLink`.
 */
export class ArmServer {
  recordSets: ArmRecordSet[] = [];
  pageSize = 100;
  /** Asked before each page is answered, with the number of the request from 0. */
  faultOf: (request: number) => Fault | undefined = () => undefined;
  /** Never answers the list. */
  isSilent = false;
  /** Queries of the list requests, in order. */
  readonly listed: URLSearchParams[] = [];
  readonly tokenForms: URLSearchParams[] = [];
  readonly certificate: string;
  readonly #server: Server;
  #waiting = new Set<() => void>();

  constructor() {
    const tls = loopbackCertificate();
    this.certificate = tls.cert;
    this.#server = createServer(tls, (request, response) => {
      void this.#answer(request, response);
    });
  }

  get url(): string {
    return `https://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  async start(): Promise<void> {
    this.#server.listen(0, 'localhost');
    await once(this.#server, 'listening');
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }

  /** Resolves when the next list request has come in. */
  nextListRequest(): Promise<void> {
    return new Promise(resolve => this.#waiting.add(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? '/', this.url);
    if (url.pathname.endsWith('/oauth2/v2.0/token')) {
      const chunks: Buffer[] = [];
      for await (const chunk of request) {
        chunks.push(chunk);
      }
      const form = new URLSearchParams(Buffer.concat(chunks).toString());
      this.tokenForms.push(form);
      send(
        response,
        form.get('client_secret') === 'correct-secret'
          ? {
              body: {
                token_type: 'Bearer',
                expires_in: 3599,
                access_token: 'token-of-the-test',
              },
            }
          : {
              status: 401,
              body: {
                error: 'invalid_client',
                error_description:
                  'AADSTS7000215: Invalid client secret provided.',
              },
            },
      );
      return;
    }
    if (url.pathname.endsWith('/openid-configuration')) {
      send(response, { body: openIdConfiguration(this.url) });
      return;
    }
    if (url.pathname.toLowerCase() !== ZONE_PATH) {
      send(response, {
        status: 404,
        body: {
          error: {
            code: 'ResourceNotFound',
            message: `The Resource '${url.pathname}' was not found.`,
          },
        },
      });
      return;
    }
    this.#list(url, response);
  }

  #list(url: URL, response: ServerResponse) {
    this.listed.push(url.searchParams);
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    waiting.forEach(resolve => resolve());
    if (this.isSilent) {
      return;
    }
    const fault = this.faultOf(this.listed.length - 1);
    if (fault) {
      send(response, fault);
      return;
    }
    const start = Number(url.searchParams.get('$skipToken') ?? 0);
    const end = start + this.pageSize;
    const next = new URL(url);
    next.searchParams.set('$skipToken', String(end));
    send(response, {
      body: {
        value: this.recordSets.slice(start, end),
        ...(end < this.recordSets.length ? { nextLink: next.toString() } : {}),
      },
    });
  }
}

/** A record set of `example.com`. */
export function armRecordSet(
  type: string,
  name: string,
  properties: Record<string, unknown> | null,
): ArmRecordSet {
  return {
    id: `${ZONE_PATH.replace(/all$/, '')}${type}/${name}`,
    name,
    type: `Microsoft.Network/privateDnsZones/${type}`,
    etag: `etag-${name}`,
    properties: properties && {
      fqdn: `${name}.example.com.`,
      ttl: 300,
      isAutoRegistered: false,
      ...properties,
    },
  };
}

function send(
  response: ServerResponse,
  { status = 200, headers, body }: Fault,
): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    ...headers,
  });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

function openIdConfiguration(url: string): unknown {
  return {
    issuer: `${url}/tenant/v2.0`,
    authorization_endpoint: `${url}/tenant/oauth2/v2.0/authorize`,
    token_endpoint: `${url}/tenant/oauth2/v2.0/token`,
    jwks_uri: `${url}/tenant/discovery/v2.0/keys`,
  };
}
