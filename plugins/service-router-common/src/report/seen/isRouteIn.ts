import { RouteIdentifier, routeKey } from '../../plan';
import { FleetFacts } from '../facts';
import { fleetIndexOf } from '../fleetIndex';

/** Whether a route stands in a cluster or is remembered, by what is known. @public */
export function isRouteIn(
  facts: FleetFacts,
): (route: RouteIdentifier) => boolean {
  const { hereOf } = fleetIndexOf(facts);
  return route =>
    facts.remembered.has(routeKey(route)) || hereOf(route).length > 0;
}
