import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import {
  RESOURCE_TYPE_SERVICE_ROUTE,
  RouteIdentifier,
} from '@service-router/plugin-service-router-common';

/** A route, as far as a decision about it looks. @public */
export interface ServiceRouteResource extends RouteIdentifier {
  /** Owners of the entities that name the route in the catalog, as entity references. */
  owners: readonly string[];
  /** Regions of the clusters that hold it. */
  regions: readonly string[];
  /** Names of the DNS zones that its host name is in. */
  zones: readonly string[];
}

/** What a rule asks of a route: that it has one of the values. @public */
export interface ServiceRouteFilter {
  key: 'owners' | 'regions' | 'zones';
  values: string[];
}

/**
 * The routes, as the permission framework knows them; the reference of one is its `namespace/name`.
 *
 * @public
 */
export const serviceRoutePermissionResourceRef = createPermissionResourceRef<
  ServiceRouteResource,
  ServiceRouteFilter
>().with({
  pluginId: 'service-router',
  resourceType: RESOURCE_TYPE_SERVICE_ROUTE,
});
