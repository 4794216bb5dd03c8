import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { NotAllowedError } from '@backstage/errors';
import {
  FleetSummary,
  RouteList,
} from '@service-router/plugin-service-router-common';
import { Ask, getFleet, listRoutes } from '../api';
import { demandRegions, KnownRegion, regionNamed } from './regionNamed';
import {
  problemSchema,
  toldProblem,
  toldUnread,
  unreadSchema,
} from './actionRoutes';

/** A model reads no more with profit; the number of all is told. */
const MOST_ROUTES = 100;

/** Registers the action `list-problems`. */
export function registerListProblems(
  registry: ActionsRegistryService,
  { ask, regions }: { ask: Ask; regions: () => KnownRegion[] },
): void {
  registry.register({
    name: 'list-problems',
    title: 'List what is wrong with routing',
    description: `Lists the routes that do not work or need a look, those that do not work first, and what is wrong between clusters, zones and regions.

## When to use
To find out what is broken or needs attention over all routes that the caller may read. For one service, use get-routing.`,
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          region: z
            .string()
            .optional()
            .describe(
              'Only routes that are published in this region: its name, such as weu, or its title.',
            ),
        }),
      output: z =>
        z.object({
          routes: z
            .array(
              z.object({
                route: z.string().describe('namespace/name.'),
                host: z.string().optional(),
                overall: z.enum(['attention', 'problem']),
                sentence: z.string(),
              }),
            )
            .describe(`The first ${MOST_ROUTES} of them.`),
          total: z.number().describe('Number of all such routes.'),
          fleet: z
            .array(problemSchema(z))
            .optional()
            .describe(
              'What is wrong between clusters, zones and regions; absent when the caller may not read the fleet.',
            ),
          unread: unreadSchema(z),
        }),
    },
    action: async ({ input, credentials }) => {
      const given = input.region;
      const region =
        given === undefined
          ? undefined
          : regionNamed(given, regions()) ?? given;
      const { items, total, errors } = (await ask(
        listRoutes,
        {
          query: {
            overall: ['problem', 'attention'],
            sort: 'overall',
            limit: String(MOST_ROUTES),
            ...(region === undefined ? {} : { region }),
          },
        },
        credentials,
      )) as RouteList;
      let fleet: FleetSummary | undefined;
      try {
        fleet = (await ask(getFleet, {}, credentials)) as FleetSummary;
      } catch (error) {
        if (!(error instanceof NotAllowedError)) {
          throw error;
        }
      }
      // The list refuses it to who may read a route alone; who may read the fleet knows its regions too, and would take a
      // region that is not there for one where nothing is wrong.
      if (fleet && region !== undefined) {
        demandRegions([region], regions());
      }
      return {
        output: {
          routes: items.map(({ namespace, name, host, overall, sentence }) => ({
            route: `${namespace}/${name}`,
            host,
            overall: overall as 'attention' | 'problem',
            sentence,
          })),
          total,
          fleet: fleet?.problems
            .filter(one => !region || !one.region || one.region === region)
            .map(toldProblem),
          unread: toldUnread(errors),
        },
      };
    },
  });
}
