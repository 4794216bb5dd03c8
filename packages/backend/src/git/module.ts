import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createCloneAction } from './createCloneAction';
import { createPushAction } from './createPushAction';
import { GitServers } from './GitServers';
import { GitAuthor } from './pushChanges';

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
          createPushAction({ servers, defaultAuthor: authorIn(config) }),
        );
      },
    });
  },
});

/** `scaffolder.defaultAuthor`, as the publish actions of the scaffolder's own modules use it. */
function authorIn(config: Config): GitAuthor {
  const author = config.getOptionalConfig('scaffolder.defaultAuthor');
  return {
    name: author?.getOptionalString('name') ?? 'Scaffolder',
    email: author?.getOptionalString('email') ?? 'scaffolder@backstage.io',
  };
}
