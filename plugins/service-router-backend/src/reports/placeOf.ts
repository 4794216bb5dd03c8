import { RouteReport } from '@service-router/plugin-service-router-common';
import { ServiceRouteResource } from '@service-router/plugin-service-router-node';

/** Where a route is, as far as a decision about who may read it looks. */
export type RoutePlace = Pick<ServiceRouteResource, 'regions' | 'zones'>;

/**
 * The regions of the clusters that hold a route, and the zones that its host name is in. A route that was deleted is in
 * no region any more, but still has its name.
 */
export function placeOf({ host, clusters, zones }: RouteReport): RoutePlace {
  return {
    regions: unique(
      clusters
        .filter(({ isDeclared }) => isDeclared)
        .map(({ region }) => region),
    ),
    zones: unique(
      zones
        .map(({ zone }) => zone)
        .filter(zone => host === zone || host?.endsWith(`.${zone}`)),
    ),
  };
}

function unique(names: string[]): string[] {
  return [...new Set(names)];
}
