import {
  BackstageCredentials,
  coreServices,
  createServiceFactory,
  PermissionsServiceRequestOptions,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  isResourcePermission,
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  createServiceRouteConditionalDecision,
  serviceRouteConditions,
} from '@service-router/plugin-service-router-node';
import { OWNERS } from './ownedEntities';

/** Who asks with conditions. */
export const OWNER = 'bench-owner';

const { isEntityOwner, inRegion } = serviceRouteConditions;

/**
 * A permission framework in which one caller is told of the routes of its groups, and of a region that has none; whoever else
 * asks is told of all. It decides at once: what a policy of its own takes is not measured.
 */
export const ownersPermissions = createServiceFactory({
  service: coreServices.permissions,
  deps: {},
  factory: () => {
    const decideAll = async (
      questions: { permission: Permission }[],
      options?: PermissionsServiceRequestOptions,
    ) =>
      questions.map(({ permission }) =>
        decisionFor(permission, options?.credentials as BackstageCredentials),
      );
    return {
      authorizeConditional: decideAll,
      authorize: async (questions, options) =>
        (await decideAll(questions, options)).map(({ result }) => ({
          result:
            result === AuthorizeResult.CONDITIONAL
              ? AuthorizeResult.DENY
              : result,
        })),
    };
  },
});

function decisionFor(
  permission: Permission,
  { principal }: BackstageCredentials,
): PolicyDecision {
  const { subject } = principal as { subject?: string };
  return subject === `external:${OWNER}` &&
    isResourcePermission(permission, 'service-route')
    ? createServiceRouteConditionalDecision(permission, {
        anyOf: [
          isEntityOwner({ claims: OWNERS }),
          inRegion({ regions: ['elsewhere'] }),
        ],
      })
    : { result: AuthorizeResult.ALLOW };
}
