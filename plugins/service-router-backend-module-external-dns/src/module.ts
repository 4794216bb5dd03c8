import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  serviceRouterTrafficClientsExtensionPoint,
  systemClock,
} from '@service-router/plugin-service-router-node';
import { readExternalDnsConfig } from './config';
import { createExternalDnsWebhook } from './createExternalDnsWebhook';

/**
 * Answers an unmodified ExternalDNS as its webhook provider, for Traffic Manager profiles, as
 * `serviceRouter.externalDns` says. Without that key it does nothing.
 *
 * @public
 */
export const serviceRouterModuleExternalDns = createBackendModule({
  pluginId: 'service-router',
  moduleId: 'external-dns',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        trafficClients: serviceRouterTrafficClientsExtensionPoint,
      },
      async init({ config, lifecycle, logger, trafficClients }) {
        const settings = readExternalDnsConfig(config);
        if (!settings) {
          return;
        }
        const webhook = await createExternalDnsWebhook({
          config: settings,
          clock: systemClock,
          logger,
        });
        trafficClients.addTrafficClient(webhook.client);
        // A port that is taken ends the start, with its reason.
        await webhook.start();
        lifecycle.addShutdownHook(() => webhook.stop());
      },
    });
  },
});
