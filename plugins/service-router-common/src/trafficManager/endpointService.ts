import { EndpointFact, ProfileFact, ProfileSettings } from './profile';

/** What decides which endpoints of a profile are in its answers. @public */
export interface AnsweringProfile
  extends Pick<ProfileFact, 'id' | 'endpoints'> {
  settings: Pick<ProfileSettings, 'routingMethod' | 'status' | 'maxReturn'>;
}

/** Whether an endpoint may be in answers, and why. @public */
export type ServiceReason =
  | 'Healthy'
  | 'AlwaysServed'
  /** New: answered until the first probes say otherwise (TM-AZURE-004). */
  | 'Checking'
  /** The provider does not tell health. */
  | 'HealthUnknown'
  /** Every endpoint is degraded, so all are answered (TM-AZURE-003). */
  | 'AllDegraded'
  | 'Degraded'
  | 'Disabled'
  | 'Stopped'
  /** The nested profile is switched off. */
  | 'Inactive'
  /** The nested profile has fewer healthy endpoints than it must have. */
  | 'TooFewChildren'
  | 'ProfileDisabled';

/** @public */
export interface EndpointService {
  isServed: boolean;
  because: ServiceReason;
}

/** Reasons that take an endpoint out of a profile altogether, as against those of its health. */
const switchedOff: ServiceReason[] = [
  'Disabled',
  'Stopped',
  'Inactive',
  'ProfileDisabled',
];

/** The endpoint is out whatever the health of the others is. */
function isSwitchedOff({ because }: EndpointService): boolean {
  return switchedOff.includes(because);
}

/** Finds a profile by the resource id that a nested endpoint names. @public */
export type ProfileLookup = (id: string) => ProfileFact | undefined;

/** Finds every profile but one, so that profiles that hold each other end somewhere. */
export function without(id: string, lookup: ProfileLookup): ProfileLookup {
  return other =>
    other.toLowerCase() === id.toLowerCase() ? undefined : lookup(other);
}

/**
 * Which endpoints of a profile are in its answers at this moment.
 *
 * @returns by endpoint, in the profile's order
 */
export function endpointServicesOf(
  profile: AnsweringProfile,
  nestedProfile: ProfileLookup,
): Map<EndpointFact, EndpointService> {
  const services = new Map(
    profile.endpoints.map(endpoint => [
      endpoint,
      serviceOf(profile, endpoint, nestedProfile),
    ]),
  );
  const candidates = [...services].filter(
    ([, service]) => !isSwitchedOff(service),
  );
  if (candidates.some(([, { isServed }]) => isServed)) {
    return services;
  }
  for (const [endpoint] of candidates) {
    services.set(endpoint, { isServed: true, because: 'AllDegraded' });
  }
  return services;
}

function serviceOf(
  profile: AnsweringProfile,
  endpoint: EndpointFact,
  nestedProfile: ProfileLookup,
): EndpointService {
  const out = (because: ServiceReason) => ({ isServed: false, because });
  const served = (because: ServiceReason) => ({ isServed: true, because });
  if (profile.settings.status === 'Disabled') {
    return out('ProfileDisabled');
  }
  if (endpoint.status === 'Disabled') {
    return out('Disabled');
  }
  const nested =
    endpoint.type === 'NestedEndpoints' && endpoint.targetResourceId
      ? nestedProfile(endpoint.targetResourceId)
      : undefined;
  if (nested) {
    return nestedServiceOf(endpoint, nested, nestedProfile);
  }
  if (endpoint.alwaysServe) {
    return served('AlwaysServed');
  }
  switch (endpoint.monitorStatus) {
    case 'Stopped':
    case 'Disabled':
    case 'Inactive':
      return out(endpoint.monitorStatus);
    case 'Degraded':
      return out('Degraded');
    case 'CheckingEndpoint':
      return served('Checking');
    case 'Unmonitored':
      return served('AlwaysServed');
    case 'Online':
      return served('Healthy');
    default:
      return served('HealthUnknown');
  }
}

/** A nested endpoint is as healthy as the profile behind it: enough of its endpoints are, of each family. */
function nestedServiceOf(
  endpoint: EndpointFact,
  nested: ProfileFact,
  nestedProfile: ProfileLookup,
): EndpointService {
  if (nested.settings.status === 'Disabled') {
    return { isServed: false, because: 'Inactive' };
  }
  const below = without(nested.id, nestedProfile);
  const members = nested.endpoints.map(child => ({
    child,
    service: serviceOf(nested, child, below),
  }));
  if (members.every(({ service }) => isSwitchedOff(service))) {
    return { isServed: false, because: 'Stopped' };
  }
  const healthy = members
    .filter(({ service }) => service.isServed)
    .map(({ child }) => child);
  const ofFamily = (isOfFamily: (target: string) => boolean) =>
    healthy.filter(({ target = '' }) => isOfFamily(target)).length;
  const { any, ipv4 = 0, ipv6 = 0 } = endpoint.minChildEndpoints ?? { any: 1 };
  return healthy.length >= any &&
    ofFamily(target => /^[\d.]+$/.test(target)) >= ipv4 &&
    ofFamily(target => target.includes(':')) >= ipv6
    ? { isServed: true, because: 'Healthy' }
    : { isServed: false, because: 'TooFewChildren' };
}
