import {
  childOf,
  Endpoint,
  endpointMonitorStatusOf,
  hostOf,
  Profile,
  profileMonitorStatusOf,
  ProfileStore,
  resourceIdOf,
} from '../../trafficManager';

export const PROFILE_TYPE = 'Microsoft.Network/trafficManagerProfiles';

function unlessEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

/** An endpoint as Azure answers it; what it does not have is left out. */
export function endpointResource(
  profiles: ProfileStore,
  profile: Profile,
  endpoint: Endpoint,
): unknown {
  const child = childOf(profiles, endpoint);
  return {
    id: `${resourceIdOf(profile.id)}/${endpoint.type}/${encodeURIComponent(
      endpoint.name,
    )}`,
    name: endpoint.name,
    type: `${PROFILE_TYPE}/${endpoint.type}`,
    properties: {
      endpointStatus: endpoint.status,
      endpointMonitorStatus: endpointMonitorStatusOf(
        profiles,
        profile,
        endpoint,
      ),
      targetResourceId: endpoint.targetResourceId,
      target: child ? hostOf(child) : endpoint.target,
      weight: endpoint.weight,
      priority: endpoint.priority,
      endpointLocation: endpoint.location,
      minChildEndpoints: endpoint.minChildEndpoints,
      minChildEndpointsIPv4: endpoint.minChildEndpointsIPv4,
      minChildEndpointsIPv6: endpoint.minChildEndpointsIPv6,
      geoMapping: unlessEmpty(endpoint.geoMapping),
      subnets: endpoint.subnets,
      customHeaders: unlessEmpty(endpoint.customHeaders),
      alwaysServe: endpoint.alwaysServe,
    },
  };
}

/** A profile as Azure answers it, with its endpoints and how they are. */
export function profileResource(
  profiles: ProfileStore,
  profile: Profile,
): unknown {
  const { monitor } = profile;
  return {
    id: resourceIdOf(profile.id),
    name: profile.id.name,
    type: PROFILE_TYPE,
    location: 'global',
    tags: profile.tags,
    properties: {
      profileStatus: profile.status,
      trafficRoutingMethod: profile.routingMethod,
      dnsConfig: {
        relativeName: profile.relativeName,
        fqdn: hostOf(profile),
        ttl: profile.ttl,
      },
      monitorConfig: {
        profileMonitorStatus: profileMonitorStatusOf(profiles, profile),
        ...monitor,
        customHeaders: unlessEmpty(monitor.customHeaders),
        expectedStatusCodeRanges: unlessEmpty(monitor.expectedStatusCodeRanges),
      },
      endpoints: profile.endpoints.map(endpoint =>
        endpointResource(profiles, profile, endpoint),
      ),
      maxReturn: profile.maxReturn,
      allowedEndpointRecordTypes: unlessEmpty(
        profile.allowedEndpointRecordTypes,
      ),
      trafficViewEnrollmentStatus: profile.trafficView,
    },
  };
}
