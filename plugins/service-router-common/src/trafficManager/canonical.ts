import { canonicalLocation } from './locations';
import { ProfileEndpoint, ProfileSettings } from './profile';
import { ProbeHeader, StatusRange } from './settingText';
import { subnetRangeKey } from './subnetRange';

/** One field that differs between what should stand and what stands. @public */
export interface FieldChange {
  field: string;
  from: string;
  to: string;
}

/**
 * What of an endpoint must be written: fields that differ once both are in one form.
 *
 * Clouds answer with other case, filled-in defaults, dots and order; a comparison that took that for a change would
 * write at every look. A field that is left to the cloud (priority, location) is no difference.
 *
 * @public
 */
export function endpointChanges(
  desired: ProfileEndpoint,
  standing: ProfileEndpoint,
): FieldChange[] {
  return changesBetween(endpointFields(standing), endpointFields(desired), [
    ...(desired.priority === undefined ? ['priority'] : []),
    ...(desired.location === undefined ? ['location'] : []),
    // Azure tells the host behind a resource id as the target.
    ...(desired.target === undefined ? ['target'] : []),
  ]);
}

/** What of a profile's settings must be written. @public */
export function settingsChanges(
  desired: ProfileSettings,
  standing: ProfileSettings,
): FieldChange[] {
  return changesBetween(
    settingsFields(standing, desired),
    settingsFields(desired, desired),
    [],
  );
}

function changesBetween(
  from: Record<string, string>,
  to: Record<string, string>,
  ignored: string[],
): FieldChange[] {
  return Object.keys(to)
    .filter(field => !ignored.includes(field) && from[field] !== to[field])
    .map(field => ({ field, from: from[field], to: to[field] }));
}

function endpointFields(endpoint: ProfileEndpoint): Record<string, string> {
  const { minChildEndpoints: children } = endpoint;
  const isNested = endpoint.type === 'NestedEndpoints';
  return {
    type: endpoint.type.toLowerCase(),
    target: hostForm(endpoint.target),
    targetResourceId: (endpoint.targetResourceId ?? '').toLowerCase(),
    status: endpoint.status.toLowerCase(),
    weight: String(endpoint.weight),
    priority: String(endpoint.priority ?? ''),
    location: canonicalLocation(endpoint.location ?? ''),
    geoMapping: listed(endpoint.geoMapping.map(code => code.toUpperCase())),
    subnets: listed(endpoint.subnets.map(subnetRangeKey)),
    customHeaders: headersForm(endpoint.customHeaders),
    alwaysServe: String(endpoint.alwaysServe),
    minChildEndpoints: isNested
      ? [children?.any ?? 1, children?.ipv4 ?? 0, children?.ipv6 ?? 0].join('/')
      : '',
  };
}

function settingsFields(
  settings: ProfileSettings,
  desired: ProfileSettings,
): Record<string, string> {
  const { monitor } = settings;
  return {
    routingMethod: settings.routingMethod.toLowerCase(),
    dnsTtl: String(settings.dnsTtl),
    status: settings.status.toLowerCase(),
    maxReturn:
      desired.routingMethod === 'MultiValue'
        ? String(settings.maxReturn ?? '')
        : '',
    monitorProtocol: monitor.protocol.toUpperCase(),
    monitorPort: String(monitor.port),
    monitorPath:
      monitor.protocol.toUpperCase() === 'TCP' ? '' : monitor.path ?? '/',
    probeInterval: String(monitor.intervalSeconds),
    probeTimeout: String(monitor.timeoutSeconds),
    toleratedFailures: String(monitor.toleratedFailures),
    expectedStatusRanges: statusForm(monitor.expectedStatusRanges),
    monitorCustomHeaders: headersForm(monitor.customHeaders),
  };
}

/** A host name in the one form that is compared. */
export function hostForm(host: string | undefined): string {
  return (host ?? '').toLowerCase().replace(/\.$/, '');
}

function statusForm(ranges: StatusRange[]): string {
  return ranges.length === 0
    ? '200-200'
    : listed(ranges.map(({ min, max }) => `${min}-${max}`));
}

function headersForm(headers: ProbeHeader[]): string {
  return listed(
    headers.map(({ name, value }) => `${name.toLowerCase()}:${value.trim()}`),
  );
}

function listed(items: string[]): string {
  return [...new Set(items)].sort().join(',');
}
