import type { Endpoint, Profile } from '@azure/arm-trafficmanager';
import type {
  ProfileContent,
  ProfileEndpoint,
} from '@service-router/plugin-service-router-common';

const ENDPOINT_TYPE = 'Microsoft.Network/trafficManagerProfiles';

/**
 * A profile in Azure's words, for a whole write.
 *
 * @param standing - the profile as Azure has it: what is not ours to say, and every endpoint of others, goes back as it
 * came
 * @param own - endpoints that are ours to say; all where it is absent
 */
export function azureProfileOf(
  profile: ProfileContent,
  standing?: Profile,
  own?: readonly string[],
): Profile {
  const { monitor, routingMethod, dnsTtl, status, maxReturn } =
    profile.settings;
  const before = new Map(
    (standing?.endpoints ?? []).map(endpoint => [keyOf(endpoint), endpoint]),
  );
  const isOwn = (endpoint: ProfileEndpoint) =>
    !own || own.some(name => name.toLowerCase() === keyOf(endpoint));
  return {
    location: 'global',
    tags: profile.tags,
    profileStatus: status,
    trafficRoutingMethod: routingMethod,
    dnsConfig: {
      relativeName: standing?.dnsConfig?.relativeName ?? profile.name,
      ttl: dnsTtl,
    },
    monitorConfig: {
      protocol: monitor.protocol,
      port: monitor.port,
      path: monitor.path,
      intervalInSeconds: monitor.intervalSeconds,
      timeoutInSeconds: monitor.timeoutSeconds,
      toleratedNumberOfFailures: monitor.toleratedFailures,
      expectedStatusCodeRanges: monitor.expectedStatusRanges,
      customHeaders: monitor.customHeaders,
    },
    endpoints: profile.endpoints.map(
      endpoint =>
        (isOwn(endpoint) ? undefined : before.get(keyOf(endpoint))) ??
        azureEndpointOf(endpoint),
    ),
    ...(routingMethod === 'MultiValue' && maxReturn ? { maxReturn } : {}),
    ...(standing?.trafficViewEnrollmentStatus
      ? { trafficViewEnrollmentStatus: standing.trafficViewEnrollmentStatus }
      : {}),
    ...(standing?.allowedEndpointRecordTypes
      ? { allowedEndpointRecordTypes: standing.allowedEndpointRecordTypes }
      : {}),
  };
}

/** An endpoint in Azure's words. */
export function azureEndpointOf(endpoint: ProfileEndpoint): Endpoint {
  const { minChildEndpoints: children } = endpoint;
  return {
    name: endpoint.name,
    type: `${ENDPOINT_TYPE}/${endpoint.type}`,
    // Azure tells the host behind a resource itself.
    ...(endpoint.targetResourceId
      ? { targetResourceId: endpoint.targetResourceId }
      : { target: endpoint.target }),
    endpointStatus: endpoint.status,
    weight: endpoint.weight,
    ...(endpoint.priority === undefined ? {} : { priority: endpoint.priority }),
    ...(endpoint.location ? { endpointLocation: endpoint.location } : {}),
    geoMapping: endpoint.geoMapping,
    subnets: endpoint.subnets,
    customHeaders: endpoint.customHeaders,
    alwaysServe: endpoint.alwaysServe ? 'Enabled' : 'Disabled',
    ...(children
      ? {
          minChildEndpoints: children.any,
          ...(children.ipv4 ? { minChildEndpointsIPv4: children.ipv4 } : {}),
          ...(children.ipv6 ? { minChildEndpointsIPv6: children.ipv6 } : {}),
        }
      : {}),
  };
}

function keyOf({ name = '' }: { name?: string }): string {
  return name.toLowerCase();
}
