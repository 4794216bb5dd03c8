import { RouteReport, ZoneReport } from '../types';
import { RouteEndpoint, RouteProfile } from './types';

/** An endpoint, in its profile. @public */
export interface ProfileEndpointOfRoute {
  profile: RouteProfile;
  endpoint: RouteEndpoint;
}

/**
 * The endpoints that a route has in Traffic Manager at the gateway to which its name leads in one region. A region that the
 * route is not served in has none, whatever other regions have.
 *
 * @public
 */
export function endpointsOfZone(
  { traffic }: Pick<RouteReport, 'traffic'>,
  { writers, pointsTo }: Pick<ZoneReport, 'writers' | 'pointsTo'>,
): ProfileEndpointOfRoute[] {
  const [writer] = writers;
  if (!traffic || !writer) {
    return [];
  }
  const reached = pointsTo?.cluster ?? writer.cluster;
  return traffic.profiles.flatMap(profile =>
    profile.endpoints
      .filter(({ isOfRoute, cluster }) => isOfRoute && cluster === reached)
      .map(endpoint => ({ profile, endpoint })),
  );
}
