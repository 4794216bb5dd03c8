import { posix } from 'node:path';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  RemovedRouting,
  withoutRoute,
  withoutServiceRoute,
  YamlStream,
} from '@service-router/manifests';
import {
  deliveryFolderOf,
  refuse,
  refusing,
  partFaults,
  workspacePathOf,
} from '../generate';
import {
  readIfThere,
  readWorkspace,
  unreadSentence,
  writeChanges,
} from '../workspace';
import { DecidedRemoval, decidedRemoval, isWritten } from './DecidedRemoval';
import { removeExamples } from './removeAction.examples';
import { removeSchema } from './removeSchema';

/** Id of the action, as a template names it. @public */
export const REMOVE_ACTION_ID = 'service-router:remove';

/**
 * The scaffolder action that removes one route from the workspace, in any layout, and what was there for it alone: files,
 * entries, overlays, what hands the folder over, and the catalog file's annotation. What stays is said with the reason. A task
 * that was interrupted after it was done finds it done.
 *
 * @throws RoutingInputError when the route is not found
 * @public
 */
export function createRemoveAction() {
  return createTemplateAction({
    id: REMOVE_ACTION_ID,
    description:
      'Removes a route from the files that it stands in, whatever their layout, with what was there for it alone',
    examples: removeExamples,
    supportsDryRun: true,
    schema: removeSchema,
    async handler(ctx) {
      const { input, logger, workspacePath, signal } = ctx;
      const { namespace, name } = input;
      const pathOf = (
        field: 'targetPath' | 'catalogInfoPath' | 'sourcePath' | 'deliveryPath',
        otherwise: string,
      ) => workspacePathOf(workspacePath, field, input[field] || otherwise);
      const folder = pathOf('targetPath', 'routing');
      const catalogInfo = pathOf('catalogInfoPath', 'catalog-info.yaml');
      const source = pathOf('sourcePath', '.');
      const delivery = pathOf('deliveryPath', deliveryFolderOf(folder.path));
      refuse(REMOVE_ACTION_ID, [
        ...partFaults({ namespace, name }),
        ...[folder, catalogInfo, source].flatMap(({ faults }) => faults),
        ...(input.deliveryPath ? delivery.faults : []),
      ]);
      const what = `ServiceRoute ${namespace}/${name}`;
      const decide = async () => {
        // What else is in the namespace may be anywhere.
        const { files: before, unread } = await readWorkspace(
          workspacePath,
          [folder.path, delivery.path],
          signal,
        );
        unread.forEach(file => logger.warn(unreadSentence(file)));
        const catalogText = await readIfThere(workspacePath, catalogInfo.path);
        if (catalogText !== undefined) {
          before.set(catalogInfo.path, catalogText);
        }
        const removal = refusing(REMOVE_ACTION_ID, () =>
          withoutRoute(
            before,
            folder.path,
            { namespace, name },
            routingFolder => ({
              deliveryFolder:
                input.deliveryPath || routingFolder === folder.path
                  ? delivery.path
                  : deliveryFolderOf(routingFolder),
              repositoryPath:
                input.repositoryPath ||
                posix.relative(source.path, routingFolder) ||
                '.',
            }),
            input.removeNamespace === true,
            unread,
          ),
        );
        const after = withoutTies(removal, catalogInfo.path);
        const decided = decidedRemoval(before, after, removal, path =>
          posix.relative(source.path, path),
        );
        return { before, after, removal, decided };
      };
      let decision: Awaited<ReturnType<typeof decide>> | undefined;
      const remembered = await ctx.checkpoint({
        key: `service-router.remove.${namespace}.${name}.${folder.path}`,
        fn: async () => {
          decision = await decide();
          return decision.decided;
        },
      });
      const isDone =
        !decision && (await isWritten(workspacePath, remembered, what));
      const { told } = isDone ? remembered : await carryOut();
      if (isDone) {
        logger.info(`${what} was removed before the task was interrupted`);
      }
      ctx.output('layout', told.layout);
      ctx.output('routePath', told.routePath);
      ctx.output('removedPaths', told.removedPaths);
      ctx.output('changedPaths', told.changedPaths);
      ctx.output('filesToDelete', told.filesToDelete);
      ctx.output('removed', told.removed);
      ctx.output('kept', told.kept);

      async function carryOut(): Promise<DecidedRemoval> {
        const { before, after, removal, decided } =
          decision ?? (await decide());
        await writeChanges(workspacePath, before, after, signal);
        const { removedPaths, changedPaths } = decided.told;
        logger.info(
          `${what} is removed; files gone: ${
            removedPaths.join(', ') || 'none'
          }; files changed: ${changedPaths.join(', ') || 'none'}`,
        );
        alsoGone(removal, { namespace, name }).forEach(each =>
          logger.warn(each),
        );
        for (const { object, file, because } of removal.kept) {
          logger.info(`${object} stays in ${file}: ${because}`);
        }
        return decided;
      }
    },
  });
}

/** What goes besides the route and its policy, in sentences. */
function alsoGone(
  { removed, goneNamespaces }: RemovedRouting,
  { namespace, name }: { namespace: string; name: string },
): string[] {
  return [
    ...removed
      .filter(
        other =>
          other.namespace !== namespace ||
          (other.kind === 'ServiceRoute' && other.name !== name),
      )
      .map(
        other =>
          `${other.kind} ${other.namespace}/${other.name} goes as well: it is made of the same lines`,
      ),
    ...goneNamespaces.map(
      gone =>
        `Namespace ${gone} is not declared any more: a cluster that these files are applied to loses it with everything in it, also what is applied from elsewhere`,
    ),
  ];
}

/** The files of a removal without what ties entities of the catalog to its routes. */
function withoutTies(
  { files, removed }: RemovedRouting,
  path: string,
): ReadonlyMap<string, string> {
  const text = files.get(path);
  if (text === undefined) {
    return files;
  }
  const untied = removed
    .filter(({ kind }) => kind === 'ServiceRoute')
    .reduce(
      (file, { namespace, name }) =>
        withoutServiceRoute(file, `${namespace}/${name}`),
      YamlStream.parse(path, text),
    );
  return new Map(files).set(path, untied.text);
}
