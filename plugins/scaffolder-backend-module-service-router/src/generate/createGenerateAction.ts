import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import {
  AuthService,
  DiscoveryService,
  resolveSafeChildPath,
} from '@backstage/backend-plugin-api';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { routingManifests } from '@service-router/manifests';
import { tiedCatalogFile } from '../catalog';
import { writeIfChanged, writeManifests } from '../manifests';
import { catalogTextFaults } from './catalogTextFaults';
import { checkWithBackend } from './checkWithBackend';
import { generateExamples } from './generateAction.examples';
import { generateSchema } from './generateSchema';
import { InputFault } from './inputFaults';
import { RoutingInputError } from './RoutingInputError';
import { requestOf } from './requestOf';
import { LiveVerdict, verdictOf } from './verdictOf';
import { workspacePathOf } from './workspacePathOf';

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
 * The scaffolder action that writes the manifests of one route into the workspace and ties the catalog file to it.
 *
 * The inputs are checked against the rules of names first, then, unless it is a dry run, against what the clusters
 * hold. Nothing is written when either refuses. Running it again with the same inputs changes no byte.
 *
 * @throws RoutingInputError with everything that is wrong with the inputs
 * @public
 */
export function createGenerateAction(options: GenerateActionOptions) {
  return createTemplateAction({
    id: GENERATE_ACTION_ID,
    description:
      'Writes Namespace, DNSPolicy and ServiceRoute manifests for a service that is reached in several regions, and ties its catalog file to the route',
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
      const folder = workspacePathOf(
        workspacePath,
        'targetPath',
        input.targetPath || 'routing',
      );
      const catalogInfo = workspacePathOf(
        workspacePath,
        'catalogInfoPath',
        input.catalogInfoPath || 'catalog-info.yaml',
      );
      refuse([
        ...faults,
        ...catalogTextFaults({ owner, description, componentName }),
        ...folder.faults,
        ...catalogInfo.faults,
      ]);

      const live: LiveVerdict = ctx.isDryRun
        ? { faults: [] }
        : verdictOf(
            await checkWithBackend(request, {
              discovery: options.discovery,
              auth: options.auth,
              fetch: options.fetch ?? fetch,
              credentials: await ctx.getInitiatorCredentials(),
              signal,
            }),
            logger,
          );
      refuse(live.faults);

      const tied = await tiedCatalogFile({
        workspacePath,
        path: catalogInfo.path,
        route: `${request.namespace}/${request.name}`,
        component: {
          name: componentName,
          owner: owner ?? ctx.user?.ref,
          description,
        },
      });
      if (!tied) {
        throw refusalOf([
          {
            field: 'owner',
            rule: 'required',
            message: `owner must be specified, because there is no ${catalogInfo.path} yet and a new one needs an owner`,
          },
        ]);
      }
      signal?.throwIfAborted();
      const manifestPaths = await writeManifests({
        workspacePath,
        folder: folder.path,
        manifests: routingManifests(request, {
          createNamespace: input.createNamespace ?? true,
        }),
        logger,
        signal,
      });
      const target = resolveSafeChildPath(workspacePath, catalogInfo.path);
      await mkdir(dirname(target), { recursive: true });
      await writeIfChanged(target, tied.file.text);

      logger.info(
        `ServiceRoute ${request.namespace}/${
          request.name
        } is in ${manifestPaths.join(', ')}; ${catalogInfo.path} names it`,
      );
      ctx.output('manifestPaths', manifestPaths);
      ctx.output('catalogInfoPath', catalogInfo.path);
      ctx.output('annotation', tied.annotation);
      if (live.host) {
        ctx.output('host', live.host);
      }
    },
  });
}

function refusalOf(faults: InputFault[]): RoutingInputError {
  return new RoutingInputError(GENERATE_ACTION_ID, faults);
}

function refuse(faults: InputFault[]): void {
  if (faults.length > 0) {
    throw refusalOf(faults);
  }
}
