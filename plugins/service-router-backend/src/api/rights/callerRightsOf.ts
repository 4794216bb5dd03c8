import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  BasicPermission,
  isResourcePermission,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import { PermissionsService } from '@backstage/backend-plugin-api';
import {
  everyRoute,
  RouteRights,
  RouteRightsOptions,
  routeRightsOf,
} from './RouteRights';

/** What a caller may be told. */
export interface CallerRights {
  rights: RouteRights;
  /** The caller has not what is asked for, but another permission in its place: it is told of the routes of `rights` alone. */
  isLimited: boolean;
}

export interface CallerRightsOptions
  extends Omit<RouteRightsOptions, 'permissions'> {
  permissions: Pick<PermissionsService, 'authorize' | 'authorizeConditional'>;
}

/**
 * What a caller may be told of what needs a permission. Whatever is not allowed outright, or by a condition that holds, is not
 * allowed.
 *
 * @throws NotAllowedError naming the permission
 */
export async function callerRightsOf(
  needed: {
    permission: BasicPermission | ResourcePermission;
    otherwise?: ResourcePermission;
  },
  credentials: BackstageCredentials,
  options: CallerRightsOptions,
): Promise<CallerRights> {
  const { permission, otherwise } = needed;
  if (isResourcePermission(permission)) {
    const rights = await routeRightsOf(permission, credentials, options);
    return { rights, isLimited: false };
  }
  const [decision] = await options.permissions.authorize([{ permission }], {
    credentials,
  });
  if (decision.result === AuthorizeResult.ALLOW) {
    return { rights: everyRoute, isLimited: false };
  }
  const refusal = `This needs the permission ${permission.name}`;
  if (!otherwise) {
    throw new NotAllowedError(`${refusal}.`);
  }
  try {
    const rights = await routeRightsOf(otherwise, credentials, options);
    return { rights, isLimited: true };
  } catch (error) {
    throw error instanceof NotAllowedError
      ? new NotAllowedError(
          `${refusal}, or ${otherwise.name} for each route it is about.`,
        )
      : error;
  }
}
