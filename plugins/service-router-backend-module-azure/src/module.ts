import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  serviceRouterCloudBudgetsExtensionPoint,
  serviceRouterTrafficManagerProvidersExtensionPoint,
  serviceRouterZoneProvidersExtensionPoint,
} from '@service-router/plugin-service-router-node';
import { loadAzureSdk } from './AzureSdk';
import { BudgetPolicy, RequestBudget, systemTimers } from './budget';
import { readAzureConfig } from './config';
import { createZoneProviders } from './zones';
import { createTrafficManagerProvider } from './trafficManager';

/**
 * Azure behind the extension points of the Service Router backend: private zones are read through
 * `@azure/arm-privatedns`, as `serviceRouter.azure` says.
 *
 * @public
 */
export const serviceRouterModuleAzure = createBackendModule({
  pluginId: 'service-router',
  moduleId: 'azure',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        cloudBudgets: serviceRouterCloudBudgetsExtensionPoint,
        trafficManagers: serviceRouterTrafficManagerProvidersExtensionPoint,
        zoneProviders: serviceRouterZoneProvidersExtensionPoint,
      },
      async init({ config, cloudBudgets, trafficManagers, zoneProviders }) {
        const budget = new RequestBudget(systemTimers);
        cloudBudgets.addCloudBudget({
          setReplicas: count => budget.setReplicas(count),
          report: () => ({
            ...budget.report('azure'),
            providerTitle: 'Azure',
          }),
        });
        const policy = new BudgetPolicy(budget, systemTimers.now);
        const azure = readAzureConfig(config);
        const sdk = await loadAzureSdk();
        createZoneProviders(azure, sdk, policy).forEach(provider =>
          zoneProviders.addZoneProvider(provider),
        );
        trafficManagers.addTrafficManagerProvider(
          createTrafficManagerProvider(azure, sdk, policy),
        );
      },
    });
  },
});
