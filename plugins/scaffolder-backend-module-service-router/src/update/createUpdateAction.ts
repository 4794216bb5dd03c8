import { LoggerService } from '@backstage/backend-plugin-api';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  changesMarkdown,
  describeOverridden,
  RoutingUpdate,
  trafficFaults,
  UpdatedRouting,
  withUpdate,
} from '@service-router/manifests';
import { BackendAccess } from '../backend';
import {
  darkRegions,
  gatewayOf,
  InputFault,
  inputFaultOf,
  partFaults,
  refuse,
  refusing,
  regionSettingsOf,
  workspacePathOf,
} from '../generate';
import { readWorkspace, unreadSentence, writeChanges } from '../workspace';
import { checkUpdate } from './checkUpdate';
import { updateExamples } from './updateAction.examples';
import { updateSchema } from './updateSchema';

/** Id of the action, as a template names it. @public */
export const UPDATE_ACTION_ID = 'service-router:update';

/**
 * The scaffolder action that changes one route where it stands in the workspace, in any layout, by the smallest edit:
 * comments, order, other documents and line endings stay. Running it again with the same inputs changes no byte.
 *
 * What the route comes to is checked against the clusters as well, unless it is a dry run: what was wrong with it before holds
 * nothing up, so that a region can be failed over whatever else is the matter.
 *
 * @throws RoutingInputError with everything that is wrong with the inputs, or when the route is not found
 * @public
 */
export function createUpdateAction(options: BackendAccess) {
  return createTemplateAction({
    id: UPDATE_ACTION_ID,
    description:
      'Changes mode, source region, gateway, weights, priorities or statuses of a route in the files that it stands in, whatever their layout',
    examples: updateExamples,
    supportsDryRun: true,
    schema: updateSchema,
    async handler(ctx) {
      const { input, logger, workspacePath, signal } = ctx;
      const { namespace, name } = input;
      const folder = workspacePathOf(
        workspacePath,
        'targetPath',
        input.targetPath || 'routing',
      );
      const { update, faults: inputFaults } = updateOf(input);
      refuse(UPDATE_ACTION_ID, [
        ...partFaults({ namespace, name }),
        ...folder.faults,
        ...inputFaults,
      ]);
      // A kustomization anywhere may decide what the route is called.
      const { files: before, unread } = await readWorkspace(
        workspacePath,
        [folder.path],
        signal,
      );
      unread.forEach(file => logger.warn(unreadSentence(file)));
      const updated = refusing(UPDATE_ACTION_ID, () =>
        withUpdate(before, folder.path, { namespace, name }, update),
      );
      const { files, layout, folder: routePath } = updated;
      const { changes, annotations } = updated;
      const { alsoChanged, overridden } = updated;
      refuse(UPDATE_ACTION_ID, settingFaultsOf(updated, logger));
      if (changes.length > 0) {
        darkRegions(annotations).forEach(message => logger.warn(message));
      }
      if (changes.length > 0 && !ctx.isDryRun) {
        const faults = await checkUpdate(
          {
            before,
            after: files,
            folder: folder.path,
            route: { namespace, name },
          },
          {
            discovery: options.discovery,
            auth: options.auth,
            fetch: options.fetch ?? fetch,
            credentials: await ctx.getInitiatorCredentials(),
            signal,
            logger,
          },
        );
        refuse(UPDATE_ACTION_ID, faults);
      }
      const { changed } = await writeChanges(
        workspacePath,
        before,
        files,
        signal,
      );
      logger.info(
        changes.length === 0
          ? `ServiceRoute ${namespace}/${name} is so already; nothing was written`
          : `ServiceRoute ${namespace}/${name} changes in ${changed.join(
              ', ',
            )}`,
      );
      for (const { object, folder: place } of alsoChanged) {
        logger.warn(
          `${object} changes as well: ${place} makes it of the same lines`,
        );
      }
      overridden.forEach(value => logger.warn(describeOverridden(value)));
      ctx.output('layout', layout);
      ctx.output('routePath', routePath);
      ctx.output('changedPaths', changed);
      ctx.output('changes', changes);
      ctx.output('markdown', changesMarkdown(changes, alsoChanged, overridden));
    },
  });
}

/** What a change makes wrong with settings; what was so before, and what has no effect, goes to the log. */
function settingFaultsOf(
  { annotations, standingAnnotations }: UpdatedRouting,
  logger: LoggerService,
): InputFault[] {
  const known = new Set(
    trafficFaults(standingAnnotations).map(({ message }) => message),
  );
  return trafficFaults(annotations).flatMap(fault => {
    const { severity, message } = fault;
    if (known.has(message)) {
      logger.warn(`${message}. It was so before this change`);
      return [];
    }
    if (severity === 'warning') {
      logger.warn(message);
      return [];
    }
    return [inputFaultOf(fault)];
  });
}

const nothingAsked: InputFault = {
  field: 'mode',
  rule: 'required',
  message:
    'nothing is to be changed; give at least one of mode, sourceRegion, gateway, weights, priorities and statuses',
};

/** What a template's inputs ask for; a field that a form left empty counts as absent. */
function updateOf(input: {
  mode?: RoutingUpdate['mode'];
  sourceRegion?: string;
  gateway?: string;
  weights?: Record<string, number | string>;
  priorities?: Record<string, number | string>;
  statuses?: Record<string, string>;
}): { update: RoutingUpdate; faults: InputFault[] } {
  const sourceRegion = input.sourceRegion || undefined;
  const gateway = input.gateway ? gatewayOf(input) : undefined;
  const { regions, faults } = regionSettingsOf(input);
  const asks = input.mode ?? sourceRegion ?? gateway ?? Object.keys(regions)[0];
  return {
    update: { mode: input.mode, sourceRegion, gateway, regions },
    faults: [
      ...(asks === undefined ? [nothingAsked] : []),
      ...partFaults({ sourceRegion }),
      ...(gateway?.faults ?? []),
      ...(gateway && gateway.faults.length === 0
        ? partFaults({
            gatewayName: gateway.name,
            gatewayNamespace: gateway.namespace,
          })
        : []),
      ...faults,
    ],
  };
}
