import {
  coreServices,
  createServiceFactory,
  RootConfigService,
  RootLoggerService,
  ServiceFactory,
  ServiceRef,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { databaseServiceFactory } from '@backstage/backend-defaults/database';
import { lifecycleServiceFactory } from '@backstage/backend-defaults/lifecycle';
import { loggerServiceFactory } from '@backstage/backend-defaults/logger';
import { rootLifecycleServiceFactory } from '@backstage/backend-defaults/rootLifecycle';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { ApiServer } from '../api';
import { absent } from './absent';

const NO_API =
  'This agent serves no API of Service Router: set agent.api, or run the plugin in a portal.';
const NO_PLUGINS = 'An agent has no other plugins to call.';

/**
 * The services that the features of Service Router ask for. The database, the logger and the life cycle are a backend's
 * own. What a portal alone has (its users, its catalog, browsers to tell) is absent; without an API, what is mounted is
 * dropped.
 */
export function serviceFactoriesOf(
  config: RootConfigService,
  logger: RootLoggerService,
  api?: ApiServer,
): ServiceFactory[] {
  return [
    createServiceFactory({
      service: coreServices.rootConfig,
      deps: {},
      factory: () => config,
    }),
    createServiceFactory({
      service: coreServices.rootLogger,
      deps: {},
      factory: () => logger,
    }),
    loggerServiceFactory,
    rootLifecycleServiceFactory,
    lifecycleServiceFactory,
    databaseServiceFactory,
    ...(api ? apiFactories(api) : noApiFactories()),
    createServiceFactory({
      service: coreServices.permissionsRegistry,
      deps: {},
      factory: () => ({
        addResourceType() {},
        addPermissions() {},
        addPermissionRules() {},
        getPermissionRuleset: () => {
          throw new Error(NO_API);
        },
      }),
    }),
    createServiceFactory({
      service: signalsServiceRef,
      deps: {},
      // Nobody has a browser open at an agent.
      factory: () => ({ async publish() {} }),
    }),
    createServiceFactory({
      service: actionsRegistryServiceRef,
      deps: {},
      // Nobody asks an agent for actions.
      factory: () => ({ register() {} }),
    }),
    absentFactory(catalogServiceRef, 'An agent has no catalog.'),
    absentFactory(coreServices.auth, NO_PLUGINS),
    absentFactory(coreServices.discovery, NO_PLUGINS),
  ];
}

function noApiFactories(): ServiceFactory[] {
  return [
    createServiceFactory({
      service: coreServices.httpRouter,
      deps: {},
      factory: () => ({ use() {}, addAuthPolicy() {} }),
    }),
    absentFactory(coreServices.auditor, NO_API),
    absentFactory(coreServices.httpAuth, NO_API),
    absentFactory(coreServices.permissions, NO_API),
  ];
}

/** Whoever has the token may ask everything, and every question is noted in the log. */
function apiFactories(api: ApiServer): ServiceFactory[] {
  return [
    createServiceFactory({
      service: coreServices.httpRouter,
      deps: { plugin: coreServices.pluginMetadata },
      factory: ({ plugin }) => api.httpRouter(plugin.getId()),
    }),
    createServiceFactory({
      service: coreServices.httpAuth,
      deps: {},
      factory: () => api.httpAuth,
    }),
    createServiceFactory({
      service: coreServices.permissions,
      deps: {},
      factory: () => ({
        authorize: async requests => requests.map(allowed),
        authorizeConditional: async requests => requests.map(allowed),
      }),
    }),
    createServiceFactory({
      service: coreServices.auditor,
      deps: { logger: coreServices.logger },
      factory: ({ logger }) => ({
        createEvent: async ({ eventId, meta }) => {
          const told = `${eventId}${meta ? ` ${JSON.stringify(meta)}` : ''}`;
          return {
            success: async () => logger.info(`Audit: ${told}: answered`),
            fail: async ({ error }) =>
              logger.info(`Audit: ${told}: ${error.name}: ${error.message}`),
          };
        },
      }),
    }),
  ];
}

function allowed(): { result: AuthorizeResult.ALLOW } {
  return { result: AuthorizeResult.ALLOW };
}

function absentFactory<T extends object>(
  service: ServiceRef<T, 'plugin'>,
  sentence: string,
): ServiceFactory {
  return createServiceFactory({
    service,
    deps: {},
    factory: () => absent<T>(sentence),
  });
}
