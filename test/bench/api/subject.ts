/**
 * What is measured, in a process of its own: a backend with the plugin in it, which watches regions that hold so many
 * routes, a part of them contested. The first argument tells how many. Once every zone is known, a part of the records is changed
 * by hand, and it says where it listens and the tokens to ask with; it goes on until it is ended.
 */
import { randomUUID } from 'crypto';
import { setTimeout } from 'timers/promises';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { createBackend } from '@backstage/backend-defaults';
import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { ConfigReader } from '@backstage/config';
import {
  CatalogService,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import serviceRouter from '@service-router/plugin-service-router-backend';
import { memoryFleet, watching } from '../../portal/memoryFleet';
import { StandingRegion } from '../../portal/standingRegions';
import { ownedEntities } from './ownedEntities';
import { OWNER, ownersPermissions } from './ownersPermissions';
import { changeByHand, troubledRegions } from './troubledRegions';

/** Where it is asked, and with what. */
export interface ListeningBackend {
  port: number;
  /** Of who is told of everything. */
  token: string;
  /** Of who is told of half of the routes, by conditions. */
  ownerToken: string;
}

const REGIONS = 3;
/** The longest wait for the zones, milliseconds. */
const PATIENCE = 300_000;

function configOf(
  regions: StandingRegion[],
  { token, ownerToken }: Pick<ListeningBackend, 'token' | 'ownerToken'>,
) {
  return new ConfigReader({
    backend: {
      baseUrl: 'http://127.0.0.1',
      listen: { host: '127.0.0.1', port: 0 },
      database: { client: 'better-sqlite3', connection: ':memory:' },
      auth: {
        externalAccess: [
          { type: 'static', options: { token, subject: 'bench' } },
          { type: 'static', options: { token: ownerToken, subject: OWNER } },
        ],
      },
    },
    permission: { enabled: true },
    serviceRouter: watching(regions),
  });
}

async function main(routes: number): Promise<ListeningBackend> {
  const regions = troubledRegions(routes, REGIONS);
  const tokens = { token: randomUUID(), ownerToken: randomUUID() };
  const backend = createBackend();
  backend.add(
    createServiceFactory({
      service: coreServices.rootConfig,
      deps: {},
      factory: () => configOf(regions, tokens),
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
      factory: () => ownedEntities(routes) as CatalogService,
    }),
  );
  memoryFleet(regions).forEach(feature => backend.add(feature));
  backend.add(ownersPermissions);
  backend.add(serviceRouter);
  await backend.start();
  const answer = { port: await listening, ...tokens };
  await untilPublished(answer, { routes, regions });
  changeByHand(regions);
  return answer;
}

/** Waits until nearly every route is known to stand in every zone: what somebody changed before that is seen by nobody. */
async function untilPublished(
  { port, token }: ListeningBackend,
  { routes, regions }: { routes: number; regions: StandingRegion[] },
): Promise<void> {
  const end = performance.now() + PATIENCE;
  for (const { name } of regions) {
    let known = 0;
    while (known < routes * 0.9) {
      if (performance.now() > end) {
        throw new Error(
          `${known} of ${routes} routes are published in ${name}`,
        );
      }
      await setTimeout(500);
      const answer = await fetch(
        `http://127.0.0.1:${port}/api/service-router/v1/routes?limit=1&state=published&region=${name}`,
        { headers: { authorization: `Bearer ${token}` } },
      );
      // Until its regions are known, it may refuse to be asked of one.
      known = answer.ok
        ? ((await answer.json()) as { total: number }).total
        : 0;
    }
  }
}

main(Number(process.argv[2])).then(
  answer => process.send?.({ answer }),
  error => process.send?.({ error: String(error) }),
);
