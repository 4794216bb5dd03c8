import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  ownedRoutes,
  OwnedRouting,
  RouteOfEntity,
  routeKey,
  routesTied,
  serviceRouteReadPermission,
  unheldRoute,
} from '@service-router/plugin-service-router-common';
import { EntityTieFault, tiesOf } from '../tiesOf';
import { entityRefParameter } from './entityRefParameter';
import { operation, Reports } from './Operation';
import { ownedEntities } from './ownedEntities';

export const getOwnedRouting = operation({
  id: 'GetOwnedRouting',
  method: 'get',
  path: '/v1/owned-routing',
  summary: 'The routes of all that one entity of the catalog owns',
  description:
    'For a system, its parts; for a domain, the parts of its systems; for a group, what it and the groups below it own: how many of their routes are how, in which regions not all is right, and which need a look. The caller is told of the entities that it may see in the catalog and of the routes that it may read; the other routes are counted.',
  permission: serviceRouteReadPermission,
  audit: {
    eventId: 'owned-routing-fetch',
    meta: ({ query }) => ({ ref: String(query.ref) }),
  },
  parameters: {
    ref: {
      ...entityRefParameter,
      description: 'Reference of the system, the domain or the group.',
      example: 'system:default/payments',
    },
  },
  answers: 'OwnedRouting',
  answer: async (
    { parameters, credentials, rights },
    { catalog, reports, now },
  ): Promise<OwnedRouting> => {
    const told = reports();
    const entityRef = stringifyEntityRef(parseEntityRef(parameters.ref));
    const owner = await catalog.getEntityByRef(entityRef, { credentials });
    if (!owner) {
      throw new NotFoundError(
        `There is no entity ${entityRef}, or you may not see it.`,
      );
    }
    const owned = await ownedEntities(owner, { catalog, credentials });
    if (!owned) {
      throw new InputError(
        `${entityRef} is a ${owner.kind}; expected a System, a Domain or a Group, whose parts or possessions have routes.`,
      );
    }
    const { found, faults } = routesOfAll(owned, told);
    const readable = found.filter(({ route }) => rights.allows(route));
    const allowed = new Set(readable);
    const forbidden = new Set(
      found
        .filter(one => !allowed.has(one))
        .map(({ route }) => routeKey(route)),
    );
    return {
      entityRef,
      entities: owned.length,
      ...ownedRoutes(readable, told.regions(), route =>
        unheldRoute(told.report(route)),
      ),
      forbidden: forbidden.size,
      faults,
      errors: told.errors(),
      generatedAt: now().toISOString(),
    };
  },
});

/** What each entity says of its routes; that one of them cannot be read keeps nothing of the others away. */
function routesOfAll(
  entities: readonly Entity[],
  told: Pick<Reports, 'routes'>,
): { found: RouteOfEntity[]; faults: OwnedRouting['faults'] } {
  const index = told.routes();
  const found: RouteOfEntity[] = [];
  const faults: OwnedRouting['faults'] = [];
  for (const entity of entities) {
    const entityRef = stringifyEntityRef(entity);
    try {
      for (const { route } of routesTied(tiesOf(entity), index)) {
        const summary = index.get(routeKey(route))?.summary;
        found.push({ entityRef, route, ...(summary ? { summary } : {}) });
      }
    } catch (error) {
      if (!(error instanceof EntityTieFault)) {
        throw error;
      }
      const { message, words } = error;
      faults.push({ entityRef, message, words });
    }
  }
  return { found, faults };
}
