import {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  PermissionCriteria,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  createConditionTransformer,
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import {
  RouteIdentifier,
  routeKey,
} from '@service-router/plugin-service-router-common';
import {
  isFiltered,
  ServiceRouteFilter,
  serviceRoutePermissionResourceRef,
  ServiceRouteResource,
} from '@service-router/plugin-service-router-node';
import { RoutePlace } from '../../reports';
import { Owners, RouteOwners } from './RouteOwners';

/** Of which routes a caller may be told. */
export interface RouteRights {
  /** Another one as soon as another route may be allowed. */
  version: unknown;
  allows(route: RouteIdentifier): boolean;
  /** @throws NotAllowedError naming permission and route */
  demand(route: RouteIdentifier): void;
}

/** The rights of whom nothing is kept from. */
export const everyRoute: RouteRights = {
  version: 'every route',
  allows: () => true,
  demand: () => {},
};

type Criteria = PermissionCriteria<ServiceRouteFilter>;

export interface RouteRightsOptions {
  permissions: Pick<PermissionsService, 'authorizeConditional'>;
  registry: Pick<PermissionsRegistryService, 'getPermissionRuleset'>;
  owners: Pick<RouteOwners, 'current'>;
  placeOf: (route: RouteIdentifier) => RoutePlace;
}

/**
 * Asks the permission framework once, and decides about each route by what it said.
 *
 * @throws NotAllowedError when no route may be told of
 */
export async function routeRightsOf(
  permission: ResourcePermission,
  credentials: BackstageCredentials,
  options: RouteRightsOptions,
): Promise<RouteRights> {
  const { permissions, registry, owners, placeOf } = options;
  const [decision] = await permissions.authorizeConditional([{ permission }], {
    credentials,
  });
  if (decision.result === AuthorizeResult.ALLOW) {
    return everyRoute;
  }
  if (decision.result !== AuthorizeResult.CONDITIONAL) {
    throw new NotAllowedError(`This needs the permission ${permission.name}.`);
  }
  const transform = createConditionTransformer(
    registry.getPermissionRuleset(serviceRoutePermissionResourceRef),
  );
  const criteria: Criteria = transform(decision.conditions);
  const known: Pick<Owners, 'of' | 'readAt'> = asksForOwners(criteria)
    ? await owners.current()
    : { of: () => [], readAt: 0 };
  const allows = (route: RouteIdentifier) =>
    meets(criteria, { ...route, ...placeOf(route), owners: known.of(route) });
  return {
    version: [criteria, known.readAt],
    allows,
    demand: route => {
      if (!allows(route)) {
        throw new NotAllowedError(
          `This needs the permission ${
            permission.name
          } for ServiceRoute ${routeKey(route)}.`,
        );
      }
    },
  };
}

/** The catalog is asked for only where a decision is up to it. */
function asksForOwners(criteria: Criteria): boolean {
  if (isAndCriteria(criteria)) {
    return criteria.allOf.some(asksForOwners);
  }
  if (isOrCriteria(criteria)) {
    return criteria.anyOf.some(asksForOwners);
  }
  if (isNotCriteria(criteria)) {
    return asksForOwners(criteria.not);
  }
  return criteria.key === 'owners';
}

function meets(criteria: Criteria, route: ServiceRouteResource): boolean {
  if (isAndCriteria(criteria)) {
    return criteria.allOf.every(part => meets(part, route));
  }
  if (isOrCriteria(criteria)) {
    return criteria.anyOf.some(part => meets(part, route));
  }
  if (isNotCriteria(criteria)) {
    return !meets(criteria.not, route);
  }
  return isFiltered(route, criteria);
}
