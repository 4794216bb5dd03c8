import { RouteIdentifier } from '../plan';
import { FleetFacts, Observation } from '../report/facts';
import { fleetIndexOf } from '../report/fleetIndex';
import { reportRoute } from '../report/reportRoute';
import { sourceErrorsOf } from '../report/sourceErrors';
import { ProfileFact } from '../trafficManager';
import { clusterObjects } from './clusterObjects';
import { profileObjects, zoneObjects } from './readObjects';
import { RouteObjects } from './types';

/**
 * Everything behind the links of a route, as the control plane holds it. Only kinds that a route is made of are told of;
 * what belongs to other routes is left out, so that who may read one route is told of that one.
 *
 * @public
 */
export function routeObjectsOf(
  route: RouteIdentifier,
  facts: FleetFacts,
  profiles?: Observation<ProfileFact[]>,
): RouteObjects {
  const here = fleetIndexOf(facts).hereOf(route);
  const { host } = reportRoute(route, facts);
  return {
    route: { namespace: route.namespace, name: route.name },
    items: [
      ...facts.clusters.flatMap(cluster =>
        clusterObjects(
          route,
          cluster,
          here.find(one => one.cluster === cluster)?.plan,
        ),
      ),
      ...(host
        ? facts.regions.flatMap(region => zoneObjects(region, host, facts))
        : []),
      ...profileObjects(route, profiles, facts),
    ],
    errors: sourceErrorsOf(facts),
  };
}
