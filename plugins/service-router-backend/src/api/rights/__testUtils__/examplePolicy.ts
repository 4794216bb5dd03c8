import {
  AuthorizeResult,
  isPermission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  serviceRouteReadPermission,
  serviceRouterReadPermission,
} from '@service-router/plugin-service-router-common';
import {
  createServiceRouteConditionalDecision,
  serviceRouteConditions,
} from '@service-router/plugin-service-router-node';

const PLATFORM = 'group:default/platform';

/** The platform team sees everything; everybody else the routes that their own entities name. */
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
    if (isPermission(permission, serviceRouteReadPermission)) {
      return createServiceRouteConditionalDecision(
        permission,
        serviceRouteConditions.isEntityOwner({ claims }),
      );
    }
    return { result: AuthorizeResult.ALLOW };
  }
}
