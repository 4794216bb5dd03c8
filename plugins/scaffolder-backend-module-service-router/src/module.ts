import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import {
  scaffolderAutocompleteExtensionPoint,
  scaffolderTemplatingExtensionPoint,
} from '@backstage/plugin-scaffolder-node/alpha';
import { createAutocompleteHandler } from './autocomplete';
import { createGenerateAction } from './generate';
import { createPlanAction } from './plan';
import { createRemoveAction } from './remove';
import { serviceRouterHostGlobal, toDnsLabelFilter } from './templating';
import { createUpdateAction } from './update';
import { createWaitAction } from './wait';

/**
 * Adds Service Router's actions to the scaffolder, what its templates are helped with, and suggestions for their fields.
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
        templating: scaffolderTemplatingExtensionPoint,
        autocomplete: scaffolderAutocompleteExtensionPoint,
        discovery: coreServices.discovery,
        auth: coreServices.auth,
      },
      async init({ scaffolder, templating, autocomplete, discovery, auth }) {
        scaffolder.addActions(
          createGenerateAction({ discovery, auth }),
          createUpdateAction({ discovery, auth }),
          createRemoveAction(),
          createPlanAction({ discovery, auth }),
          createWaitAction({ discovery, auth }),
        );
        templating.addTemplateFilters([toDnsLabelFilter]);
        templating.addTemplateGlobals([serviceRouterHostGlobal]);
        autocomplete.addAutocompleteProvider({
          id: 'service-router',
          handler: createAutocompleteHandler({ discovery, auth }),
        });
      },
    });
  },
});
