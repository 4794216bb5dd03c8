import {
  RouteRecheck,
  serviceRouteReconcilePermission,
} from '@service-router/plugin-service-router-common';
import { reportOfNamed, routeParameters } from './namedRoute';
import { operation } from './Operation';

export const reconcileRoute = operation({
  id: 'ReconcileRoute',
  method: 'post',
  path: '/v1/routes/:namespace/:name/reconcile',
  summary: 'Read a route back and reconcile it now',
  description:
    'Asks for the route to be looked at now: in every cluster that holds it, what failed is tried again; its zones and the traffic manager are read, and resolvers are asked. Whichever replica can do so does, so that this is answered before it is done. Asked again within half a minute, it is done once more when that is over.',
  permission: serviceRouteReconcilePermission,
  audit: {
    eventId: 'route-reconcile',
    severityLevel: 'medium',
    meta: ({ params: { namespace, name } }) => ({
      actionType: 'by-name',
      route: `${namespace}/${name}`,
    }),
  },
  parameters: routeParameters,
  answers: 'RouteRecheck',
  answer: (
    { parameters: route, rights },
    { reports, rechecks },
  ): Promise<RouteRecheck> =>
    rechecks().ask(reportOfNamed(route, rights, reports())),
});
