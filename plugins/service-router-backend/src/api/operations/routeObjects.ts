import {
  RouteObjects,
  serviceRouteReadPermission,
} from '@service-router/plugin-service-router-common';
import { reportOfNamed, routeParameters } from './namedRoute';
import { operation } from './Operation';

export const getRouteObjects = operation({
  id: 'GetRouteObjects',
  method: 'get',
  path: '/v1/routes/:namespace/:name/objects',
  summary: 'What stands behind the links of one route',
  description:
    'The objects of clusters as the control plane holds them (ServiceRoute, DNSPolicy, DNSEndpoints, Gateway, Istio Gateway), the record sets of its name with their owners, the answers of resolvers, and its endpoints in Traffic Manager; each with where and when it was read. Never a Secret. What belongs to other routes is left out, and that is said.',
  permission: serviceRouteReadPermission,
  audit: {
    eventId: 'route-objects-fetch',
    meta: ({ params: { namespace, name } }) => ({
      route: `${namespace}/${name}`,
    }),
  },
  parameters: routeParameters,
  answers: 'RouteObjects',
  answer: ({ parameters: route, rights }, { reports }): RouteObjects => {
    const told = reports();
    reportOfNamed(route, rights, told);
    return told.objects(route);
  },
});
