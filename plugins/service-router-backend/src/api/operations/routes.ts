import { InputError, NotFoundError } from '@backstage/errors';
import {
  MAX_LABEL_LENGTH,
  MAX_OBJECT_NAME_LENGTH,
  RouteList,
  RouteReport,
  serviceRouteReadPermission,
} from '@service-router/plugin-service-router-common';
import { z } from 'zod';
import { routeFault } from '../routeFault';
import { routeListOf, routeListParameters } from '../routeList';
import { operation } from './Operation';

/** Which ServiceRoute is meant. What keeps the two from naming one is told of them together. */
const routeParameters = {
  namespace: {
    in: 'path',
    description: 'Namespace of the ServiceRoute.',
    expected: 'a namespace of Kubernetes',
    schema: z.string().meta({ maxLength: MAX_LABEL_LENGTH }),
    example: 'payments',
  },
  name: {
    in: 'path',
    description: 'Name of the ServiceRoute.',
    expected: 'a name of a ServiceRoute',
    schema: z.string().meta({ maxLength: MAX_OBJECT_NAME_LENGTH }),
    example: 'api',
  },
} as const;

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
  answer: ({ parameters, rights }, { reports }): RouteList => {
    const told = reports();
    return {
      ...routeListOf(told.list(), parameters, rights.allows),
      errors: told.errors(),
    };
  },
});

export const getRoute = operation({
  id: 'GetRoute',
  method: 'get',
  path: '/v1/routes/:namespace/:name',
  summary: 'One route',
  description:
    'What every region answers for the route, what every cluster makes of it, and what is not right.',
  permission: serviceRouteReadPermission,
  audit: {
    eventId: 'route-fetch',
    meta: ({ params: { namespace, name } }) => ({
      queryType: 'by-name',
      route: `${namespace}/${name}`,
    }),
  },
  parameters: routeParameters,
  answers: 'RouteReport',
  answer: ({ parameters: route, rights }, { reports }): RouteReport => {
    const told = reports();
    const fault = routeFault(route);
    if (fault) {
      throw new InputError(
        `"${route.namespace}/${route.name}" ${fault}; expected namespace and name of a ServiceRoute.`,
      );
    }
    // Who may not read it does not learn whether it is there.
    rights.demand(route);
    const report = told.report(route);
    if (!isKnown(report)) {
      throw new NotFoundError(
        `No cluster holds ServiceRoute ${route.namespace}/${route.name}, and none is remembered.`,
      );
    }
    return report;
  },
});

/** Some cluster holds the route, or refused it, or it is remembered. */
function isKnown({ host, clusters, zones }: RouteReport): boolean {
  return (
    host !== undefined ||
    clusters.some(({ isDeclared }) => isDeclared) ||
    zones.some(({ state }) => state !== 'unserved')
  );
}
