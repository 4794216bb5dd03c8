import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { serviceRouterZoneProvidersExtensionPoint } from '@service-router/plugin-service-router-node';
import { loadAzureSdk } from './AzureSdk';
import { readAzureConfig } from './config';
import { createPrivateDnsProvider } from './privateDns';

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
        zoneProviders: serviceRouterZoneProvidersExtensionPoint,
      },
      async init({ config, zoneProviders }) {
        zoneProviders.addZoneProvider(
          createPrivateDnsProvider(
            readAzureConfig(config),
            await loadAzureSdk(),
          ),
        );
      },
    });
  },
});
