import {
  ReportedRoute,
  RouteList,
  serviceRouteReadPermission,
} from '@service-router/plugin-service-router-common';
import { routeListParameters } from '../routeList';
import { listedRoutes } from './listedRoutes';
import { reportOfNamed, routeParameters } from './namedRoute';
import { operation } from './Operation';

export const listRoutes = operation({
  id: 'ListRoutes',
  method: 'get',
  path: '/v1/routes',
  summary: 'Routes',
  description:
    'One line for each route that a cluster holds or that was deleted not long ago, with every source that cannot be read now. Without parameters, all of them by namespace and name. Routes that the caller may not read are neither listed nor counted.',
  permission: serviceRouteReadPermission,
  audit: { eventId: 'route-fetch', meta: () => ({ queryType: 'all' }) },
  parameters: routeListParameters,
  answers: 'RouteList',
  version: ({ parameters, rights }, { reports }) => [
    reports().listVersion(),
    reports().errors(),
    parameters,
    rights.version,
  ],
  answer: ({ parameters, rights }, { reports, now }): RouteList => {
    const told = reports();
    return {
      ...listedRoutes(told, parameters, rights),
      errors: told.errors(),
      generatedAt: now().toISOString(),
    };
  },
});

export const getRoute = operation({
  id: 'GetRoute',
  method: 'get',
  path: '/v1/routes/:namespace/:name',
  summary: 'One route',
  description:
    'What every region answers for the route, what every cluster makes of it, and what is not right; with every source that cannot be read now.',
  permission: serviceRouteReadPermission,
  audit: {
    eventId: 'route-fetch',
    meta: ({ params: { namespace, name } }) => ({
      queryType: 'by-name',
      route: `${namespace}/${name}`,
    }),
  },
  parameters: routeParameters,
  answers: 'ReportedRoute',
  answer: ({ parameters: route, rights }, { reports }): ReportedRoute => {
    const told = reports();
    return { ...reportOfNamed(route, rights, told), errors: told.errors() };
  },
});
