import { isIPv4, isIPv6 } from 'node:net';
import { Endpoint, Profile } from './Profile';
import { ProfileStore } from './ProfileStore';

/** @public */
export type EndpointMonitorStatus =
  | 'CheckingEndpoint'
  | 'Online'
  | 'Degraded'
  | 'Disabled'
  | 'Inactive'
  | 'Stopped'
  | 'Unmonitored';

/** @public */
export type ProfileMonitorStatus =
  | 'CheckingEndpoints'
  | 'Online'
  | 'Degraded'
  | 'Disabled'
  | 'Inactive';

/** The child of a nested endpoint, when there is one. */
export function childOf(
  profiles: ProfileStore,
  endpoint: Endpoint,
): Profile | undefined {
  return endpoint.type === 'nestedEndpoints' && endpoint.targetResourceId
    ? profiles.byResourceId(endpoint.targetResourceId)
    : undefined;
}

/** Whether an endpoint is given out while it has this status: a new one is, before its first probe is back. */
export function isServed(status: EndpointMonitorStatus): boolean {
  return ['Online', 'CheckingEndpoint', 'Unmonitored'].includes(status);
}

/**
 * How an endpoint is, in the words of the "endpoint monitor status" table of Azure's monitoring page.
 *
 * @public
 */
export function endpointMonitorStatusOf(
  profiles: ProfileStore,
  profile: Profile,
  endpoint: Endpoint,
): EndpointMonitorStatus {
  if (endpoint.status === 'Disabled') return 'Disabled';
  if (profile.status === 'Disabled') return 'Inactive';
  if (endpoint.type === 'nestedEndpoints') {
    return nestedStatusOf(profiles, endpoint);
  }
  if (endpoint.alwaysServe === 'Enabled') return 'Unmonitored';
  return profiles.findingOf(profile, endpoint) ?? 'CheckingEndpoint';
}

/** A child is as good as the number of its endpoints that can serve, against what its parent asks of it. */
function nestedStatusOf(
  profiles: ProfileStore,
  endpoint: Endpoint,
): EndpointMonitorStatus {
  const child = childOf(profiles, endpoint);
  if (!child || child.status === 'Disabled') return 'Stopped';
  const members = child.endpoints.map(member => ({
    target: member.target ?? '',
    status: endpointMonitorStatusOf(profiles, child, member),
  }));
  if (members.every(({ status }) => isOut(status))) return 'Stopped';
  const suffices = (statuses: readonly EndpointMonitorStatus[]) => {
    const able = members.filter(({ status }) => statuses.includes(status));
    return (
      able.length >= (endpoint.minChildEndpoints ?? 1) &&
      able.filter(({ target }) => isIPv4(target)).length >=
        (endpoint.minChildEndpointsIPv4 ?? 0) &&
      able.filter(({ target }) => isIPv6(target)).length >=
        (endpoint.minChildEndpointsIPv6 ?? 0)
    );
  };
  if (suffices(['Online', 'Unmonitored'])) return 'Online';
  return suffices(['Online', 'Unmonitored', 'CheckingEndpoint'])
    ? 'CheckingEndpoint'
    : 'Degraded';
}

function isOut(status: EndpointMonitorStatus): boolean {
  return ['Disabled', 'Stopped', 'Inactive'].includes(status);
}

/**
 * How a profile is: the first of Degraded, Online and CheckingEndpoint that one of its endpoints has.
 *
 * @public
 */
export function profileMonitorStatusOf(
  profiles: ProfileStore,
  profile: Profile,
): ProfileMonitorStatus {
  if (profile.status === 'Disabled') return 'Disabled';
  const statuses = profile.endpoints.map(endpoint =>
    endpointMonitorStatusOf(profiles, profile, endpoint),
  );
  if (statuses.includes('Degraded')) return 'Degraded';
  if (statuses.includes('Online') || statuses.includes('Unmonitored')) {
    return 'Online';
  }
  return statuses.includes('CheckingEndpoint')
    ? 'CheckingEndpoints'
    : 'Inactive';
}
