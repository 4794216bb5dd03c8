import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  RouteIdentifier,
  routeKey,
  SERVICE_ROUTE_ANNOTATION,
} from '@service-router/plugin-service-router-common';
import { routeFault } from './routeFault';

/**
 * The routes that an entity names with its annotation, each once.
 *
 * @returns undefined when the entity has no such annotation
 * @throws InputError naming the entity, the annotation and the part that is not a route
 */
export function routesOfEntity(
  entity: Entity,
): { annotation: string; routes: RouteIdentifier[] } | undefined {
  const annotation = entity.metadata.annotations?.[SERVICE_ROUTE_ANNOTATION];
  if (annotation === undefined) {
    return undefined;
  }
  const parts = annotation.split(',').map(part => part.trim());
  const routes = new Map<string, RouteIdentifier>();
  for (const part of parts) {
    const [namespace = '', name = '', ...rest] = part.split('/');
    const fault =
      name === '' || rest.length > 0
        ? 'is not a namespace and a name'
        : routeFault({ namespace, name });
    if (fault) {
      throw new InputError(
        `${stringifyEntityRef(
          entity,
        )}: annotation ${SERVICE_ROUTE_ANNOTATION} is "${annotation}", of which "${part}" ${fault}; expected namespace/name of a ServiceRoute, several divided by commas.`,
      );
    }
    routes.set(routeKey({ namespace, name }), { namespace, name });
  }
  return { annotation, routes: [...routes.values()] };
}
