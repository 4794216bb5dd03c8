import type { Endpoint, Profile } from '@azure/arm-trafficmanager';
import type {
  EndpointFact,
  EndpointType,
  MonitorSettings,
  ProfileFact,
} from '@service-router/plugin-service-router-common';
import { TrafficManagerError } from '@service-router/plugin-service-router-node';

/** Azure's defaults (REST reference, 2022-04-01), where it leaves a field out. */
const DEFAULTS = { interval: 30, timeout: 10, toleratedFailures: 3, ttl: 60 };

/**
 * A profile in the language of the house.
 *
 * @throws TrafficManagerError when Azure left out what a profile consists of: it would look as if it held nothing
 */
export function profileFactOf(azure: Profile): ProfileFact {
  const { id, name, dnsConfig, monitorConfig, endpoints } = azure;
  const resourceGroup = resourceGroupOf(id);
  if (!id || !name || !resourceGroup || !dnsConfig || !monitorConfig) {
    throw withoutContents(`profile "${name ?? ''}"`);
  }
  return {
    id,
    name,
    resourceGroup,
    ...(dnsConfig.fqdn
      ? { fqdn: dnsConfig.fqdn.toLowerCase().replace(/\.$/, '') }
      : {}),
    tags: azure.tags ?? {},
    settings: {
      routingMethod: azure.trafficRoutingMethod as never,
      dnsTtl: dnsConfig.ttl ?? DEFAULTS.ttl,
      status: statusOf(azure.profileStatus),
      ...(azure.maxReturn ? { maxReturn: azure.maxReturn } : {}),
      monitor: monitorOf(monitorConfig),
    },
    ...(monitorConfig.profileMonitorStatus
      ? { monitorStatus: monitorConfig.profileMonitorStatus as never }
      : {}),
    endpoints: (endpoints ?? []).map(endpoint =>
      endpointFactOf(endpoint, name),
    ),
  };
}

function monitorOf(
  azure: NonNullable<Profile['monitorConfig']>,
): MonitorSettings {
  return {
    protocol: azure.protocol as MonitorSettings['protocol'],
    port: azure.port ?? 0,
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

function endpointFactOf(azure: Endpoint, profile: string): EndpointFact {
  const { name, type } = azure;
  const shortType = type?.slice(type.lastIndexOf('/') + 1);
  if (!name || !shortType || (!azure.target && !azure.targetResourceId)) {
    throw withoutContents(`endpoint "${name ?? ''}" of profile "${profile}"`);
  }
  return {
    ...(azure.id ? { id: azure.id } : {}),
    name,
    type: endpointTypeOf(shortType),
    ...(azure.target ? { target: azure.target } : {}),
    ...(azure.targetResourceId
      ? { targetResourceId: azure.targetResourceId }
      : {}),
    status: statusOf(azure.endpointStatus),
    weight: azure.weight ?? 1,
    ...(azure.priority ? { priority: azure.priority } : {}),
    ...(azure.endpointLocation ? { location: azure.endpointLocation } : {}),
    geoMapping: azure.geoMapping ?? [],
    subnets: (azure.subnets ?? []).map(({ first = '', last, scope }) => ({
      first,
      ...(last ? { last } : {}),
      ...(scope === undefined || scope === null ? {} : { scope }),
    })),
    customHeaders: headersOf(azure.customHeaders),
    alwaysServe: azure.alwaysServe === 'Enabled',
    ...minChildrenOf(azure),
    ...(azure.endpointMonitorStatus
      ? { monitorStatus: azure.endpointMonitorStatus as never }
      : {}),
  };
}

function minChildrenOf(
  azure: Endpoint,
): Pick<EndpointFact, 'minChildEndpoints'> {
  const { minChildEndpoints, minChildEndpointsIPv4, minChildEndpointsIPv6 } =
    azure;
  if (minChildEndpoints === undefined || minChildEndpoints === null) {
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

/** Azure writes types in more than one case. */
function endpointTypeOf(text: string): EndpointType {
  const known: EndpointType[] = [
    'AzureEndpoints',
    'ExternalEndpoints',
    'NestedEndpoints',
  ];
  return (
    known.find(type => type.toLowerCase() === text.toLowerCase()) ??
    (text as EndpointType)
  );
}

function statusOf(text: string | undefined): 'Enabled' | 'Disabled' {
  return text?.toLowerCase() === 'disabled' ? 'Disabled' : 'Enabled';
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
