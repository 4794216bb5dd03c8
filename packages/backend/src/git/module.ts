import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createCloneAction } from './createCloneAction';
import { createPushAction } from './createPushAction';
import { GitServers } from './GitServers';

/**
 * Lets templates use git servers that Backstage has no integration for, as the one of this demo portal is. With GitHub,
 * GitLab or Azure DevOps, the publish actions of their scaffolder modules take its place.
 */
export const scaffolderModuleGit = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'git',
  register(env) {
    env.registerInit({
      deps: {
        scaffolder: scaffolderActionsExtensionPoint,
        config: coreServices.rootConfig,
      },
      async init({ scaffolder, config }) {
        const servers = GitServers.fromConfig(config);
        scaffolder.addActions(
          createCloneAction({ servers }),
          createPushAction({ servers }),
        );
      },
    });
  },
});
