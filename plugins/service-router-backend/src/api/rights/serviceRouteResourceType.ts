import { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import {
  RouteIdentifier,
  serviceRoutePermissions,
} from '@service-router/plugin-service-router-common';
import {
  serviceRoutePermissionResourceRef,
  ServiceRouteResource,
  serviceRouteRules,
} from '@service-router/plugin-service-router-node';
import { RoutePlace } from '../../reports';
import { routeFault } from '../routeFault';
import { RouteOwners } from './RouteOwners';

/** What the permission framework has to know to decide about routes that are named by `namespace/name`. */
export function serviceRouteResourceType(sources: {
  owners: Pick<RouteOwners, 'current'>;
  placeOf: (route: RouteIdentifier) => RoutePlace;
}) {
  return {
    resourceRef: serviceRoutePermissionResourceRef,
    permissions: serviceRoutePermissions,
    rules: Object.values(serviceRouteRules),
    getResources: async (
      references: string[],
    ): Promise<(ServiceRouteResource | undefined)[]> => {
      const owners = await sources.owners.current();
      return references.map(reference => {
        const [namespace = '', name = '', ...rest] = reference.split('/');
        const route = { namespace, name };
        return rest.length > 0 || routeFault(route)
          ? undefined
          : { ...route, ...sources.placeOf(route), owners: owners.of(route) };
      });
    },
  } satisfies Parameters<PermissionsRegistryService['addResourceType']>[0];
}
