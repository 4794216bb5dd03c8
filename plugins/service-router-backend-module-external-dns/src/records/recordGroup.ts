import {
  EndpointOrigin,
  EndpointOriginKind,
  profileKey,
  profileNameOf,
  RoutingMethod,
  settingEntriesOfEndpoint,
  TRAFFIC_MANAGER_PROPERTY_PREFIX,
  TrafficEndpoint,
} from '@service-router/plugin-service-router-common';
import { WebhookEndpoint } from '../protocol';

/** Record types that lead to a load balancer. */
export const ADDRESS_TYPES = ['A', 'AAAA', 'CNAME'] as const;

/** The records of one name that are one endpoint: its addresses of both families, and the texts that own them. */
export interface RecordGroup {
  key: string;
  dnsName: string;
  setIdentifier?: string;
  /** The object that ExternalDNS made it of: `service/payments/api`. */
  resource?: string;
  /** By type, in the order of {@link ADDRESS_TYPES}. */
  targets: Record<string, string[]>;
  registry: { dnsName: string; targets: string[] }[];
  /** Settings by the names of properties. */
  properties: Record<string, string>;
}

/** Records of one name and set identifier are one endpoint; case and a last dot make no other name. */
export function groupKey({
  dnsName,
  setIdentifier = '',
}: Pick<WebhookEndpoint, 'dnsName' | 'setIdentifier'>): string {
  return `${dnsName.toLowerCase().replace(/\.$/, '')}|${setIdentifier}`;
}

/** The record leads to a load balancer; any other says something about one that does, or is not ours. */
export function isAddressRecord({ recordType }: WebhookEndpoint): boolean {
  return (ADDRESS_TYPES as readonly string[]).includes(recordType);
}

/** Properties that were read, as each is asked for several times. */
const known = new WeakMap<WebhookEndpoint, Record<string, string>>();

/** The Traffic Manager settings of an endpoint, each once: a property counts before a label (TM-PARSE). */
export function propertiesOf(
  endpoint: WebhookEndpoint,
): Record<string, string> {
  const before = known.get(endpoint);
  if (before) {
    return before;
  }
  const properties = Object.fromEntries(
    settingEntriesOfEndpoint(endpoint).map(({ key, value }) => [
      `${TRAFFIC_MANAGER_PROPERTY_PREFIX}${key}`,
      value,
    ]),
  );
  known.set(endpoint, properties);
  return properties;
}

/** Somebody asked for Traffic Manager; any word but `true` is no. */
export function isEnabled(properties: Record<string, string>): boolean {
  return (
    properties[`${TRAFFIC_MANAGER_PROPERTY_PREFIX}enabled`]?.toLowerCase() ===
    'true'
  );
}

/** One order for targets, so that two lists of the same are equal. */
export function sortedTargets(targets: string[]): string[] {
  return [...new Set(targets)].sort();
}

/** The group with one more record of its name. */
export function withRecord(
  group: RecordGroup | undefined,
  endpoint: WebhookEndpoint,
): RecordGroup {
  const { dnsName, setIdentifier, recordType, labels } = endpoint;
  const resource = labels?.resource ?? group?.resource;
  const targets: Record<string, string[]> = {
    ...group?.targets,
    [recordType]: sortedTargets(endpoint.targets),
  };
  return {
    key: groupKey(endpoint),
    dnsName,
    ...(setIdentifier ? { setIdentifier } : {}),
    ...(resource ? { resource } : {}),
    targets: Object.fromEntries(
      ADDRESS_TYPES.flatMap(type =>
        targets[type] ? [[type, targets[type]] as const] : [],
      ),
    ),
    registry: group?.registry ?? [],
    properties: propertiesOf(endpoint),
  };
}

/** The records that lead somewhere, grouped by name; in the order in which names come first. Of rivals the first counts. */
export function groupsOf(endpoints: WebhookEndpoint[]): RecordGroup[] {
  const groups = new Map<string, RecordGroup>();
  for (const endpoint of endpoints) {
    const key = groupKey(endpoint);
    const group = groups.get(key);
    if (!group) {
      groups.set(key, withRecord(undefined, endpoint));
    } else if (!group.targets[endpoint.recordType]) {
      // Of one Service both families say the same; where they do not, the first one told counts.
      const { targets } = withRecord(group, endpoint);
      groups.set(key, { ...group, targets });
    }
  }
  return [...groups.values()];
}

/** Names a group among those of all clusters, which may ask for the same name. */
export function sourceKey({ key }: { key: string }, cluster: string): string {
  return `${cluster}|${key}`;
}

/**
 * What the endpoint of a group leads to when no setting says: the load balancer's name, or else the group's own
 * (TM-CREATE-009); undefined for MultiValue, which takes an address out of several.
 */
export function defaultTargetOf(
  { targets, dnsName }: Pick<RecordGroup, 'targets' | 'dnsName'>,
  routingMethod: RoutingMethod,
): string | undefined {
  return routingMethod === 'MultiValue'
    ? undefined
    : [...(targets.CNAME ?? [])].sort()[0] ?? dnsName;
}

/** The one key of the profile that a group asks for. */
export function profileKeyOf({
  properties,
  dnsName,
}: Pick<RecordGroup, 'properties' | 'dnsName'>): string {
  const setting = (key: string) =>
    properties[`${TRAFFIC_MANAGER_PROPERTY_PREFIX}${key}`] || undefined;
  return profileKey({
    name:
      setting('profile-name') ?? profileNameOf(setting('hostname') ?? dnsName),
  });
}

/** The group as it is planned. */
export function trafficEndpointOf(
  group: RecordGroup,
  { cluster, since }: { cluster: string; since: string },
): TrafficEndpoint {
  const { A = [], AAAA = [], CNAME = [] } = group.targets;
  return {
    origin: originOf(group, cluster),
    key: sourceKey(group, cluster),
    since,
    dnsName: group.dnsName,
    properties: group.properties,
    addresses: [...A, ...AAAA],
    hostnames: CNAME,
  };
}

const kindsByResource: Record<string, EndpointOriginKind> = {
  service: 'Service',
  ingress: 'Ingress',
  httproute: 'HTTPRoute',
  crd: 'DNSEndpoint',
};

/** The object behind a group; its name where ExternalDNS does not tell the object. */
export function originOf(
  { resource, dnsName }: Pick<RecordGroup, 'resource' | 'dnsName'>,
  cluster: string,
): EndpointOrigin {
  const [, word, namespace, name] =
    /^([^/]+)\/([^/]*)\/(.+)$/.exec(resource ?? '') ?? [];
  if (name === undefined) {
    return { cluster, kind: 'Object', namespace: '', name: dnsName };
  }
  const kind = kindsByResource[word.toLowerCase()];
  return kind
    ? { cluster, kind, namespace, name }
    : { cluster, kind: 'Object', namespace, name: `${word}/${name}` };
}
