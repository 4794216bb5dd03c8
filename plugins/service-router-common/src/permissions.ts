import { createPermission } from '@backstage/plugin-permission-common';

/** What a decision about a single route is about. @public */
export const RESOURCE_TYPE_SERVICE_ROUTE = 'service-route';

/**
 * Read the state of the fleet as a whole: regions, clusters, zones, the traffic manager, problems, and what would come
 * of a change. All of that names routes, whoever they belong to.
 *
 * @public
 */
export const serviceRouterReadPermission = createPermission({
  name: 'service-router.read',
  attributes: { action: 'read' },
});

/**
 * Read what is known of a route. A policy may allow it under conditions.
 *
 * @public
 */
export const serviceRouteReadPermission = createPermission({
  name: 'service-router.route.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_SERVICE_ROUTE,
});

/**
 * Have a route read back and reconciled now. A policy may allow it under conditions.
 *
 * @public
 */
export const serviceRouteReconcilePermission = createPermission({
  name: 'service-router.route.reconcile',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_SERVICE_ROUTE,
});

/**
 * Have the change of a route planned without seeing the fleet: what becomes of this route. A policy may allow it under
 * conditions.
 *
 * @public
 */
export const serviceRouteChangePermission = createPermission({
  name: 'service-router.route.change',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_SERVICE_ROUTE,
});

/**
 * Have the failover of a route previewed: what becomes of its names when a region goes down, and what has to be written then. A
 * policy may allow it under conditions.
 *
 * @public
 */
export const serviceRouteFailoverPermission = createPermission({
  name: 'service-router.route.failover',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_SERVICE_ROUTE,
});

/** The permissions about a single route. @public */
export const serviceRoutePermissions = [
  serviceRouteReadPermission,
  serviceRouteReconcilePermission,
  serviceRouteChangePermission,
  serviceRouteFailoverPermission,
];

/** Every permission of the plugin. @public */
export const serviceRouterPermissions = [
  serviceRouterReadPermission,
  ...serviceRoutePermissions,
];
