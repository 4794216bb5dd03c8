import {
  AuthorizeResult,
  isPermission,
  isResourcePermission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  RESOURCE_TYPE_SERVICE_ROUTE,
  serviceRouterReadPermission,
} from '@service-router/plugin-service-router-common';
import {
  createServiceRouteConditionalDecision,
  serviceRouteConditions,
} from '@service-router/plugin-service-router-node';

const PLATFORM = 'group:default/platform';

/** The platform team may do everything; everybody else what there is to do with the routes that their own entities name. */
export class RoutingPolicy implements PermissionPolicy {
  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    const claims = user?.info.ownershipEntityRefs ?? [];
    if (claims.includes(PLATFORM)) {
      return { result: AuthorizeResult.ALLOW };
    }
    if (isPermission(permission, serviceRouterReadPermission)) {
      return { result: AuthorizeResult.DENY };
    }
    if (isResourcePermission(permission, RESOURCE_TYPE_SERVICE_ROUTE)) {
      return createServiceRouteConditionalDecision(
        permission,
        serviceRouteConditions.isEntityOwner({ claims }),
      );
    }
    return { result: AuthorizeResult.ALLOW };
  }
}
