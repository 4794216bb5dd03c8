import { createBackend } from '@backstage/backend-defaults';
import {
  BackendFeature,
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { PermissionPolicy } from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import serviceRouter from '@service-router/plugin-service-router-backend';
import { memoryFleet, RegionTitle, watching } from './memoryFleet';
import { StandingRegion } from './standingRegions';

/** What a portal holds, and what it tells. */
export interface PortalContents {
  /** Without them, Service Router is installed and not configured. */
  regions?: StandingRegion[];
  entities: Entity[];
  /** Whether nobody may see what Service Router knows. */
  isForbidden?: boolean;
}

/** Where a portal is. */
export interface PortalPlace {
  port: number;
  /** The one whose pages may ask it. */
  appUrl: string;
  /** Further features, as the app itself. */
  features?: readonly (BackendFeature | Promise<{ default: BackendFeature }>)[];
}

const titles: RegionTitle[] = [
  { title: 'West Europe', azureLocation: 'westeurope' },
  { title: 'North Europe', azureLocation: 'northeurope' },
  { title: 'France Central', azureLocation: 'francecentral' },
];

/** Starts a backend with guests, a catalog and Service Router in it, whose fleet is in memory. */
export async function startPortal(
  contents: PortalContents,
  { port, appUrl, features = [] }: PortalPlace,
): Promise<void> {
  const { regions, entities, isForbidden } = contents;
  const backend = createBackend();
  backend.add(
    createServiceFactory({
      service: coreServices.rootConfig,
      deps: {},
      factory: () =>
        new ConfigReader({
          app: { title: 'Service Router', baseUrl: appUrl, packages: 'all' },
          backend: {
            baseUrl: `http://localhost:${port}`,
            listen: { host: '127.0.0.1', port },
            cors: {
              origin: appUrl,
              methods: ['GET', 'HEAD', 'PATCH', 'POST', 'PUT', 'DELETE'],
              credentials: true,
            },
            database: { client: 'better-sqlite3', connection: ':memory:' },
          },
          auth: {
            providers: {
              guest: {
                dangerouslyAllowOutsideDevelopment: true,
                userEntityRef: 'user:default/guest',
              },
            },
          },
          permission: { enabled: true },
          ...(regions && { serviceRouter: watching(regions, titles) }),
        }),
    }),
  );
  backend.add(import('@backstage/plugin-auth-backend'));
  backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
  backend.add(import('@backstage/plugin-permission-backend'));
  backend.add(policyOf(isForbidden));
  backend.add(import('@backstage/plugin-events-backend'));
  backend.add(import('@backstage/plugin-signals-backend'));
  backend.add(import('@backstage/plugin-notifications-backend'));
  backend.add(import('@backstage/plugin-catalog-backend'));
  backend.add(catalogOf(entities));
  features.forEach(feature => backend.add(feature));
  memoryFleet(regions ?? []).forEach(feature => backend.add(feature));
  backend.add(serviceRouter);
  await backend.start();
}

function policyOf(isForbidden = false): BackendFeature {
  const policy: PermissionPolicy = {
    async handle({ permission }) {
      return {
        result:
          isForbidden && permission.name.startsWith('service-router.')
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
      };
    },
  };
  return createBackendModule({
    pluginId: 'permission',
    moduleId: 'portal-policy',
    register(env) {
      env.registerInit({
        deps: { policies: policyExtensionPoint },
        async init({ policies }) {
          policies.setPolicy(policy);
        },
      });
    },
  });
}

function catalogOf(entities: Entity[]): BackendFeature {
  return createBackendModule({
    pluginId: 'catalog',
    moduleId: 'portal-entities',
    register(env) {
      env.registerInit({
        deps: { catalog: catalogProcessingExtensionPoint },
        async init({ catalog }) {
          catalog.addEntityProvider({
            getProviderName: () => 'portal-entities',
            async connect(connection) {
              await connection.applyMutation({
                type: 'full',
                entities: entities.map(entity => ({
                  entity: {
                    ...entity,
                    metadata: {
                      ...entity.metadata,
                      annotations: {
                        ...entity.metadata.annotations,
                        'backstage.io/managed-by-location': 'url:portal',
                        'backstage.io/managed-by-origin-location': 'url:portal',
                      },
                    },
                  },
                  locationKey: 'portal',
                })),
              });
            },
          });
        },
      });
    },
  });
}
