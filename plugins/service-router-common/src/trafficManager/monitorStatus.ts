import { EndpointMonitorStatus, ProfileMonitorStatus } from './profile';

/**
 * What the health of its endpoints makes of an enabled profile (TM-AZURE-005 to 008).
 *
 * @public
 */
export function profileMonitorStatusOf(
  endpoints: readonly EndpointMonitorStatus[],
): ProfileMonitorStatus {
  if (endpoints.includes('Degraded')) {
    return 'Degraded';
  }
  // What is not probed counts as healthy.
  if (endpoints.includes('Online') || endpoints.includes('Unmonitored')) {
    return 'Online';
  }
  return endpoints.includes('CheckingEndpoint')
    ? 'CheckingEndpoints'
    : 'Inactive';
}
