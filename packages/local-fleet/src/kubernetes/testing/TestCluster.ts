import { Agent, request } from 'node:https';
import type { KubeConfig } from '@kubernetes/client-node';
import { createCertificateAuthority } from '../../certificates';
import {
  createKubernetesApi,
  KubernetesApi,
  KubernetesApiOptions,
} from '../createKubernetesApi';
import { JsonObject, JsonValue } from '../json/json';

export const ADMIN_TOKEN = 'admin-token';

/** An answer as it came over the wire. */
export interface WireAnswer {
  status: number;
  headers: { [name: string]: string | string[] | undefined };
  body: JsonObject;
}

/** Keys take long to make, so that all servers of a test file share one. */
let identity: ReturnType<typeof newIdentity> | undefined;

function newIdentity() {
  const authority = createCertificateAuthority({ now: new Date() });
  return { ca: authority.own.cert, tls: authority.issue('kube-apiserver') };
}

/** An API server on a free port, behind a certificate of a private authority, as tests use it. */
export class TestCluster {
  private constructor(
    readonly api: KubernetesApi,
    readonly ca: string,
    private readonly agent: Agent,
  ) {}

  static async start(
    options: Partial<KubernetesApiOptions> = {},
  ): Promise<TestCluster> {
    identity ??= newIdentity();
    const api = createKubernetesApi({
      port: 0,
      tls: identity.tls,
      tokens: [{ token: ADMIN_TOKEN, user: 'admin' }],
      ...options,
    });
    await api.start();
    const { ca } = identity;
    return new TestCluster(api, ca, new Agent({ ca, keepAlive: true }));
  }

  async stop(): Promise<void> {
    this.agent.destroy();
    await this.api.dispose();
  }

  /** Stops the server as an outage would; the client forgets its connections. */
  async goDown(): Promise<void> {
    await this.api.stop();
    this.agent.destroy();
  }

  /** A kubeconfig as any client takes it. */
  kubeconfig(token = ADMIN_TOKEN): JsonObject {
    const certificate = Buffer.from(this.ca).toString('base64');
    return {
      apiVersion: 'v1',
      kind: 'Config',
      clusters: [
        {
          name: 'test',
          cluster: {
            server: this.api.url,
            'certificate-authority-data': certificate,
          },
        },
      ],
      users: [{ name: 'test', user: { token } }],
      contexts: [{ name: 'test', context: { cluster: 'test', user: 'test' } }],
      'current-context': 'test',
    };
  }

  /** The same for `@kubernetes/client-node`. */
  async clientConfig(token = ADMIN_TOKEN): Promise<KubeConfig> {
    const { KubeConfig: Config } = await import('@kubernetes/client-node');
    const config = new Config();
    config.loadFromString(JSON.stringify(this.kubeconfig(token)));
    return config;
  }

  /** A request as it goes over the wire, without any client library. */
  async call(
    method: string,
    path: string,
    body?: JsonValue,
    headers: { [name: string]: string } = {},
    text = body === undefined ? undefined : JSON.stringify(body),
  ): Promise<WireAnswer> {
    return new Promise((resolve, reject) => {
      const sent = request(
        `${this.api.url}${path}`,
        {
          method,
          agent: this.agent,
          headers: {
            Authorization: `Bearer ${ADMIN_TOKEN}`,
            'User-Agent': 'test/1.0',
            ...(body !== undefined && { 'Content-Type': 'application/json' }),
            // Node announces no length for the body of a DELETE by itself.
            'Content-Length': Buffer.byteLength(text ?? ''),
            ...headers,
          },
        },
        answer => {
          const chunks: Buffer[] = [];
          answer.on('data', chunk => chunks.push(chunk));
          answer.on('error', reject);
          answer.on('end', () => {
            const answered = Buffer.concat(chunks).toString('utf8');
            resolve({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              body: answered.startsWith('{')
                ? JSON.parse(answered)
                : { text: answered },
            });
          });
        },
      );
      sent.on('error', reject);
      sent.end(text);
    });
  }

  /** Server-side apply. */
  apply(
    path: string,
    manager: string,
    body: JsonValue,
    query = '',
  ): Promise<WireAnswer> {
    return this.call('PATCH', `${path}?fieldManager=${manager}${query}`, body, {
      'Content-Type': 'application/apply-patch+yaml',
    });
  }

  /** A merge patch. */
  merge(path: string, body: JsonValue): Promise<WireAnswer> {
    return this.call('PATCH', path, body, {
      'Content-Type': 'application/merge-patch+json',
    });
  }
}
