import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  TrafficFault,
  trafficFaults,
  withRouting,
  WrittenRouting,
} from '@service-router/manifests';
import { tiedCatalogFile } from '../catalog';
import {
  readIfThere,
  readWorkspace,
  unreadSentence,
  writeChanges,
} from '../workspace';
import { catalogTextFaults } from './catalogTextFaults';
import { checkWithBackend } from './checkWithBackend';
import { darkRegions } from './darkRegions';
import { generateExamples } from './generateAction.examples';
import { generateSchema } from './generateSchema';
import { placementOf } from './placementOf';
import { proposalOf } from './proposedRoute';
import { refuse, refusing } from './refuse';
import { requestOf } from './requestOf';
import { inputFaultOf } from './trafficInput';
import { LiveVerdict, verdictOf } from './verdictOf';

/** Id of the action, as a template names it. @public */
export const GENERATE_ACTION_ID = 'service-router:generate';

/** What the action reaches the Service Router backend with. @public */
export interface GenerateActionOptions {
  discovery: DiscoveryService;
  auth: AuthService;
  /** Defaults to the fetch of the platform. */
  fetch?: typeof fetch;
}

/**
 * The scaffolder action that writes the routing of one service into the workspace, in the layout asked for, and ties the
 * catalog file to it.
 *
 * The inputs are checked against the rules of names and settings first, then, unless it is a dry run, against what the
 * clusters hold. Nothing is written when either refuses. Running it again with the same inputs changes no byte.
 *
 * @throws RoutingInputError with everything that is wrong with the inputs
 * @public
 */
export function createGenerateAction(options: GenerateActionOptions) {
  return createTemplateAction({
    id: GENERATE_ACTION_ID,
    description:
      'Writes the routing of a service that is reached in several regions, as manifests, for Kustomize or as a chart, with Traffic Manager and with what hands it over to Flux or Argo CD; ties its catalog file to the route',
    examples: generateExamples,
    supportsDryRun: true,
    schema: generateSchema,
    async handler(ctx) {
      const { input, logger, workspacePath, signal } = ctx;
      const componentName = input.componentName || input.application;
      const owner = input.owner || undefined;
      const description = input.description || undefined;
      const { request, faults } = requestOf({
        ...input,
        mode: input.mode ?? 'Active',
      });
      const placement = placementOf(workspacePath, input);
      const { folder, deliveryFolder, catalogInfoPath } = placement;
      refuse(GENERATE_ACTION_ID, [
        ...faults,
        ...catalogTextFaults({ owner, description, componentName }),
        ...placement.faults,
      ]);

      const { files: before, unread } = await readWorkspace(
        workspacePath,
        [folder, ...(placement.delivery ? [deliveryFolder] : [])],
        signal,
      );
      unread.forEach(file => logger.warn(unreadSentence(file)));
      const written: WrittenRouting = refusing(GENERATE_ACTION_ID, () =>
        withRouting(before, {
          ...placement,
          request,
          createNamespace: input.createNamespace ?? true,
        }),
      );
      const isMeant = ({ severity, key }: TrafficFault) =>
        severity === 'error' ||
        Object.hasOwn(input.trafficManager?.settings ?? {}, key);
      const traffic = trafficFaults(written.annotations);
      refuse(
        GENERATE_ACTION_ID,
        traffic
          .filter(isMeant)
          .map(fault => inputFaultOf(fault, 'trafficManager.')),
      );
      traffic
        .filter(fault => !isMeant(fault))
        .forEach(({ message }) => logger.warn(message));
      written.passedOver.forEach(message => logger.warn(message));
      written.policiesElsewhere.forEach(message => logger.warn(message));
      darkRegions(written.annotations).forEach(message => logger.warn(message));
      for (const { field, before: was, after, file } of written.policyChanges) {
        logger.warn(
          `The DNSPolicy of the namespace "${
            request.namespace
          }" (${file}) changes for every route in it: ${field} was ${
            was ?? 'not set'
          } and is ${after ?? 'not set'} now`,
        );
      }

      const live: LiveVerdict = ctx.isDryRun
        ? { faults: [] }
        : verdictOf(
            await checkWithBackend(
              proposalOf(request, written.annotations, {
                files: written.files,
                folder,
              }),
              {
                discovery: options.discovery,
                auth: options.auth,
                fetch: options.fetch ?? fetch,
                credentials: await ctx.getInitiatorCredentials(),
                signal,
              },
            ),
            logger,
          );
      refuse(GENERATE_ACTION_ID, live.faults);

      const catalogText = await readIfThere(workspacePath, catalogInfoPath);
      if (catalogText !== undefined) {
        before.set(catalogInfoPath, catalogText);
      }
      const tied = tiedCatalogFile({
        path: catalogInfoPath,
        text: written.files.get(catalogInfoPath) ?? catalogText,
        route: `${request.namespace}/${request.name}`,
        component: {
          name: componentName,
          owner: owner ?? ctx.user?.ref,
          description,
        },
      });
      if (!tied) {
        refuse(GENERATE_ACTION_ID, [
          {
            field: 'owner',
            rule: 'required',
            message: `owner must be specified, because there is no ${catalogInfoPath} yet and a new one needs an owner`,
          },
        ]);
        return;
      }
      await writeChanges(
        workspacePath,
        before,
        new Map(written.files).set(catalogInfoPath, tied.file.text),
        signal,
      );

      logger.info(
        `ServiceRoute ${request.namespace}/${
          request.name
        } is in ${written.paths.join(', ')}; ${catalogInfoPath} names it`,
      );
      ctx.output('layout', placement.layout);
      ctx.output('manifestPaths', written.paths);
      ctx.output('deliveryPaths', written.deliveryPaths);
      ctx.output('catalogInfoPath', catalogInfoPath);
      ctx.output('annotation', tied.annotation);
      if (live.host) {
        ctx.output('host', live.host);
      }
    },
  });
}
