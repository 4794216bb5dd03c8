import { posix } from 'node:path';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
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
import { removeExamples } from './removeAction.examples';
import { removeSchema } from './removeSchema';

/** Id of the action, as a template names it. @public */
export const REMOVE_ACTION_ID = 'service-router:remove';

/**
 * The scaffolder action that removes one route from the workspace, in any layout, and what was there for it alone: files,
 * entries, overlays, what hands the folder over, and the catalog file's annotation. What stays is said with the reason.
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
      const { files, layout, folder: routePath } = removal;
      const { removed, kept, goneNamespaces } = removal;
      const { changed, removed: removedPaths } = await writeChanges(
        workspacePath,
        before,
        removed
          .filter(({ kind }) => kind === 'ServiceRoute')
          .reduce(
            (untied, route) =>
              withoutTie(
                untied,
                catalogInfo.path,
                `${route.namespace}/${route.name}`,
              ),
            files,
          ),
        signal,
      );
      logger.info(
        `ServiceRoute ${namespace}/${name} is removed; files gone: ${
          removedPaths.join(', ') || 'none'
        }; files changed: ${changed.join(', ') || 'none'}`,
      );
      for (const other of removed) {
        if (
          other.namespace !== namespace ||
          (other.kind === 'ServiceRoute' && other.name !== name)
        ) {
          logger.warn(
            `${other.kind} ${other.namespace}/${other.name} goes as well: it is made of the same lines`,
          );
        }
      }
      for (const gone of goneNamespaces) {
        logger.warn(
          `Namespace ${gone} is not declared any more: a cluster that these files are applied to loses it with everything in it, also what is applied from elsewhere`,
        );
      }
      for (const { object, file, because } of kept) {
        logger.info(`${object} stays in ${file}: ${because}`);
      }
      ctx.output('layout', layout);
      ctx.output('routePath', routePath);
      ctx.output('removedPaths', removedPaths);
      ctx.output('changedPaths', changed);
      ctx.output(
        'filesToDelete',
        removedPaths.map(path => posix.relative(source.path, path)),
      );
      ctx.output('removed', removed);
      ctx.output('kept', kept);
    },
  });
}

function withoutTie(
  files: ReadonlyMap<string, string>,
  path: string,
  route: string,
): ReadonlyMap<string, string> {
  const text = files.get(path);
  if (text === undefined) {
    return files;
  }
  const untied = withoutServiceRoute(YamlStream.parse(path, text), route);
  return new Map(files).set(path, untied.text);
}
