import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import {
  EntityRouting,
  serviceRouteReadPermission,
} from '@service-router/plugin-service-router-common';
import { z } from 'zod';
import { routesOfEntity } from '../routesOfEntity';
import { operation } from './Operation';

export const getEntityRouting = operation({
  id: 'GetEntityRouting',
  method: 'get',
  path: '/v1/entity-routing',
  summary: 'The routes of one entity of the catalog',
  description:
    'A report for each route that the entity names with its annotation router.io/service-route, in that order. The caller needs to be able to read the entity in the catalog, and some of its routes; the others are named under forbidden.',
  permission: serviceRouteReadPermission,
  audit: {
    eventId: 'entity-routing-fetch',
    meta: ({ query }) => ({ ref: String(query.ref) }),
  },
  parameters: {
    ref: {
      in: 'query',
      description: 'Reference of the entity.',
      expected: 'an entity reference such as component:default/payments-api',
      schema: z.string().refine(isEntityRef),
      example: 'component:default/payments-api',
    },
  },
  answers: 'EntityRouting',
  answer: async (
    { parameters, credentials, rights },
    { catalog, reports },
  ): Promise<EntityRouting> => {
    const told = reports();
    const entityRef = stringifyEntityRef(parseEntityRef(parameters.ref));
    const entity = await catalog.getEntityByRef(entityRef, { credentials });
    if (!entity) {
      throw new NotFoundError(
        `There is no entity ${entityRef}, or you may not see it.`,
      );
    }
    const named = routesOfEntity(entity);
    const routes = named?.routes ?? [];
    const readable = routes.filter(rights.allows);
    const forbidden = routes.filter(route => !readable.includes(route));
    if (readable.length === 0) {
      forbidden.forEach(rights.demand);
    }
    return {
      entityRef,
      ...(named ? { annotation: named.annotation } : {}),
      ...(forbidden.length > 0 ? { forbidden } : {}),
      items: readable.map(route => told.report(route)),
      errors: told.errors(),
    };
  },
});

function isEntityRef(text: string): boolean {
  try {
    parseEntityRef(text);
    return true;
  } catch {
    return false;
  }
}
