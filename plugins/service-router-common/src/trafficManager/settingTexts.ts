import { TRAFFIC_MANAGER_PROPERTY_PREFIX } from './annotationKeys';
import { hostForm } from './canonical';
import { canonicalLocation } from './locations';
import { ProfileEndpoint, ProfileSettings } from './profile';
import { endpointNameOf, profileNameOf } from './names';
import { ENABLED_KEY } from './readSettings';
import { trafficManagerSettingsSchema } from './settings';
import { ProbeHeader } from './settingText';
import { describeSubnetRange } from './subnetRange';

const defaults = trafficManagerSettingsSchema.parse({ resourceGroup: 'any' });

/** An endpoint with the profile it stands in. @public */
export interface EndpointInProfile {
  profile: {
    name: string;
    resourceGroup: string;
    hostname: string;
    settings: ProfileSettings;
  };
  endpoint: ProfileEndpoint;
  /** The object's own host. */
  dnsName: string;
  /** What an external endpoint leads to when nothing is said; named always when absent. */
  defaultTarget?: string;
}

/**
 * The settings of an endpoint in the one form that ExternalDNS compares: every setting that is not as it would be without
 * being named, in order, under the names of properties. Read again they mean the same endpoint in the same profile.
 *
 * What stands and what is wanted have equal texts exactly when nothing is to be written, so that a steady state plans no
 * change and a change made by hand is one (external-dns.md 1.3).
 *
 * @public
 */
export function settingTextsOf(
  place: EndpointInProfile,
): { name: string; value: string }[] {
  const texts = { ...profileTexts(place), ...endpointTexts(place) };
  return Object.entries(texts)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([key, value]) => ({
      name: `${TRAFFIC_MANAGER_PROPERTY_PREFIX}${key}`,
      value,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

type Texts = Record<string, string | undefined>;

/** @returns undefined for what counts without being named: bodies of 60,000 endpoints have no room for it */
function unless<Value>(
  otherwise: Value,
  value: Value | undefined,
): string | undefined {
  return value === undefined || value === otherwise ? undefined : String(value);
}

function profileTexts({ profile, dnsName }: EndpointInProfile): Texts {
  const { settings } = profile;
  const { monitor } = settings;
  const isTcp = monitor.protocol === 'TCP';
  const hostname = hostForm(profile.hostname);
  return {
    [ENABLED_KEY]: 'true',
    'resource-group': profile.resourceGroup,
    'profile-name': isSameName(profile.name, profileNameOf(hostname))
      ? undefined
      : profile.name,
    hostname: hostname === hostForm(dnsName) ? undefined : hostname,
    'routing-method': unless(defaults.routingMethod, settings.routingMethod),
    'dns-ttl': unless(defaults.dnsTtl, settings.dnsTtl),
    'profile-status': unless(defaults.profileStatus, settings.status),
    'max-return':
      settings.routingMethod === 'MultiValue'
        ? unless(defaults.maxReturn, settings.maxReturn)
        : undefined,
    'monitor-protocol': unless(defaults.monitorProtocol, monitor.protocol),
    'monitor-port': unless(defaults.monitorPort, monitor.port),
    'monitor-path': isTcp ? undefined : unless('/', monitor.path),
    'probe-interval': unless(defaults.probeInterval, monitor.intervalSeconds),
    'probe-timeout': unless(
      monitor.intervalSeconds === 10 ? 9 : 10,
      monitor.timeoutSeconds,
    ),
    'tolerated-failures': unless(
      defaults.toleratedFailures,
      monitor.toleratedFailures,
    ),
    'expected-status-ranges': isTcp
      ? undefined
      : unless(
          '200-200',
          listed(
            monitor.expectedStatusRanges.map(({ min, max }) => `${min}-${max}`),
          ),
        ),
    'monitor-custom-headers': isTcp
      ? undefined
      : headersText(monitor.customHeaders),
  };
}

function endpointTexts({
  profile,
  endpoint,
  dnsName,
  defaultTarget,
}: EndpointInProfile): Texts {
  const { routingMethod, monitor } = profile.settings;
  const { minChildEndpoints: children } = endpoint;
  const isExternal = endpoint.type === 'ExternalEndpoints';
  const isNested = endpoint.type === 'NestedEndpoints';
  const leadsTo = isExternal
    ? endpoint.target
    : endpoint.targetResourceId?.split('/').pop();
  return {
    'endpoint-name': isSameName(
      endpoint.name,
      endpointNameOf(dnsName, leadsTo ? [leadsTo] : []),
    )
      ? undefined
      : endpoint.name,
    'endpoint-type': unless(defaults.endpointType, endpoint.type),
    'endpoint-status': unless(defaults.endpointStatus, endpoint.status),
    'endpoint-target': isExternal
      ? unless(
          defaultTarget === undefined ? undefined : hostForm(defaultTarget),
          hostForm(endpoint.target),
        )
      : undefined,
    'endpoint-target-resource-id': isExternal
      ? undefined
      : endpoint.targetResourceId?.toLowerCase(),
    weight: unless(defaults.weight, endpoint.weight),
    // The cloud gives one where the method does not ask for it (TM-AZURE-011).
    priority:
      routingMethod === 'Priority'
        ? unless(defaults.priority, endpoint.priority)
        : undefined,
    // Azure knows where its own resources are, and tells it.
    'endpoint-location':
      endpoint.type === 'AzureEndpoints' || !endpoint.location
        ? undefined
        : canonicalLocation(endpoint.location),
    'geo-mapping': listed(endpoint.geoMapping.map(code => code.toUpperCase())),
    subnets: listed(endpoint.subnets.map(describeSubnetRange)),
    'endpoint-custom-headers':
      monitor.protocol === 'TCP'
        ? undefined
        : headersText(endpoint.customHeaders),
    'always-serve': endpoint.alwaysServe ? 'Enabled' : undefined,
    'min-child-endpoints': isNested
      ? unless(defaults.minChildEndpoints, children?.any)
      : undefined,
    'min-child-endpoints-ipv4': isNested
      ? unless(0, children?.ipv4)
      : undefined,
    'min-child-endpoints-ipv6': isNested
      ? unless(0, children?.ipv6)
      : undefined,
  };
}

function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function headersText(headers: ProbeHeader[]): string | undefined {
  return listed(
    headers.map(({ name, value }) => `${name.toLowerCase()}:${value.trim()}`),
  );
}

/** @returns undefined for none: an empty text means an absent one */
function listed(items: string[]): string | undefined {
  return items.length === 0 ? undefined : [...new Set(items)].sort().join(',');
}
