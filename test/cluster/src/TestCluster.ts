import { readdirSync, readFileSync } from 'fs';
import { mkdtemp, rm, writeFile } from 'fs/promises';
import { tmpdir } from 'os';
import { dirname, join } from 'path';
import { createConnect } from '@service-router/plugin-service-router-backend/src/fleet';
import type {
  AnyObject,
  ClusterClient,
} from '@service-router/plugin-service-router-backend/src/fleet';
import { mockServices } from '@backstage/backend-test-utils';
import { parse } from 'yaml';
import { kubeconfigText } from './kubeconfig';
import { laxDefinition } from './laxDefinition';
import { CRD, resourceOf } from './resources';
import { ApiServer, Identity, Rights, target } from './targets';
import { until } from './until';

const packageFolder = (name: string) =>
  dirname(require.resolve(`${name}/package.json`));

export interface TestClusterOptions {
  /** What Service Router may do; everything unless said otherwise. */
  rights?: Rights;
  /** Definitions whose file names have one of these parts are not installed. */
  without?: string[];
  /** The definitions of the five kinds say no more than types, as another's may. */
  hasLaxDefinitions?: boolean;
  hasControllers?: boolean;
}

/** The cluster's own namespaces, where the tests put their objects. */
const NAMESPACES = ['payments', 'istio-system', 'service-router-system'];

/** A cluster of the target, with the kinds that Service Router works with, and an administrator's hands. */
export class TestCluster {
  #forgotten = 0;

  private constructor(
    readonly server: ApiServer,
    /** Who Service Router is here. */
    readonly serviceRouter: Identity,
    /** A kubeconfig by which Service Router connects. */
    readonly kubeconfig: string,
    readonly admin: ClusterClient,
    /** A kubeconfig for programs that a person runs. */
    readonly adminKubeconfig: string,
    private readonly folder: string,
  ) {}

  static async start(options: TestClusterOptions = {}): Promise<TestCluster> {
    const server = await target.launch(options);
    const folder = await mkdtemp(join(tmpdir(), 'service-router-'));
    const kubeconfigOf = async ({ user, token }: Identity) => {
      const path = join(folder, user.replaceAll(':', '-'));
      await writeFile(
        path,
        kubeconfigText(server.url, server.caData, user, token),
      );
      return path;
    };
    const connect = createConnect({
      discovery: mockServices.discovery(),
      auth: mockServices.auth(),
    });
    const adminKubeconfig = await kubeconfigOf(server.admin);
    const admin = await connect({
      name: 'local',
      region: 'weu',
      mode: 'reconcile',
      connection: {
        type: 'kubeconfig',
        path: adminKubeconfig,
      },
    });
    await install(admin, options);
    const serviceRouter = await server.authorize(
      options.rights ?? 'everything',
    );
    return new TestCluster(
      server,
      serviceRouter,
      await kubeconfigOf(serviceRouter),
      admin,
      adminKubeconfig,
      folder,
    );
  }

  async stop(): Promise<void> {
    this.admin.close();
    await this.server.dispose();
    await rm(this.folder, { recursive: true });
  }

  /** Puts an object in its place, as `kubectl apply` would; with its status, where it has one. */
  async put(object: AnyObject, fieldManager = 'kubectl'): Promise<void> {
    const { status, ...rest } = object;
    const resource = resourceOf(object);
    await this.admin.apply(resource, rest as AnyObject & { spec: unknown }, {
      fieldManager,
    });
    if (status) {
      await this.admin.mergeStatus(
        resource,
        { ...object, ...object.metadata },
        { status: status as Record<string, unknown> },
        { fieldManager },
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

  /** All Events but what an API server has to say of its own Service when it is slow to start. */
  async events(): Promise<AnyObject[]> {
    return (await this.all('Event')).filter(
      ({ involvedObject }) =>
        (involvedObject as { name?: string }).name !== 'kubernetes',
    );
  }

  async names(kind: string): Promise<string[]> {
    return (await this.all(kind)).map(({ metadata }) => metadata.name).sort();
  }

  /** What Service Router asked to be written, by verb and resource. */
  writes(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { user, verb, resource } of this.server
      .writes()
      .slice(this.#forgotten)) {
      if (user === this.serviceRouter.user) {
        const line = `${verb} ${resource}`;
        counts[line] = (counts[line] ?? 0) + 1;
      }
    }
    return counts;
  }

  forgetWrites(): void {
    this.#forgotten = this.server.writes().length;
  }
}

async function install(
  admin: ClusterClient,
  { without = [], hasLaxDefinitions = false }: TestClusterOptions,
): Promise<void> {
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
      .map(name => parse(readFileSync(join(folder, name), 'utf8')))
      .map(definition =>
        hasLaxDefinitions && definition.metadata.name.endsWith('.router.io')
          ? laxDefinition(definition)
          : definition,
      ),
  );
  for (const definition of definitions) {
    await admin.create(CRD, definition);
  }
  for (const name of NAMESPACES) {
    await admin.create(resourceOf({ kind: 'Namespace' }), {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name },
    });
  }
  for (const definition of definitions) {
    await until(async () => {
      const found = await admin.read(CRD, {
        ...definition,
        ...definition.metadata,
      });
      return JSON.stringify(found?.status ?? '').includes('Established');
    }, `${definition.metadata.name} established`);
  }
}
