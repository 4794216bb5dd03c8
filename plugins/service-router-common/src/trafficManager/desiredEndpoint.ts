import { isAlwaysServed } from './endpointTarget';
import { EndpointCandidate } from './endpointCandidates';
import { endpointNameOf } from './names';
import { DesiredEndpoint, ProfileSettings } from './profile';
import { TrafficManagerSettings } from './settings';

/** What an object asks of its profile. */
export function profileSettingsOf(
  settings: TrafficManagerSettings,
): ProfileSettings {
  const { monitorProtocol, monitorPath, probeInterval } = settings;
  return {
    routingMethod: settings.routingMethod,
    dnsTtl: settings.dnsTtl,
    status: settings.profileStatus,
    ...(settings.routingMethod === 'MultiValue'
      ? { maxReturn: settings.maxReturn }
      : {}),
    monitor: {
      protocol: monitorProtocol,
      port: settings.monitorPort,
      // Azure refuses a path with TCP (TM-AZURE-010).
      ...(monitorProtocol === 'TCP' ? {} : { path: monitorPath ?? '/' }),
      intervalSeconds: probeInterval,
      timeoutSeconds: settings.probeTimeout ?? (probeInterval === 10 ? 9 : 10),
      toleratedFailures: settings.toleratedFailures,
      expectedStatusRanges: settings.expectedStatusRanges,
      customHeaders: settings.monitorCustomHeaders,
    },
  };
}

/** The endpoint of an object in a profile with these settings. */
export function endpointOf(
  candidate: EndpointCandidate,
  { routingMethod, monitor }: ProfileSettings,
): DesiredEndpoint {
  const { settings, target, targetResourceId, location } = candidate;
  const named = target ?? targetResourceId?.split('/').pop();
  return {
    name:
      settings.endpointName ??
      endpointNameOf(candidate.hostname, named ? [named] : []),
    type: settings.endpointType,
    ...(target ? { target } : {}),
    ...(targetResourceId ? { targetResourceId } : {}),
    status: settings.endpointStatus,
    weight: settings.weight,
    ...(routingMethod === 'Priority' ? { priority: settings.priority } : {}),
    // Azure knows where its own resources are.
    ...(location && settings.endpointType !== 'AzureEndpoints'
      ? { location }
      : {}),
    geoMapping: routingMethod === 'Geographic' ? settings.geoMapping : [],
    subnets: ['Subnet', 'Performance', 'Geographic'].includes(routingMethod)
      ? settings.subnets
      : [],
    customHeaders:
      monitor.protocol === 'TCP' ? [] : settings.endpointCustomHeaders,
    alwaysServe: isAlwaysServed(settings),
    ...(settings.endpointType === 'NestedEndpoints'
      ? {
          minChildEndpoints: {
            any: settings.minChildEndpoints,
            ...(settings.minChildEndpointsIpv4 === undefined
              ? {}
              : { ipv4: settings.minChildEndpointsIpv4 }),
            ...(settings.minChildEndpointsIpv6 === undefined
              ? {}
              : { ipv6: settings.minChildEndpointsIpv6 }),
          },
        }
      : {}),
    origin: candidate.origin,
    ...(candidate.sourceKey === undefined
      ? {}
      : { sourceKey: candidate.sourceKey }),
  };
}
