import {
  AuthorizeResult,
  isPermission,
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  serviceRouteChangePermission,
  serviceRouteFailoverPermission,
  serviceRouteReadPermission,
  serviceRouteReconcilePermission,
  serviceRouterReadPermission,
} from '@service-router/plugin-service-router-common';
import {
  createServiceRouteConditionalDecision,
  serviceRouteConditions,
} from '@service-router/plugin-service-router-node';

export const ADA = 'user:default/ada';
export const PAYMENTS = 'group:default/payments';
export const WEB = 'group:default/web';

export const allow: PolicyDecision = { result: AuthorizeResult.ALLOW };
export const deny: PolicyDecision = { result: AuthorizeResult.DENY };
export const { isEntityOwner, inRegion, inZone } = serviceRouteConditions;

export function onlyRoutes(
  conditions: Parameters<typeof createServiceRouteConditionalDecision>[1],
  allowed = serviceRouteReadPermission,
) {
  return (permission: Permission) =>
    isPermission(permission, allowed)
      ? createServiceRouteConditionalDecision(permission, conditions)
      : deny;
}

/** What each role is decided, which of the two routes it may read or do more with, and whether it may read the fleet. */
export const roles: Record<
  string,
  {
    decide: (permission: Permission) => PolicyDecision;
    routes: string[];
    reconciles?: string[];
    changes?: string[];
    failsOver?: string[];
    fleet: boolean;
    isService?: boolean;
  }
> = {
  'somebody without rights': { decide: () => deny, routes: [], fleet: false },
  'who may read everything': {
    decide: permission =>
      permission.attributes.action === 'read' ? allow : deny,
    routes: ['payments/api', 'payments/web'],
    fleet: true,
  },
  'who may read all routes': {
    decide: permission =>
      isPermission(permission, serviceRouteReadPermission) ? allow : deny,
    routes: ['payments/api', 'payments/web'],
    fleet: false,
  },
  'who may read the fleet': {
    decide: permission =>
      isPermission(permission, serviceRouterReadPermission) ? allow : deny,
    routes: [],
    fleet: true,
  },
  'an owner': {
    decide: onlyRoutes(isEntityOwner({ claims: [ADA, PAYMENTS] })),
    routes: ['payments/api'],
    fleet: false,
  },
  'an owner of nothing': {
    decide: onlyRoutes(isEntityOwner({ claims: ['group:default/none'] })),
    routes: [],
    fleet: false,
  },
  'one region': {
    decide: onlyRoutes(inRegion({ regions: ['neu'] })),
    routes: ['payments/web'],
    fleet: false,
  },
  'one zone': {
    decide: onlyRoutes(inZone({ zones: ['weu.example.com'] })),
    routes: ['payments/api'],
    fleet: false,
  },
  'all but one zone': {
    decide: onlyRoutes({ not: inZone({ zones: ['weu.example.com'] }) }),
    routes: ['payments/web'],
    fleet: false,
  },
  'an owner or a region': {
    decide: onlyRoutes({
      anyOf: [
        isEntityOwner({ claims: [PAYMENTS] }),
        inRegion({ regions: ['neu'] }),
      ],
    }),
    routes: ['payments/api', 'payments/web'],
    fleet: false,
  },
  'an owner in a region': {
    decide: onlyRoutes({
      allOf: [
        isEntityOwner({ claims: [PAYMENTS] }),
        inRegion({ regions: ['neu'] }),
      ],
    }),
    routes: [],
    fleet: false,
  },
  'who may have all routes reconciled': {
    decide: permission =>
      isPermission(permission, serviceRouteReconcilePermission) ? allow : deny,
    routes: [],
    reconciles: ['payments/api', 'payments/web'],
    fleet: false,
  },
  'an owner who may have routes reconciled': {
    decide: onlyRoutes(
      isEntityOwner({ claims: [PAYMENTS] }),
      serviceRouteReconcilePermission,
    ),
    routes: [],
    reconciles: ['payments/api'],
    fleet: false,
  },
  'who may have routes of a region reconciled': {
    decide: onlyRoutes(
      inRegion({ regions: ['neu'] }),
      serviceRouteReconcilePermission,
    ),
    routes: [],
    reconciles: ['payments/web'],
    fleet: false,
  },
  'who may have routes of a zone reconciled': {
    decide: onlyRoutes(
      inZone({ zones: ['weu.example.com'] }),
      serviceRouteReconcilePermission,
    ),
    routes: [],
    reconciles: ['payments/api'],
    fleet: false,
  },
  'who may change all routes': {
    decide: permission =>
      isPermission(permission, serviceRouteChangePermission) ? allow : deny,
    routes: [],
    changes: ['payments/api', 'payments/web'],
    fleet: false,
  },
  'an owner who may change routes': {
    decide: onlyRoutes(
      isEntityOwner({ claims: [PAYMENTS] }),
      serviceRouteChangePermission,
    ),
    routes: [],
    changes: ['payments/api'],
    fleet: false,
  },
  'who may change routes of a region': {
    decide: onlyRoutes(
      inRegion({ regions: ['neu'] }),
      serviceRouteChangePermission,
    ),
    routes: [],
    changes: ['payments/web'],
    fleet: false,
  },
  'who may change routes of a zone': {
    decide: onlyRoutes(
      inZone({ zones: ['weu.example.com'] }),
      serviceRouteChangePermission,
    ),
    routes: [],
    changes: ['payments/api'],
    fleet: false,
  },
  'who may fail over all routes': {
    decide: permission =>
      isPermission(permission, serviceRouteFailoverPermission) ? allow : deny,
    routes: [],
    failsOver: ['payments/api', 'payments/web'],
    fleet: false,
  },
  'an owner who may fail over routes': {
    decide: onlyRoutes(
      isEntityOwner({ claims: [PAYMENTS] }),
      serviceRouteFailoverPermission,
    ),
    routes: [],
    failsOver: ['payments/api'],
    fleet: false,
  },
  'who may fail over routes of a region': {
    decide: onlyRoutes(
      inRegion({ regions: ['neu'] }),
      serviceRouteFailoverPermission,
    ),
    routes: [],
    failsOver: ['payments/web'],
    fleet: false,
  },
  'who may fail over routes of a zone': {
    decide: onlyRoutes(
      inZone({ zones: ['weu.example.com'] }),
      serviceRouteFailoverPermission,
    ),
    routes: [],
    failsOver: ['payments/api'],
    fleet: false,
  },
  'who may fail over routes of a region that holds none': {
    decide: onlyRoutes(
      inRegion({ regions: ['frc'] }),
      serviceRouteFailoverPermission,
    ),
    routes: [],
    failsOver: [],
    fleet: false,
  },
  'an admin': {
    decide: () => allow,
    routes: ['payments/api', 'payments/web'],
    reconciles: ['payments/api', 'payments/web'],
    failsOver: ['payments/api', 'payments/web'],
    fleet: true,
  },
  'a service': {
    decide: () => allow,
    routes: ['payments/api', 'payments/web'],
    reconciles: ['payments/api', 'payments/web'],
    failsOver: ['payments/api', 'payments/web'],
    fleet: true,
    isService: true,
  },
};
