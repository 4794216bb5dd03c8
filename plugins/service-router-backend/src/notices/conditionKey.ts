import {
  RouteIdentifier,
  routeKey,
} from '@service-router/plugin-service-router-common';

/** A route in a region, as one word of maps. */
export function conditionKey(route: RouteIdentifier, region: string): string {
  return `${routeKey(route)} ${region}`;
}
