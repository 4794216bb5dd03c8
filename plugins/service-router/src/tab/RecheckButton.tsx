import { useApi } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  RouteIdentifier,
  routeKey,
  serviceRouteReconcilePermission,
} from '@service-router/plugin-service-router-common';
import { serviceRouterApiRef } from '../api';
import { RecheckControl } from './RecheckControl';

/** Has a route looked at now, for who may; nothing for who may not. */
export function RecheckButton({ route }: { route: RouteIdentifier }) {
  const api = useApi(serviceRouterApiRef);
  const { allowed } = usePermission({
    permission: serviceRouteReconcilePermission,
    resourceRef: routeKey(route),
  });
  return allowed ? (
    <RecheckControl onAsk={() => api.reconcileRoute(route)} />
  ) : null;
}
