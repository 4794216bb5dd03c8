import { Phrase, PhraseValue, say, Worded, worded } from '../sentences';
import { parseIp } from './ipAddress';
import { ProfileEndpoint, ProfileSettings } from './profile';
import { describeSubnetRange, overlaps } from './subnetRange';
import { TrafficRefusalReason } from './trafficSources';

/** Endpoints one profile may have (azure.md 7.1). */
const MAX_ENDPOINTS = 200;

/** Why an endpoint cannot stand in a profile beside those that stand already. */
export interface EndpointClash extends Worded {
  reason: TrafficRefusalReason;
}

/** An endpoint that came first, and what a reader calls it. */
interface OtherEndpoint {
  endpoint: ProfileEndpoint;
  told: PhraseValue;
}

/**
 * What keeps an endpoint from joining those that a profile has: what Azure refuses of a profile as a whole.
 *
 * @returns undefined when nothing does
 */
export function clashOf(
  endpoint: ProfileEndpoint,
  settings: ProfileSettings,
  others: OtherEndpoint[],
): EndpointClash | undefined {
  const { routingMethod } = settings;
  if (others.length >= MAX_ENDPOINTS) {
    return clash(
      'TooManyEndpoints',
      say`a profile has at most ${MAX_ENDPOINTS} endpoints; put some behind a nested profile`,
    );
  }
  if (routingMethod === 'Geographic' && endpoint.geoMapping.length === 0) {
    return clash(
      'MissingGeoMapping',
      say`the profile routes by geography; set geo-mapping`,
    );
  }
  if (
    routingMethod === 'Performance' &&
    endpoint.type !== 'AzureEndpoints' &&
    !endpoint.location
  ) {
    return clash(
      'MissingLocation',
      say`the profile routes by latency; set endpoint-location, or the region's azureLocation`,
    );
  }
  for (const other of others) {
    const found = clashWith(endpoint, other, routingMethod);
    if (found) {
      return found;
    }
  }
  return undefined;
}

function clash(reason: TrafficRefusalReason, words: Phrase): EndpointClash {
  return { reason, ...worded(words) };
}

function clashWith(
  endpoint: ProfileEndpoint,
  { endpoint: other, told }: OtherEndpoint,
  routingMethod: ProfileSettings['routingMethod'],
): EndpointClash | undefined {
  if (endpoint.name.toLowerCase() === other.name.toLowerCase()) {
    return clash(
      'EndpointNameTaken',
      say`${told} has the endpoint name "${other.name}"; set another endpoint-name`,
    );
  }
  const target = targetKey(endpoint);
  if (target !== undefined && target === targetKey(other)) {
    const leadsTo = endpoint.target ?? endpoint.targetResourceId ?? target;
    return clash(
      'DuplicateTarget',
      say`${told} has the target ${leadsTo} already; give each region a host name of its own, or set endpoint-target to the load balancer's address`,
    );
  }
  if (
    routingMethod === 'Priority' &&
    endpoint.priority !== undefined &&
    endpoint.priority === other.priority
  ) {
    return clash(
      'DuplicatePriority',
      say`${told} has priority ${endpoint.priority}; each endpoint needs one of its own, set priority`,
    );
  }
  if (isMixed(endpoint, other, routingMethod)) {
    return clash(
      'MixedTargets',
      say`its target ${endpoint.target ?? ''} is ${addressingWords(
        endpoint,
      )} and that of ${told} is ${addressingWords(
        other,
      )}; a profile that is not MultiValue has one kind`,
    );
  }
  const code = endpoint.geoMapping.find(item =>
    other.geoMapping.includes(item),
  );
  if (routingMethod === 'Geographic' && code) {
    return clash(
      'DuplicateGeoMapping',
      say`${told} has geo-mapping ${code}; a code leads to one endpoint`,
    );
  }
  return subnetClash(endpoint, { endpoint: other, told }, routingMethod);
}

function subnetClash(
  endpoint: ProfileEndpoint,
  { endpoint: other, told }: OtherEndpoint,
  routingMethod: ProfileSettings['routingMethod'],
): EndpointClash | undefined {
  if (
    routingMethod === 'Subnet' &&
    endpoint.subnets.length + other.subnets.length === 0
  ) {
    return clash(
      'OverlappingSubnets',
      say`${told} has no subnets and takes all other askers; only one endpoint can, set subnets`,
    );
  }
  const range = endpoint.subnets.find(item =>
    other.subnets.some(standing => overlaps(item, standing)),
  );
  return range
    ? clash(
        'OverlappingSubnets',
        say`${told} has addresses of ${describeSubnetRange(
          range,
        )}; an address leads to one endpoint`,
      )
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

/** IPv4, IPv6 or a name. */
function addressingOf({ target = '' }: ProfileEndpoint): 4 | 6 | undefined {
  return parseIp(target)?.family;
}

function addressingWords(endpoint: ProfileEndpoint): Phrase {
  const family = addressingOf(endpoint);
  return family ? say`an IPv${String(family)} address` : say`a host name`;
}

/** A text that is equal for two endpoints exactly when they lead to the same place. */
export function targetKey({
  target,
  targetResourceId,
}: Pick<ProfileEndpoint, 'target' | 'targetResourceId'>): string | undefined {
  return (targetResourceId ?? target)?.toLowerCase().replace(/\.$/, '');
}
