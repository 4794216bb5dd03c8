import {
  EndpointFact,
  expectedShares,
  parseSubnetRange,
  RoutingMethod,
  ServiceReason,
} from '../../trafficManager';
import { RouteEndpoint, RouteProfile } from '../traffic';

/** What probes say of an endpoint that stands like this. */
const probed: Partial<
  Record<ServiceReason, NonNullable<EndpointFact['monitorStatus']>>
> = {
  Healthy: 'Online',
  Checking: 'CheckingEndpoint',
  Degraded: 'Degraded',
  AllDegraded: 'Degraded',
  TooFewChildren: 'Degraded',
  Stopped: 'Stopped',
  Inactive: 'Inactive',
};

/** The endpoints of a profile as they are once probes have found that those in some regions do not answer. */
export function profileWithout(
  profile: RouteProfile,
  lost: readonly string[],
): RouteEndpoint[] {
  const { routingMethod, maxReturn, isEnabled, endpoints } = profile;
  const shares = expectedShares({
    id: profile.name,
    settings: {
      // One that this version does not know is shared by nobody's rule.
      routingMethod: routingMethod as RoutingMethod,
      status: isEnabled ? 'Enabled' : 'Disabled',
      ...(maxReturn ? { maxReturn } : {}),
    },
    endpoints: endpoints.map(endpoint =>
      endpointFact(endpoint, isIn(endpoint, lost)),
    ),
  });
  return endpoints.map((endpoint, index) => {
    const { isServed, because, share } = shares.endpoints[index];
    return { ...endpoint, isServed, because, share: share ?? null };
  });
}

/** The endpoint stands in one of the regions. */
export function isIn(
  { region }: RouteEndpoint,
  regions: readonly string[],
): boolean {
  return region !== undefined && regions.includes(region);
}

/** What is not probed is not found to be lost. */
function endpointFact(endpoint: RouteEndpoint, isLost: boolean): EndpointFact {
  const { name, target, because, places } = endpoint;
  const alwaysServe = because === 'AlwaysServed';
  const monitorStatus =
    isLost && !['Stopped', 'Inactive'].includes(because)
      ? 'Degraded'
      : probed[because];
  return {
    name,
    target,
    type: 'ExternalEndpoints',
    status: endpoint.isEnabled ? 'Enabled' : 'Disabled',
    weight: endpoint.weight ?? 1,
    ...(endpoint.priority === undefined ? {} : { priority: endpoint.priority }),
    geoMapping: places,
    subnets: places.flatMap(place => parseSubnetRange(place) ?? []),
    customHeaders: [],
    alwaysServe,
    ...(monitorStatus ? { monitorStatus } : {}),
  };
}
