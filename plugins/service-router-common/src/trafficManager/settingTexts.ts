import { TRAFFIC_MANAGER_PROPERTY_PREFIX } from './annotationKeys';
import { hostForm } from './canonical';
import { canonicalLocation } from './locations';
import { ProfileEndpoint, ProfileSettings } from './profile';
import { ENABLED_KEY } from './readSettings';
import { ProbeHeader } from './settingText';
import { describeSubnetRange } from './subnetRange';

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
}

/**
 * The settings of an endpoint in the one form that ExternalDNS compares: every setting that counts for it, named, in
 * order, under the names of properties. Read again they mean the same endpoint in the same profile.
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

function profileTexts({ profile, dnsName }: EndpointInProfile): Texts {
  const { settings } = profile;
  const { monitor } = settings;
  const isTcp = monitor.protocol === 'TCP';
  const hostname = hostForm(profile.hostname);
  return {
    [ENABLED_KEY]: 'true',
    'resource-group': profile.resourceGroup,
    'profile-name': profile.name,
    hostname: hostname === hostForm(dnsName) ? undefined : hostname,
    'routing-method': settings.routingMethod,
    'dns-ttl': String(settings.dnsTtl),
    'profile-status': settings.status,
    'max-return':
      settings.routingMethod === 'MultiValue'
        ? numberText(settings.maxReturn)
        : undefined,
    'monitor-protocol': monitor.protocol,
    'monitor-port': String(monitor.port),
    'monitor-path': isTcp ? undefined : monitor.path ?? '/',
    'probe-interval': String(monitor.intervalSeconds),
    'probe-timeout': String(monitor.timeoutSeconds),
    'tolerated-failures': String(monitor.toleratedFailures),
    'expected-status-ranges': isTcp
      ? undefined
      : listed(
          (monitor.expectedStatusRanges.length > 0
            ? monitor.expectedStatusRanges
            : [{ min: 200, max: 200 }]
          ).map(({ min, max }) => `${min}-${max}`),
        ),
    'monitor-custom-headers': isTcp
      ? undefined
      : headersText(monitor.customHeaders),
  };
}

function endpointTexts({ profile, endpoint }: EndpointInProfile): Texts {
  const { routingMethod, monitor } = profile.settings;
  const { minChildEndpoints: children } = endpoint;
  const isExternal = endpoint.type === 'ExternalEndpoints';
  const isNested = endpoint.type === 'NestedEndpoints';
  return {
    'endpoint-name': endpoint.name,
    'endpoint-type': endpoint.type,
    'endpoint-status': endpoint.status,
    'endpoint-target': isExternal ? hostForm(endpoint.target) : undefined,
    'endpoint-target-resource-id': isExternal
      ? undefined
      : endpoint.targetResourceId?.toLowerCase(),
    weight: String(endpoint.weight),
    // The cloud gives one where the method does not ask for it (TM-AZURE-011).
    priority:
      routingMethod === 'Priority' ? numberText(endpoint.priority) : undefined,
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
    'always-serve': endpoint.alwaysServe ? 'Enabled' : 'Disabled',
    'min-child-endpoints': isNested ? String(children?.any ?? 1) : undefined,
    'min-child-endpoints-ipv4': isNested
      ? numberText(children?.ipv4 || undefined)
      : undefined,
    'min-child-endpoints-ipv6': isNested
      ? numberText(children?.ipv6 || undefined)
      : undefined,
  };
}

function numberText(value: number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
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
