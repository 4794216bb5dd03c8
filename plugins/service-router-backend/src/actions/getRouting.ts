import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { InputError } from '@backstage/errors';
import {
  EntityRouting,
  ReportedRoute,
} from '@service-router/plugin-service-router-common';
import { Ask, getEntityRouting, getRoute } from '../api';
import {
  routeSchema,
  toldRoute,
  toldUnread,
  unreadSchema,
} from './actionRoutes';

/** Registers the action `get-routing`. */
export function registerGetRouting(
  registry: ActionsRegistryService,
  ask: Ask,
): void {
  registry.register({
    name: 'get-routing',
    title: 'Get the routing of a service',
    description: `Tells how a service is reached over several regions: its DNS name, the state of each region as it was read back from DNS zones and resolvers, where the name points, and what is not right with what would mend it.

## When to use
To answer whether a service is reachable, in which regions, where its name points, or why a region does not answer. Give either an entity of the catalog (all of its routes are told) or a single ServiceRoute.`,
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          entityRef: z
            .string()
            .optional()
            .describe(
              'Entity of the catalog, such as component:default/payments-api.',
            ),
          route: z
            .string()
            .optional()
            .describe(
              'namespace/name of a ServiceRoute, such as payments/api.',
            ),
        }),
      output: z =>
        z.object({
          routes: z.array(routeSchema(z)),
          notReadable: z
            .array(z.string())
            .describe('Routes of the entity that the caller may not read.'),
          unread: unreadSchema(z),
        }),
    },
    action: async ({ input: { entityRef, route }, credentials }) => {
      if ((entityRef === undefined) === (route === undefined)) {
        throw new InputError(
          'Expected either entityRef (such as component:default/payments-api) or route (such as payments/api), one of them.',
        );
      }
      if (route !== undefined) {
        const report = (await ask(
          getRoute,
          { params: routeParams(route) },
          credentials,
        )) as ReportedRoute;
        return {
          output: {
            routes: [toldRoute(report)],
            notReadable: [],
            unread: toldUnread(report.errors),
          },
        };
      }
      const routing = (await ask(
        getEntityRouting,
        { query: { ref: entityRef! } },
        credentials,
      )) as EntityRouting;
      return {
        output: {
          routes: routing.items.map(toldRoute),
          notReadable: (routing.forbidden ?? []).map(
            ({ namespace, name }) => `${namespace}/${name}`,
          ),
          unread: toldUnread(routing.errors),
        },
      };
    },
  });
}

/** @throws InputError for what is no namespace and name */
function routeParams(route: string): { namespace: string; name: string } {
  const [namespace, name, ...rest] = route.split('/');
  if (!namespace || !name || rest.length > 0) {
    throw new InputError(
      `route is "${route}"; expected namespace/name of a ServiceRoute, such as payments/api.`,
    );
  }
  return { namespace, name };
}
