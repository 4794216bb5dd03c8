/**
 * What is measured, in a process of its own: a backend with the plugin in it, which watches regions that hold so many
 * routes. The first argument tells how many. Says where it listens and the token to ask with, once it has a report of
 * every route, and goes on until it is ended.
 */
import { randomUUID } from 'crypto';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { createBackend } from '@backstage/backend-defaults';
import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { ConfigReader } from '@backstage/config';
import { Entity, parseEntityRef } from '@backstage/catalog-model';
import {
  CatalogService,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import serviceRouter from '@service-router/plugin-service-router-backend';
import { memoryFleet, watching } from '../../portal/memoryFleet';
import { StandingRegion, standingRegions } from '../../portal/standingRegions';

/** Where it is asked, and with what. */
export interface ListeningBackend {
  port: number;
  token: string;
}

const REGIONS = 3;

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
    serviceRouter: watching(regions),
  });
}

/** Components of one system. */
const PARTS = 1_000;

/** The entity `component:default/<index>` of a route. */
function component(index: number): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: String(index),
      namespace: 'default',
      annotations: {
        'router.io/service-route': `ns-${Math.floor(
          index / 20,
        )}/route-${index}`,
      },
    },
  };
}

/** An entity for each route, and `system:default/<index>` for each thousand of them. */
const catalog: Pick<CatalogService, 'getEntityByRef' | 'streamEntities'> = {
  async getEntityByRef(ref) {
    const { kind, name } = typeof ref === 'string' ? parseEntityRef(ref) : ref;
    return kind === 'system'
      ? {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'System',
          metadata: { name, namespace: 'default' },
        }
      : component(Number(name));
  },
  async *streamEntities(request) {
    const system = /"system:default\/(\d+)"/.exec(
      JSON.stringify(request?.filter),
    );
    if (system) {
      const first = Number(system[1]) * PARTS;
      yield Array.from({ length: PARTS }, (_, index) =>
        component(first + index),
      );
    }
  },
};

async function main(routes: number): Promise<ListeningBackend> {
  const regions = standingRegions(routes, REGIONS);
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
  memoryFleet(regions).forEach(feature => backend.add(feature));
  backend.add(serviceRouter);
  await backend.start();
  return { port: await listening, token };
}

main(Number(process.argv[2])).then(
  answer => process.send?.({ answer }),
  error => process.send?.({ error: String(error) }),
);
