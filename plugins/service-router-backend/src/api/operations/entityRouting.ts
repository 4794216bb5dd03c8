import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import {
  EntityRouting,
  routesTied,
  serviceRouteReadPermission,
} from '@service-router/plugin-service-router-common';
import { tiesOf } from '../tiesOf';
import { entityRefParameter } from './entityRefParameter';
import { findingsOf } from './findingsOf';
import { operation } from './Operation';

export const getEntityRouting = operation({
  id: 'GetEntityRouting',
  method: 'get',
  path: '/v1/entity-routing',
  summary: 'The routes of one entity of the catalog',
  description:
    'A report for each route of the entity, once: those that it names with its annotation router.io/service-route in that order, then those that its label selector (router.io/service-route-label-selector) finds, then those of its host names (router.io/service-route-host, or a link of type service-route). The caller needs to be able to read the entity in the catalog, and some of the routes that it names; the others are named under forbidden. What is found and may not be read is counted.',
  permission: serviceRouteReadPermission,
  audit: {
    eventId: 'entity-routing-fetch',
    meta: ({ query }) => ({ ref: String(query.ref) }),
  },
  parameters: { ref: entityRefParameter },
  answers: 'EntityRouting',
  answer: async (
    { parameters, credentials, rights },
    { catalog, claims, reports },
  ): Promise<EntityRouting> => {
    const told = reports();
    const entityRef = stringifyEntityRef(parseEntityRef(parameters.ref));
    const entity = await catalog.getEntityByRef(entityRef, { credentials });
    if (!entity) {
      throw new NotFoundError(
        `There is no entity ${entityRef}, or you may not see it.`,
      );
    }
    const ties = tiesOf(entity);
    const tied = routesTied(ties, told.routes());
    const readable = tied.filter(({ route }) => rights.allows(route));
    const forbidden = tied
      .filter(one => one.by === 'name' && !readable.includes(one))
      .map(({ route }) => route);
    if (readable.length === 0) {
      forbidden.forEach(rights.demand);
    }
    const finds = await findingsOf(
      { entityRef, ties, index: told.routes(), allows: rights.allows },
      { catalog, claims, credentials },
    );
    return {
      entityRef,
      ...(ties.named ? { annotation: ties.named.says } : {}),
      ...(forbidden.length > 0 ? { forbidden } : {}),
      ...(finds.length > 0 ? { finds } : {}),
      items: readable.map(({ route }) => told.report(route)),
      errors: told.errors(),
    };
  },
});
