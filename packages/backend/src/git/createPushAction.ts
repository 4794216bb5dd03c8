import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import {
  ActionContext,
  createTemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { GitServers } from './GitServers';
import { GitAuthor, pushChanges } from './pushChanges';

/**
 * The action `git:push`: commits everything that was changed in a clone and pushes it to a branch.
 *
 * Nothing to commit is a success. A dry run stays away from the server.
 */
export function createPushAction(options: {
  servers: GitServers;
  /** Author of commits where the catalog knows no better. */
  defaultAuthor: GitAuthor;
}) {
  return createTemplateAction({
    id: 'git:push',
    description:
      'Commits the changes of a clone and pushes them to a branch; succeeds when there are none',
    supportsDryRun: true,
    schema: {
      input: {
        url: z => z.string({ description: 'https address of the repository' }),
        branch: z =>
          z.string({ description: 'Branch. Default: main' }).optional(),
        commitMessage: z => z.string({ description: 'Message of the commit' }),
        sourcePath: z =>
          z
            .string({
              description:
                'Folder of the workspace that git:clone made. Default: the workspace',
            })
            .optional(),
      },
      output: {
        commit: z =>
          z
            .string({ description: 'Hash of the commit; none in a dry run' })
            .optional(),
        branch: z => z.string({ description: 'Branch that was pushed to' }),
        paths: z =>
          z.array(z.string(), {
            description: 'Files that were changed; none when nothing was',
          }),
      },
    },
    async handler(ctx) {
      const { input, logger } = ctx;
      const { url, branch = 'main', sourcePath = '.', commitMessage } = input;
      const account = options.servers.accountFor(url);
      const dir = resolveSafeChildPath(ctx.workspacePath, sourcePath);
      ctx.output('branch', branch);
      if (ctx.isDryRun) {
        logger.info(`Dry run: nothing is pushed to ${branch} of ${url}`);
        ctx.output('paths', []);
        return;
      }
      const { commit, paths } = await pushChanges({
        dir,
        sourcePath,
        url,
        branch,
        message: commitMessage,
        author: authorOf(ctx.user, options.defaultAuthor),
        account,
        signal: ctx.signal,
      });
      logger.info(
        paths.length === 0
          ? `Nothing to commit: ${branch} of ${url} says all this already`
          : `${paths.join(
              ', ',
            )} pushed to ${branch} of ${url} as ${commit.slice(0, 12)}`,
      );
      ctx.output('commit', commit);
      ctx.output('paths', paths);
    },
  });
}

function authorOf(
  user: ActionContext<{}>['user'],
  otherwise: GitAuthor,
): GitAuthor {
  const profile = user?.entity?.spec.profile;
  return {
    name: profile?.displayName ?? user?.ref ?? otherwise.name,
    email: profile?.email ?? otherwise.email,
  };
}
