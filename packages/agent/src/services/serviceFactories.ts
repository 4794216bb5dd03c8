import {
  coreServices,
  createServiceFactory,
  RootConfigService,
  RootLoggerService,
  ServiceFactory,
  ServiceRef,
} from '@backstage/backend-plugin-api';
import { databaseServiceFactory } from '@backstage/backend-defaults/database';
import { lifecycleServiceFactory } from '@backstage/backend-defaults/lifecycle';
import { loggerServiceFactory } from '@backstage/backend-defaults/logger';
import { rootLifecycleServiceFactory } from '@backstage/backend-defaults/rootLifecycle';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { absent } from './absent';

const NO_API =
  'An agent serves no API of Service Router: run the plugin in a portal for that.';
const NO_PLUGINS = 'An agent has no other plugins to call.';

/**
 * The services that the features of Service Router ask for. The database, the logger and the life cycle are a backend's
 * own. The agent serves no REST API: what is mounted is dropped, and what only requests need (who asks, what they may,
 * the catalog) is absent.
 */
export function serviceFactoriesOf(
  config: RootConfigService,
  logger: RootLoggerService,
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
    createServiceFactory({
      service: coreServices.httpRouter,
      deps: {},
      factory: () => ({ use() {}, addAuthPolicy() {} }),
    }),
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
    absentFactory(coreServices.auditor, NO_API),
    absentFactory(coreServices.httpAuth, NO_API),
    absentFactory(coreServices.permissions, NO_API),
    absentFactory(catalogServiceRef, 'An agent has no catalog.'),
    absentFactory(coreServices.auth, NO_PLUGINS),
    absentFactory(coreServices.discovery, NO_PLUGINS),
  ];
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
