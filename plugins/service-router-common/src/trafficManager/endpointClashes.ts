import { parseIp } from './ipAddress';
import { ProfileEndpoint, ProfileSettings } from './profile';
import { describeSubnetRange, overlaps } from './subnetRange';
import { TrafficRefusalReason } from './trafficSources';

/** Endpoints one profile may have (azure.md 7.1). */
const MAX_ENDPOINTS = 200;

/** Why an endpoint cannot stand in a profile beside those that stand already. */
export interface EndpointClash {
  reason: TrafficRefusalReason;
  message: string;
}

/**
 * What keeps an endpoint from joining those that a profile has: what Azure refuses of a profile as a whole.
 *
 * @param others - endpoints that came first, and what a reader calls each
 * @returns undefined when nothing does
 */
export function clashOf(
  endpoint: ProfileEndpoint,
  settings: ProfileSettings,
  others: { endpoint: ProfileEndpoint; told: string }[],
): EndpointClash | undefined {
  const { routingMethod } = settings;
  if (others.length >= MAX_ENDPOINTS) {
    return {
      reason: 'TooManyEndpoints',
      message: `a profile has at most ${MAX_ENDPOINTS} endpoints; put some behind a nested profile`,
    };
  }
  if (routingMethod === 'Geographic' && endpoint.geoMapping.length === 0) {
    return {
      reason: 'MissingGeoMapping',
      message: 'the profile routes by geography; set geo-mapping',
    };
  }
  if (
    routingMethod === 'Performance' &&
    endpoint.type !== 'AzureEndpoints' &&
    !endpoint.location
  ) {
    return {
      reason: 'MissingLocation',
      message:
        "the profile routes by latency; set endpoint-location, or the region's azureLocation",
    };
  }
  for (const { endpoint: other, told } of others) {
    const clash = clashWith(endpoint, other, routingMethod);
    if (clash) {
      return { ...clash, message: clash.message.replace('{other}', told) };
    }
  }
  return undefined;
}

function clashWith(
  endpoint: ProfileEndpoint,
  other: ProfileEndpoint,
  routingMethod: ProfileSettings['routingMethod'],
): EndpointClash | undefined {
  if (endpoint.name.toLowerCase() === other.name.toLowerCase()) {
    return {
      reason: 'EndpointNameTaken',
      message: `{other} has the endpoint name "${other.name}"; set another endpoint-name`,
    };
  }
  const target = targetKey(endpoint);
  if (target !== undefined && target === targetKey(other)) {
    return {
      reason: 'DuplicateTarget',
      message: `{other} has the target ${
        endpoint.target ?? endpoint.targetResourceId
      } already; give each region a host name of its own, or set endpoint-target to the load balancer's address`,
    };
  }
  if (
    routingMethod === 'Priority' &&
    endpoint.priority !== undefined &&
    endpoint.priority === other.priority
  ) {
    return {
      reason: 'DuplicatePriority',
      message: `{other} has priority ${endpoint.priority}; each endpoint needs one of its own, set priority`,
    };
  }
  if (isMixed(endpoint, other, routingMethod)) {
    return {
      reason: 'MixedTargets',
      message: `its target ${endpoint.target} is ${addressingOf(
        endpoint,
      )} and that of {other} is ${addressingOf(
        other,
      )}; a profile that is not MultiValue has one kind`,
    };
  }
  const code = endpoint.geoMapping.find(item =>
    other.geoMapping.includes(item),
  );
  if (routingMethod === 'Geographic' && code) {
    return {
      reason: 'DuplicateGeoMapping',
      message: `{other} has geo-mapping ${code}; a code leads to one endpoint`,
    };
  }
  return subnetClash(endpoint, other, routingMethod);
}

function subnetClash(
  endpoint: ProfileEndpoint,
  other: ProfileEndpoint,
  routingMethod: ProfileSettings['routingMethod'],
): EndpointClash | undefined {
  if (
    routingMethod === 'Subnet' &&
    endpoint.subnets.length + other.subnets.length === 0
  ) {
    return {
      reason: 'OverlappingSubnets',
      message:
        '{other} has no subnets and takes all other askers; only one endpoint can, set subnets',
    };
  }
  const range = endpoint.subnets.find(item =>
    other.subnets.some(standing => overlaps(item, standing)),
  );
  return range
    ? {
        reason: 'OverlappingSubnets',
        message: `{other} has addresses of ${describeSubnetRange(
          range,
        )}; an address leads to one endpoint`,
      }
    : undefined;
}

/** MultiValue may mix IPv4 and IPv6; every other method takes one kind of external target (Azure's FAQ). */
function isMixed(
  endpoint: ProfileEndpoint,
  other: ProfileEndpoint,
  routingMethod: ProfileSettings['routingMethod'],
): boolean {
  return (
    routingMethod !== 'MultiValue' &&
    endpoint.target !== undefined &&
    other.target !== undefined &&
    addressingOf(endpoint) !== addressingOf(other)
  );
}

function addressingOf({ target = '' }: ProfileEndpoint): string {
  const address = parseIp(target);
  return address ? `an IPv${address.family} address` : 'a host name';
}

/** A text that is equal for two endpoints exactly when they lead to the same place. */
export function targetKey({
  target,
  targetResourceId,
}: Pick<ProfileEndpoint, 'target' | 'targetResourceId'>): string | undefined {
  return (targetResourceId ?? target)?.toLowerCase().replace(/\.$/, '');
}
