import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { NotFoundError } from '@backstage/errors';
import {
  explainRoute,
  RouteList,
  RouteReport,
} from '@service-router/plugin-service-router-common';
import { Ask, getRoute, listRoutes } from '../api';

/** Registers the action `explain-name`. */
export function registerExplainName(
  registry: ActionsRegistryService,
  ask: Ask,
): void {
  registry.register({
    name: 'explain-name',
    title: 'Explain why a DNS name resolves as it does',
    description: `Walks a host name from the ServiceRoute that declares it to what is answered, region by region: each step names an object, what it decided, and where the way ends if it does.

## When to use
When somebody asks why a name points where it points, why it is not answered in a region, or which object to look at. The name must be that of a ServiceRoute.`,
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          host: z
            .string()
            .min(1)
            .describe(
              'The whole DNS name, such as api-ns-p-base-shop.example.com.',
            ),
        }),
      output: z =>
        z.object({
          host: z.string(),
          routes: z.array(
            z.object({
              route: z.string().describe('namespace/name of the ServiceRoute.'),
              regions: z.array(
                z.object({
                  region: z.string(),
                  title: z.string(),
                  state: z.string(),
                  steps: z
                    .array(z.string())
                    .describe('From what is declared to what is answered.'),
                  outcome: z.string().describe('What comes of it.'),
                  remedy: z.string().optional().describe('What would mend it.'),
                }),
              ),
            }),
          ),
        }),
    },
    action: async ({ input, credentials }) => {
      const host = input.host.toLowerCase().replace(/\.$/, '');
      const { items } = (await ask(
        listRoutes,
        { query: { text: host } },
        credentials,
      )) as RouteList;
      const named = items.filter(item => item.host?.toLowerCase() === host);
      if (named.length === 0) {
        throw new NotFoundError(
          `No ServiceRoute that you may read has the name ${host}. Give the whole name; get-routing tells the names of an entity.`,
        );
      }
      const reports = await Promise.all(
        named.map(
          ({ namespace, name }) =>
            ask(
              getRoute,
              { params: { namespace, name } },
              credentials,
            ) as Promise<RouteReport>,
        ),
      );
      return {
        output: {
          host,
          routes: reports.map(report => ({
            route: `${report.route.namespace}/${report.route.name}`,
            regions: explainRoute(report).map(
              ({ region, title, state, told, outcome }) => ({
                region,
                title,
                state,
                steps: told.map(({ sentence }) => sentence),
                outcome: outcome.sentence,
                remedy: outcome.remedy,
              }),
            ),
          })),
        },
      };
    },
  });
}
