import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  labelPartFault,
  routeKey,
} from '@service-router/plugin-service-router-common';
import { Clock, systemClock } from '@service-router/plugin-service-router-node';
import { BackendAccess, createBackendClient } from '../backend';
import { gatewayOf, regionSettingsOf, RoutingInputError } from '../generate';
import { waitExamples } from './waitAction.examples';
import { waitSchema } from './waitSchema';
import { waitForRoute } from './waitForRoute';

/** Id of the action, as a template names it. @public */
export const WAIT_ACTION_ID = 'service-router:wait';

/** Seconds; a merge, a delivery by GitOps, ExternalDNS's interval and a TTL fit into it. */
const DEFAULT_TIMEOUT = 600;

/**
 * The scaffolder action that waits until a route answers in every region as it is declared, or until it is gone.
 *
 * It reads only. When a task is recovered, it goes on with the time that was left. In a dry run nobody is asked.
 *
 * @throws RouteNotThereError with each link that does not hold, when the time is over
 * @public
 */
export function createWaitAction(options: BackendAccess & { clock?: Clock }) {
  const { clock = systemClock } = options;
  return createTemplateAction({
    id: WAIT_ACTION_ID,
    description:
      'Waits until a route answers in every region as it is declared, or until it is gone; says which link does not hold when the time is over',
    examples: waitExamples,
    supportsDryRun: true,
    schema: waitSchema,
    async handler(ctx) {
      const { input, logger, signal } = ctx;
      const { namespace, name, until = 'answering' } = input;
      const timeout = input.timeoutSeconds ?? DEFAULT_TIMEOUT;
      const gateway = input.gateway ? gatewayOf(input) : undefined;
      const { regions: settings, faults: settingFaults } =
        regionSettingsOf(input);
      const nameFaults = (['namespace', 'name'] as const).flatMap(field => {
        const fault = labelPartFault(input[field]);
        return fault
          ? [
              {
                field,
                rule: 'characters' as const,
                message: `${field} "${input[field]}" ${fault}`,
              },
            ]
          : [];
      });
      const faults = [
        ...nameFaults,
        ...(gateway?.faults ?? []),
        ...settingFaults,
      ];
      if (faults.length > 0) {
        throw new RoutingInputError(WAIT_ACTION_ID, faults, 'asked nobody');
      }
      if (ctx.isDryRun) {
        logger.info(
          `A dry run does not wait for ServiceRoute ${routeKey({
            namespace,
            name,
          })}`,
        );
        ctx.output('isDone', false);
        return;
      }
      const startedAt = new Date(
        await ctx.checkpoint({
          key: `service-router.wait.${namespace}.${name}.${until}`,
          fn: async () => clock.now().toISOString(),
        }),
      );
      const report = await waitForRoute(
        { namespace, name },
        {
          until,
          // A list that a form left empty counts as absent.
          regions: input.regions?.length ? input.regions : undefined,
          host: input.host || undefined,
          mode: input.mode || undefined,
          sourceRegion: input.sourceRegion || undefined,
          gateway,
          settings,
        },
        {
          api: createBackendClient(
            options,
            await ctx.getInitiatorCredentials(),
            signal,
          ),
          clock,
          logger,
          startedAt,
          until: new Date(startedAt.getTime() + timeout * 1000),
          signal,
        },
      );
      ctx.output('isDone', true);
      ctx.output(
        'waitedSeconds',
        Math.round((clock.now().getTime() - startedAt.getTime()) / 1000),
      );
      if (report?.host) {
        ctx.output('host', report.host);
      }
      ctx.output('sentence', report?.sentence ?? 'It is gone.');
      ctx.output(
        'regions',
        Array.from(report?.zones ?? [], ({ region, title, state }) => ({
          region,
          title,
          state,
        })),
      );
    },
  });
}
