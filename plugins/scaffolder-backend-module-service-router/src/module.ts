import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createGenerateAction } from './generate';
import { createPlanAction } from './plan';
import { createRemoveAction } from './remove';
import { createUpdateAction } from './update';
import { createWaitAction } from './wait';

/**
 * Adds Service Router's actions to the scaffolder.
 *
 * @public
 */
export const scaffolderModuleServiceRouter = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'service-router',
  register(env) {
    env.registerInit({
      deps: {
        scaffolder: scaffolderActionsExtensionPoint,
        discovery: coreServices.discovery,
        auth: coreServices.auth,
      },
      async init({ scaffolder, discovery, auth }) {
        scaffolder.addActions(
          createGenerateAction({ discovery, auth }),
          createUpdateAction(),
          createRemoveAction(),
          createPlanAction({ discovery, auth }),
          createWaitAction({ discovery, auth }),
        );
      },
    });
  },
});
