import { readdirSync, readFileSync } from 'fs';
import { mkdtemp, rm, writeFile } from 'fs/promises';
import { tmpdir } from 'os';
import { dirname, join } from 'path';
import { createCertificateAuthority } from '@service-router/local-fleet/src/certificates';
import {
  AccessRule,
  createKubernetesApi,
  KubernetesApi,
} from '@service-router/local-fleet/src/kubernetes';
import { createConnect } from '@service-router/plugin-service-router-backend/src/fleet';
import type {
  AnyObject,
  ClusterClient,
} from '@service-router/plugin-service-router-backend/src/fleet';
import { mockServices } from '@backstage/backend-test-utils';
import { parse } from 'yaml';
import { kubeconfigText } from './kubeconfig';
import { CRD, resourceOf } from './resources';
import { until } from './until';

const packageFolder = (name: string) =>
  dirname(require.resolve(`${name}/package.json`));

/** Everybody's tokens: the cluster's administrator, and Service Router with rights of its own. */
const ADMIN = 'admin-token';
const SERVICE_ROUTER = 'service-router-token';

const READS = ['get', 'list', 'watch'];

/** `serviceroutes/status` in the path of a request for one or many. */
function resourceIn(path: string): string {
  const [, resource, subresource] =
    /^\/(?:api|apis\/[^/]+)\/[^/]+\/(?:namespaces\/[^/]+\/)?([^/?]+)(?:\/[^/?]+(\/[^/?]+)?)?/.exec(
      path,
    ) ?? [];
  return `${resource}${subresource ?? ''}`;
}

/** An API server on loopback, with the kinds that Service Router works with, and an administrator's hands. */
export class LocalApiServer {
  readonly api: KubernetesApi;
  /** A kubeconfig by which Service Router connects. */
  readonly kubeconfig: string;
  readonly admin: ClusterClient;
  /** The CA's certificate, as PEM in base64. */
  readonly caData: string;
  /** The token by which Service Router connects. */
  readonly token = SERVICE_ROUTER;
  readonly #folder: string;
  readonly #writes: Map<string, number>;

  private constructor(
    api: KubernetesApi,
    folder: string,
    path: string,
    admin: ClusterClient,
    writes: Map<string, number>,
    caData: string,
  ) {
    this.caData = caData;
    this.#writes = writes;
    this.api = api;
    this.#folder = folder;
    this.kubeconfig = path;
    this.admin = admin;
  }

  static async start(
    options: { rules?: AccessRule[]; without?: string[] } = {},
  ): Promise<LocalApiServer> {
    const writes = new Map<string, number>();
    const authority = createCertificateAuthority({ now: new Date() });
    const api = createKubernetesApi({
      port: 0,
      tls: authority.issue('kubernetes'),
      tokens: [
        { token: ADMIN, user: 'admin' },
        {
          token: SERVICE_ROUTER,
          user: 'service-router',
          ...(options.rules ? { rules: options.rules } : {}),
        },
      ],
      bookmarkIntervalMs: 200,
      onRequest: ({ verb, path, user }) => {
        if (user === 'service-router' && !READS.includes(verb)) {
          const line = `${verb} ${resourceIn(path)}`;
          writes.set(line, (writes.get(line) ?? 0) + 1);
        }
      },
    });
    await api.start();
    const caData = Buffer.from(authority.own.cert).toString('base64');
    const folder = await mkdtemp(join(tmpdir(), 'service-router-'));
    const kubeconfigOf = async (user: string, token: string) => {
      const path = join(folder, user);
      await writeFile(path, kubeconfigText(api.url, caData, user, token));
      return path;
    };
    const connect = createConnect({
      discovery: mockServices.discovery(),
      auth: mockServices.auth(),
    });
    const admin = await connect({
      name: 'local',
      region: 'weu',
      mode: 'reconcile',
      connection: {
        type: 'kubeconfig',
        path: await kubeconfigOf('admin', ADMIN),
      },
    });
    const server = new LocalApiServer(
      api,
      folder,
      await kubeconfigOf('service-router', SERVICE_ROUTER),
      admin,
      writes,
      caData,
    );
    await server.#install(options.without ?? []);
    return server;
  }

  async stop(): Promise<void> {
    this.admin.close();
    await this.api.dispose();
    await rm(this.#folder, { recursive: true });
  }

  /** Puts an object in its place, as `kubectl apply` would; with its status, where it has one. */
  async put(object: AnyObject): Promise<void> {
    const { status, ...rest } = object;
    const resource = resourceOf(object);
    await this.admin.apply(resource, rest as AnyObject & { spec: unknown }, {
      fieldManager: 'kubectl',
    });
    if (status) {
      await this.admin.mergeStatus(
        resource,
        { ...object, ...object.metadata },
        { status: status as Record<string, unknown> },
        { fieldManager: 'kubectl' },
      );
    }
  }

  async take(object: AnyObject): Promise<void> {
    await this.admin.remove(resourceOf(object), {
      reference: { ...object, ...object.metadata },
    });
  }

  async all(kind: string): Promise<AnyObject[]> {
    const { items } = await this.admin.list(resourceOf({ kind }), {
      limit: 5_000,
    });
    return items;
  }

  async names(kind: string): Promise<string[]> {
    return (await this.all(kind)).map(({ metadata }) => metadata.name).sort();
  }

  /** What Service Router asked to be written, by verb and resource. */
  writes(): Record<string, number> {
    return Object.fromEntries(this.#writes);
  }

  forgetWrites(): void {
    this.#writes.clear();
  }

  async #install(without: string[]): Promise<void> {
    const folders = [
      join(
        packageFolder('@service-router/plugin-service-router-backend'),
        'crds',
      ),
      join(packageFolder('@service-router/local-fleet'), 'content/crds'),
    ];
    const definitions = folders.flatMap(folder =>
      readdirSync(folder)
        .filter(name => !without.some(part => name.includes(part)))
        .map(name => parse(readFileSync(join(folder, name), 'utf8'))),
    );
    for (const definition of definitions) {
      await this.admin.create(CRD, definition);
    }
    for (const name of ['payments', 'istio-system', 'service-router-system']) {
      await this.admin.create(resourceOf({ kind: 'Namespace' }), {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: { name },
      });
    }
    for (const definition of definitions) {
      await until(async () => {
        const found = await this.admin.read(CRD, {
          ...definition,
          ...definition.metadata,
        });
        return JSON.stringify(found?.status ?? '').includes('Established');
      });
    }
  }
}
