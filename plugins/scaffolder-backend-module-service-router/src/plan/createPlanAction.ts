import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  changeProposalOf,
  deployedObjects,
  FolderProposal,
} from '@service-router/manifests';
import {
  changeMarkdown,
  ChangePlan,
  ChangeProposal,
  ServiceRouterApi,
} from '@service-router/plugin-service-router-common';
import { BackendAccess, createBackendClient, obstacleOf } from '../backend';
import { InputFault, RoutingInputError, workspacePathOf } from '../generate';
import { readWorkspace, unreadSentence } from '../workspace';
import { ChangeRefusedError } from './ChangeRefusedError';
import { planExamples } from './planAction.examples';
import { planSchema } from './planSchema';

/** Id of the action, as a template names it. @public */
export const PLAN_ACTION_ID = 'service-router:plan';

/**
 * The scaffolder action that tells what the manifests of a folder would change in every zone and Traffic Manager profile,
 * as outputs and as Markdown for the text of a pull request. It writes nothing.
 *
 * While the backend cannot be reached, and in a dry run, the change is said to be unchecked and nothing is refused.
 *
 * @throws RoutingInputError naming file and line of what cannot be read, unless `failOn` is `never`
 * @throws ChangeRefusedError with everything that would not work, likewise
 * @public
 */
export function createPlanAction(options: BackendAccess) {
  return createTemplateAction({
    id: PLAN_ACTION_ID,
    description:
      'Tells what the manifests of a folder would change in every zone and Traffic Manager profile, which names and conflicts come of it; as output and as Markdown for a pull request',
    examples: planExamples,
    supportsDryRun: true,
    schema: planSchema,
    async handler(ctx) {
      const { input, logger, workspacePath, signal } = ctx;
      const folder = workspacePathOf(
        workspacePath,
        'targetPath',
        input.targetPath || 'routing',
      );
      const reading =
        folder.faults.length > 0
          ? undefined
          : await readWorkspace(workspacePath, [folder.path], signal);
      const found =
        reading &&
        changeProposalOf(
          deployedObjects(
            reading.files,
            folder.path === '.' ? '' : folder.path,
          ),
          input.removed,
        );
      const isRefusing = input.failOn !== 'never';
      const broken = (found?.faults ?? []).map(
        ({ path, line, message, remedy }) =>
          `${path}:${line}: ${message}. ${remedy}`,
      );
      const faults = [
        ...folder.faults,
        ...(found && isEmpty(found) ? [nothingIn(folder.path)] : []),
        ...(isRefusing ? broken : []).map(
          (message): InputFault => ({
            field: 'targetPath',
            rule: 'manifest',
            message,
          }),
        ),
      ];
      if (!found || faults.length > 0) {
        throw new RoutingInputError(PLAN_ACTION_ID, faults, 'planned nothing');
      }
      const { plan, isChecked } = ctx.isDryRun
        ? unplanned('A dry run asks nobody.')
        : await planned(
            found.proposal,
            createBackendClient(
              options,
              await ctx.getInitiatorCredentials(),
              signal,
            ),
            signal,
          );
      const told: ChangePlan = {
        ...plan,
        unchecked: [
          ...plan.unchecked,
          ...found.unchecked,
          ...broken,
          ...reading.unread
            .filter(
              ({ path }) =>
                folder.path === '.' || path.startsWith(`${folder.path}/`),
            )
            .map(unreadSentence),
        ],
      };
      const errors = told.findings.filter(
        ({ severity }) => severity === 'error',
      );
      logger.info(told.sentence);
      for (const { severity, sentence } of told.findings) {
        logger[severity === 'error' ? 'error' : 'warn'](sentence);
      }
      for (const sentence of told.unchecked) {
        logger.warn(`Not checked: ${sentence}`);
      }
      if (errors.length > 0 && isRefusing) {
        throw new ChangeRefusedError(errors);
      }
      ctx.output('sentence', told.sentence);
      ctx.output('markdown', changeMarkdown(told));
      ctx.output('isChecked', isChecked);
      ctx.output('hasErrors', errors.length + broken.length > 0);
      // Templates take plain data only, which a plan is once it was written and read.
      ctx.output('plan', JSON.parse(JSON.stringify(told)));
    },
  });
}

/** A folder that is misspelt must not look like a change that does nothing. */
function isEmpty({ proposal, faults, unchecked }: FolderProposal): boolean {
  const { declared, removed } = proposal;
  return (
    declared.length + removed.length + faults.length + unchecked.length === 0
  );
}

function nothingIn(path: string): InputFault {
  return {
    field: 'targetPath',
    rule: 'manifest',
    message: `targetPath "${path}" holds no ServiceRoute and no DNSPolicy; name the folder of their manifests`,
  };
}

async function planned(
  proposal: ChangeProposal,
  api: Pick<ServiceRouterApi, 'planChange'>,
  signal: AbortSignal | undefined,
): Promise<{ plan: ChangePlan; isChecked: boolean }> {
  try {
    return { plan: await api.planChange(proposal), isChecked: true };
  } catch (error) {
    signal?.throwIfAborted();
    const obstacle = obstacleOf(error);
    if ('refused' in obstacle) {
      throw new RoutingInputError(
        PLAN_ACTION_ID,
        [
          {
            field: 'targetPath',
            rule: 'refused',
            message: `the Service Router backend refused the question: ${obstacle.refused}`,
          },
        ],
        'planned nothing',
      );
    }
    return unplanned(
      `The Service Router backend could not be asked: ${obstacle.unreachable}.`,
    );
  }
}

/** Nothing is known of the change, which is another thing than a change that does nothing. */
function unplanned(why: string): { plan: ChangePlan; isChecked: boolean } {
  return {
    isChecked: false,
    plan: {
      sentence: 'What this changes is not known.',
      routes: [],
      zones: [],
      profiles: [],
      findings: [],
      unchecked: [
        `${why} What becomes of zones and of Traffic Manager was not looked at.`,
      ],
    },
  };
}
