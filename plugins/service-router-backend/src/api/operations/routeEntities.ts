import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  RouteEntities,
  serviceRouteReadPermission,
} from '@service-router/plugin-service-router-common';
import { routeListParameters } from '../routeList';
import { listedRoutes } from './listedRoutes';
import { operation, Sources } from './Operation';

/** Routes of an answer where nobody says how many. */
const USUAL = 100;

export const getRouteEntities = operation({
  id: 'GetRouteEntities',
  method: 'get',
  path: '/v1/route-entities',
  summary: 'The entities of routes',
  description:
    'For each route of a page of the list of routes, asked for with its parameters: the entities of the catalog that name it, or else select it in a namespace that they name, then those whose label selector for all namespaces finds it; as far as the caller may see them. That an entity finds its host name makes no route its own. Routes of which no entity is told are left out.',
  permission: serviceRouteReadPermission,
  audit: { eventId: 'route-entities-fetch' },
  parameters: {
    ...routeListParameters,
    limit: {
      ...routeListParameters.limit,
      description: `How many routes at most; ${USUAL} when absent.`,
    },
  },
  answers: 'RouteEntities',
  answer: async (
    { parameters, credentials, rights },
    { catalog, claims, reports },
  ): Promise<RouteEntities> => {
    const { items } = listedRoutes(
      reports(),
      { ...parameters, limit: parameters.limit ?? USUAL },
      rights,
    );
    const { entitiesOf, findersOf } = await claims.current();
    const found = items.map(({ namespace, name }) => {
      const route = { namespace, name };
      const entityRefs = [...entitiesOf(route), ...findersOf(route)];
      return { ...route, entityRefs: [...new Set(entityRefs)] };
    });
    const isVisible = await visibleAmong(
      [...new Set(found.flatMap(({ entityRefs }) => entityRefs))],
      { catalog, credentials },
    );
    return {
      items: found
        .map(({ entityRefs, ...route }) => ({
          ...route,
          entityRefs: entityRefs.filter(isVisible),
        }))
        .filter(({ entityRefs }) => entityRefs.length > 0),
    };
  },
});

/** What entities say is read with the plugin's rights; who says it is told as far as the caller may see them. */
async function visibleAmong(
  entityRefs: string[],
  source: Pick<Sources, 'catalog'> & { credentials: BackstageCredentials },
): Promise<(reference: string) => boolean> {
  if (entityRefs.length === 0) {
    return () => false;
  }
  const { items } = await source.catalog.getEntitiesByRefs(
    { entityRefs, fields: ['kind', 'metadata.name', 'metadata.namespace'] },
    { credentials: source.credentials },
  );
  const visible = new Set(entityRefs.filter((_, at) => items[at]));
  return reference => visible.has(reference);
}
