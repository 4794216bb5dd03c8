import { mkdir } from 'node:fs/promises';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import git from 'isomorphic-git';
import fs from 'node:fs';
import { gitRemoteErrorOf } from './GitRemoteError';
import { GitServers } from './GitServers';
import { transportOf } from './transport';

/**
 * The action `git:clone`: a shallow clone of one branch into the workspace.
 *
 * A dry run makes an empty folder, so that the steps after it have somewhere to write.
 */
export function createCloneAction(options: { servers: GitServers }) {
  return createTemplateAction({
    id: 'git:clone',
    description: 'Clones a branch of a repository of any git server',
    supportsDryRun: true,
    schema: {
      input: {
        url: z => z.string({ description: 'https address of the repository' }),
        branch: z =>
          z.string({ description: 'Branch. Default: main' }).optional(),
        targetPath: z =>
          z
            .string({
              description: 'Folder of the workspace. Default: the workspace',
            })
            .optional(),
      },
      output: {
        commit: z =>
          z
            .string({ description: 'Hash of the commit; none in a dry run' })
            .optional(),
      },
    },
    async handler(ctx) {
      const { input, logger, signal } = ctx;
      const { url, branch = 'main', targetPath = '.' } = input;
      const account = options.servers.accountFor(url);
      const dir = resolveSafeChildPath(ctx.workspacePath, targetPath);
      await mkdir(dir, { recursive: true });
      if (ctx.isDryRun) {
        logger.info(`Dry run: ${url} is not cloned, ${targetPath} is empty`);
        return;
      }
      try {
        await git.clone({
          fs,
          dir,
          url,
          ref: branch,
          singleBranch: true,
          noTags: true,
          depth: 1,
          ...transportOf(account, signal),
        });
      } catch (error) {
        signal?.throwIfAborted();
        throw gitRemoteErrorOf(`clone ${branch} of`, url, error);
      }
      const commit = await git.resolveRef({ fs, dir, ref: 'HEAD' });
      logger.info(`${url} is cloned at ${commit.slice(0, 12)} of ${branch}`);
      ctx.output('commit', commit);
    },
  });
}
