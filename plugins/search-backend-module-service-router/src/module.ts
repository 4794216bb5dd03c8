import { setTimeout as pause } from 'timers/promises';
import {
  coreServices,
  createBackendModule,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { ServiceRouterClient } from '@service-router/plugin-service-router-common';
import { ServiceRouteCollatorFactory } from './ServiceRouteCollatorFactory';

const CONFIG = 'search.collators.serviceRouter';

const usual: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 10 },
  timeout: { minutes: 15 },
  initialDelay: { seconds: 3 },
};

/**
 * Puts ServiceRoutes into the search index: found by host name, name, region and state, by who may read them.
 *
 * @public
 */
export const searchModuleServiceRouter = createBackendModule({
  pluginId: 'search',
  moduleId: 'service-router',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        indexRegistry: searchIndexRegistryExtensionPoint,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { auth, catalog, config, discovery, logger, scheduler } = deps;
        const settings = config.getOptionalConfig(CONFIG);
        const schedule = settings?.has('schedule')
          ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
              settings.getConfig('schedule'),
            )
          : usual;
        const api = new ServiceRouterClient({
          baseUrl: () => discovery.getBaseUrl('service-router'),
          fetch: async (input, init) => {
            const { token } = await auth.getPluginRequestToken({
              onBehalfOf: await auth.getOwnServiceCredentials(),
              targetPluginId: 'service-router',
            });
            const headers = new Headers(init?.headers);
            headers.set('Authorization', `Bearer ${token}`);
            return fetch(input, { ...init, headers });
          },
        });
        deps.indexRegistry.addCollator({
          schedule: scheduler.createScheduledTaskRunner(schedule),
          factory: new ServiceRouteCollatorFactory({
            api,
            auth,
            catalog,
            logger,
            pause: milliseconds => pause(milliseconds),
            locations: {
              entity:
                settings?.getOptionalString('entityLocation') ??
                '/catalog/:namespace/:kind/:name/routing',
              route:
                settings?.getOptionalString('routeLocation') ??
                '/service-router/routes/:namespace/:name',
            },
          }),
        });
      },
    });
  },
});
