import type { Endpoint, Profile } from '@azure/arm-trafficmanager';
import {
  EndpointFact,
  EndpointMonitorStatus,
  enabledStatuses,
  endpointTypes,
  monitorProtocols,
  MonitorSettings,
  ProfileFact,
  ProfileMonitorStatus,
  routingMethods,
} from '@service-router/plugin-service-router-common';
import { TrafficManagerError } from '@service-router/plugin-service-router-node';
import { UnknownContents } from './UnknownContents';

/** Azure's defaults (REST reference, 2022-04-01), where it leaves a field out. */
const DEFAULTS = { interval: 30, timeout: 10, toleratedFailures: 3, weight: 1 };

const profileMonitorStatuses: ProfileMonitorStatus[] = [
  'CheckingEndpoints',
  'Online',
  'Degraded',
  'Disabled',
  'Inactive',
];
const endpointMonitorStatuses: EndpointMonitorStatus[] = [
  'CheckingEndpoint',
  'Online',
  'Degraded',
  'Disabled',
  'Inactive',
  'Stopped',
  'Unmonitored',
];

/**
 * A profile in the language of the house.
 *
 * What Azure may bring one day, such as another routing method, is kept in its own words and told in `unknownContents`.
 *
 * @throws TrafficManagerError when Azure left out what a profile consists of: it would look as if it held nothing, and
 * what it holds would be written over
 */
export function profileFactOf(azure: Profile): ProfileFact {
  const { id, name, dnsConfig, monitorConfig, endpoints } = azure;
  const { trafficRoutingMethod, profileStatus, maxReturn } = azure;
  const resourceGroup = resourceGroupOf(id);
  const dnsTtl = dnsConfig?.ttl;
  if (
    !id ||
    !name ||
    !resourceGroup ||
    !trafficRoutingMethod ||
    !profileStatus ||
    isAbsent(dnsTtl) ||
    !monitorConfig ||
    !endpoints
  ) {
    throw withoutContents(`profile "${name ?? ''}"`);
  }
  const unknown = new UnknownContents();
  const fact: ProfileFact = {
    id,
    name,
    resourceGroup,
    ...(dnsConfig?.fqdn
      ? { fqdn: dnsConfig.fqdn.toLowerCase().replace(/\.$/, '') }
      : {}),
    tags: azure.tags ?? {},
    settings: {
      routingMethod: unknown.oneOf(
        routingMethods,
        trafficRoutingMethod,
        'routing method',
      ),
      dnsTtl,
      status: unknown.oneOf(enabledStatuses, profileStatus, 'status'),
      ...(maxReturn ? { maxReturn } : {}),
      monitor: monitorOf(monitorConfig, name, unknown),
    },
    ...monitorStatusOf(
      profileMonitorStatuses,
      monitorConfig.profileMonitorStatus,
    ),
    endpoints: endpoints.map(endpoint =>
      endpointFactOf(endpoint, name, unknown),
    ),
  };
  return unknown.told.length > 0
    ? { ...fact, unknownContents: unknown.told }
    : fact;
}

function monitorOf(
  azure: NonNullable<Profile['monitorConfig']>,
  profile: string,
  unknown: UnknownContents,
): MonitorSettings {
  const { protocol, port } = azure;
  if (!protocol || isAbsent(port)) {
    throw withoutContents(`the probes of profile "${profile}"`);
  }
  return {
    protocol: unknown.oneOf(monitorProtocols, protocol, 'monitor protocol'),
    port,
    ...(azure.path ? { path: azure.path } : {}),
    intervalSeconds: azure.intervalInSeconds ?? DEFAULTS.interval,
    timeoutSeconds: azure.timeoutInSeconds ?? DEFAULTS.timeout,
    toleratedFailures:
      azure.toleratedNumberOfFailures ?? DEFAULTS.toleratedFailures,
    expectedStatusRanges: (azure.expectedStatusCodeRanges ?? []).map(
      ({ min = 200, max = min }) => ({ min, max }),
    ),
    customHeaders: headersOf(azure.customHeaders),
  };
}

function endpointFactOf(
  azure: Endpoint,
  profile: string,
  unknown: UnknownContents,
): EndpointFact {
  const { name, type, endpointStatus } = azure;
  const shortType = type?.slice(type.lastIndexOf('/') + 1);
  if (
    !name ||
    !shortType ||
    !endpointStatus ||
    (!azure.target && !azure.targetResourceId)
  ) {
    throw withoutContents(`endpoint "${name ?? ''}" of profile "${profile}"`);
  }
  return {
    ...(azure.id ? { id: azure.id } : {}),
    name,
    type: unknown.oneOf(endpointTypes, shortType, `endpoint "${name}" of type`),
    ...(azure.target ? { target: azure.target } : {}),
    ...(azure.targetResourceId
      ? { targetResourceId: azure.targetResourceId }
      : {}),
    status: unknown.oneOf(
      enabledStatuses,
      endpointStatus,
      `endpoint "${name}" with status`,
    ),
    weight: azure.weight ?? DEFAULTS.weight,
    ...(azure.priority ? { priority: azure.priority } : {}),
    ...(azure.endpointLocation ? { location: azure.endpointLocation } : {}),
    geoMapping: azure.geoMapping ?? [],
    subnets: (azure.subnets ?? []).map(({ first = '', last, scope }) => ({
      first,
      ...(last ? { last } : {}),
      ...(isAbsent(scope) ? {} : { scope }),
    })),
    customHeaders: headersOf(azure.customHeaders),
    alwaysServe: azure.alwaysServe?.toLowerCase() === 'enabled',
    ...minChildrenOf(azure),
    ...monitorStatusOf(endpointMonitorStatuses, azure.endpointMonitorStatus),
  };
}

/** Health that nobody can name is as good as none. */
function monitorStatusOf<T extends string>(
  known: readonly T[],
  text: string | undefined,
): { monitorStatus?: T } {
  const monitorStatus = known.find(
    one => one.toLowerCase() === text?.toLowerCase(),
  );
  return monitorStatus ? { monitorStatus } : {};
}

function isAbsent<T>(value: T | null | undefined): value is null | undefined {
  return value === undefined || value === null;
}

function minChildrenOf(
  azure: Endpoint,
): Pick<EndpointFact, 'minChildEndpoints'> {
  const { minChildEndpoints, minChildEndpointsIPv4, minChildEndpointsIPv6 } =
    azure;
  if (isAbsent(minChildEndpoints)) {
    return {};
  }
  return {
    minChildEndpoints: {
      any: minChildEndpoints,
      ...(minChildEndpointsIPv4 ? { ipv4: minChildEndpointsIPv4 } : {}),
      ...(minChildEndpointsIPv6 ? { ipv6: minChildEndpointsIPv6 } : {}),
    },
  };
}

function headersOf(
  headers: { name?: string; value?: string }[] | null | undefined,
) {
  return (headers ?? []).map(({ name = '', value = '' }) => ({ name, value }));
}

function resourceGroupOf(id: string | undefined): string | undefined {
  return /\/resourceGroups\/([^/]+)\//i.exec(id ?? '')?.[1];
}

function withoutContents(what: string): TrafficManagerError {
  return new TrafficManagerError(
    'unavailable',
    `Azure listed ${what} without its contents. What was read before stays in force.`,
  );
}
