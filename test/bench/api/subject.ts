/**
 * What is measured, in a process of its own: a backend with the plugin in it, which watches regions that hold so many
 * routes. The first argument tells how many. Says where it listens and the token to ask with, once it has a report of
 * every route, and goes on until it is ended.
 */
import { randomUUID } from 'crypto';
import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { createBackend } from '@backstage/backend-defaults';
import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { ConfigReader } from '@backstage/config';
import { parseEntityRef } from '@backstage/catalog-model';
import {
  CatalogService,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import serviceRouter from '@service-router/plugin-service-router-backend';
import { serviceRouterConnectServiceRef } from '@service-router/plugin-service-router-backend/src/connectService';
import { RecordSet } from '@service-router/plugin-service-router-common';
import { serviceRouterZoneProvidersExtensionPoint } from '@service-router/plugin-service-router-node';
import { StandingRegion, standingRegions } from './fleetOfClusters';

/** Where it is asked, and with what. */
export interface ListeningBackend {
  port: number;
  token: string;
}

const REGIONS = 3;
/** Record sets that a cloud lists at once. */
const PAGE = 100;

function configOf(regions: StandingRegion[], token: string) {
  return new ConfigReader({
    backend: {
      baseUrl: 'http://127.0.0.1',
      listen: { host: '127.0.0.1', port: 0 },
      database: { client: 'better-sqlite3', connection: ':memory:' },
      auth: {
        externalAccess: [
          { type: 'static', options: { token, subject: 'bench' } },
        ],
      },
    },
    permission: { enabled: true },
    serviceRouter: {
      clusters: Object.fromEntries(
        regions.map(({ name }) => [
          name,
          {
            region: name,
            mode: 'observe',
            connection: { kubernetesPlugin: name },
          },
        ]),
      ),
      regions: Object.fromEntries(
        regions.map(({ name }) => [
          name,
          { zone: { provider: 'memory', name: 'example.com' } },
        ]),
      ),
    },
  });
}

/** An entity `component:default/<index>` for each route. */
const catalog: Pick<CatalogService, 'getEntityByRef'> = {
  async getEntityByRef(ref) {
    const { name } = typeof ref === 'string' ? parseEntityRef(ref) : ref;
    return {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name,
        namespace: 'default',
        annotations: {
          'router.io/service-route': `ns-${Math.floor(
            Number(name) / 20,
          )}/route-${name}`,
        },
      },
    };
  },
};

/** Another list each time, and not all of it at once, as from a cloud. */
async function pageByPage(recordSets: RecordSet[]): Promise<RecordSet[]> {
  const read: RecordSet[] = [];
  while (read.length < recordSets.length) {
    await new Promise(resolve => setImmediate(resolve));
    read.push(
      ...structuredClone(recordSets.slice(read.length, read.length + PAGE)),
    );
  }
  return read;
}

async function main(routes: number): Promise<ListeningBackend> {
  const regions = standingRegions(routes, REGIONS);
  const byName = new Map(regions.map(region => [region.name, region]));
  const token = randomUUID();
  const backend = createBackend();
  backend.add(
    createServiceFactory({
      service: coreServices.rootConfig,
      deps: {},
      factory: () => configOf(regions, token),
    }),
  );
  const listening = new Promise<number>(resolve => {
    backend.add(
      rootHttpRouterServiceFactory({
        configure({ applyDefaults, server }) {
          applyDefaults();
          server.once('listening', () => {
            const address = server.address();
            if (typeof address === 'object' && address) {
              resolve(address.port);
            }
          });
        },
      }),
    );
  });
  backend.add(
    createServiceFactory({
      service: catalogServiceRef,
      deps: {},
      factory: () => catalog as CatalogService,
    }),
  );
  backend.add(
    createServiceFactory({
      service: serviceRouterConnectServiceRef,
      deps: {},
      factory:
        () =>
        async ({ name }) =>
          byName.get(name)!.cluster,
    }),
  );
  backend.add(
    createBackendModule({
      pluginId: 'service-router',
      moduleId: 'memory-zones',
      register(env) {
        env.registerInit({
          deps: { providers: serviceRouterZoneProvidersExtensionPoint },
          async init({ providers }) {
            providers.addZoneProvider({
              id: 'memory',
              createReader: ({ region }) => ({
                read: () => pageByPage(byName.get(region)!.zone),
              }),
            });
          },
        });
      },
    }),
  );
  backend.add(serviceRouter);
  await backend.start();
  return { port: await listening, token };
}

main(Number(process.argv[2])).then(
  answer => process.send?.({ answer }),
  error => process.send?.({ error: String(error) }),
);
