import type { endpointTypes } from './endpointSettings';
import type {
  enabledStatuses,
  monitorProtocols,
  routingMethods,
} from './profileSettings';
import type { ProbeHeader, StatusRange } from './settingText';
import type { SubnetRange } from './subnetRange';

/** How a profile chooses endpoints for an answer. @public */
export type RoutingMethod = (typeof routingMethods)[number];
/** @public */
export type EndpointType = (typeof endpointTypes)[number];
/** @public */
export type MonitorProtocol = (typeof monitorProtocols)[number];
/** @public */
export type EnabledStatus = (typeof enabledStatuses)[number];

/** How the endpoints of a profile are probed. @public */
export interface MonitorSettings {
  protocol: MonitorProtocol;
  port: number;
  /** Absent for TCP. */
  path?: string;
  intervalSeconds: number;
  timeoutSeconds: number;
  /** Failed probes in a row that are still healthy. */
  toleratedFailures: number;
  /** Empty means 200. */
  expectedStatusRanges: StatusRange[];
  customHeaders: ProbeHeader[];
}

/** What all endpoints of a profile share. @public */
export interface ProfileSettings {
  routingMethod: RoutingMethod;
  /** Seconds. */
  dnsTtl: number;
  status: EnabledStatus;
  /** Most addresses in one answer; for MultiValue. */
  maxReturn?: number;
  monitor: MonitorSettings;
}

/** Healthy endpoints that a nested profile must have to be answered. @public */
export interface MinChildEndpoints {
  any: number;
  ipv4?: number;
  ipv6?: number;
}

/** One endpoint of a profile, as it is written. @public */
export interface ProfileEndpoint {
  name: string;
  type: EndpointType;
  /** Host name or address; for external endpoints. */
  target?: string;
  /** For Azure and nested endpoints. */
  targetResourceId?: string;
  status: EnabledStatus;
  weight: number;
  /** Absent where the routing method does not ask for it: the cloud then keeps them unique (TM-AZURE-011). */
  priority?: number;
  location?: string;
  geoMapping: string[];
  subnets: SubnetRange[];
  customHeaders: ProbeHeader[];
  /** Not probed, always answered. */
  alwaysServe: boolean;
  /** For nested endpoints. */
  minChildEndpoints?: MinChildEndpoints;
}

/**
 * What an endpoint may be made for: our own kinds, and those that ExternalDNS makes endpoints of; `Object` is any other
 * of them, its kind in front of its name.
 *
 * @public
 */
export type EndpointOriginKind =
  | 'Service'
  | 'ServiceRoute'
  | 'Ingress'
  | 'HTTPRoute'
  | 'DNSEndpoint'
  | 'Object';

/** The object of a cluster that an endpoint was made for. @public */
export interface EndpointOrigin {
  cluster: string;
  kind: EndpointOriginKind;
  namespace: string;
  name: string;
}

/** @public */
export interface DesiredEndpoint extends ProfileEndpoint {
  origin: EndpointOrigin;
  /** Tells the endpoints of one origin apart, where it has several. */
  sourceKey?: string;
}

/** A profile that should stand. @public */
export interface DesiredProfile {
  /** Name of the resource and in DNS. */
  name: string;
  resourceGroup: string;
  /** The host users ask for. */
  hostname: string;
  settings: ProfileSettings;
  /** In order of their names. */
  endpoints: DesiredEndpoint[];
  /** What ExternalDNS knows the endpoints by; kept in tags beside their origins. */
  records?: EndpointRecords[];
}

/** The records by which an ExternalDNS knows one endpoint. @public */
export interface EndpointRecords {
  /** Name of the endpoint. */
  endpoint: string;
  /** When it was first written, ISO 8601. */
  since: string;
  dnsName: string;
  setIdentifier?: string;
  /** The object behind it as ExternalDNS names it: `service/payments/api`. */
  resource?: string;
  /** By record type, `A`, `AAAA` or `CNAME`: what the load balancer answers at. */
  targets: Record<string, string[]>;
  /** The TXT records in which ExternalDNS says that it owns them. */
  registry: { dnsName: string; targets: string[] }[];
}

/** What probes say of an endpoint. @public */
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

/** One endpoint as it was read back from a cloud. @public */
export interface EndpointFact extends ProfileEndpoint {
  id?: string;
  /** Absent where the provider's health cannot be read. */
  monitorStatus?: EndpointMonitorStatus;
}

/** One profile as it was read back from a cloud. @public */
export interface ProfileFact {
  /** Names the profile to nested endpoints of others. */
  id: string;
  name: string;
  resourceGroup: string;
  /** The name it answers for; a provider may have none to give. */
  fqdn?: string;
  /** Empty where the provider has no tags. */
  tags: Record<string, string>;
  settings: ProfileSettings;
  monitorStatus?: ProfileMonitorStatus;
  endpoints: EndpointFact[];
  /**
   * What it holds that this version does not know, in words: `routing method "Nearest"`. Such a profile is left as it is,
   * as whatever is written over it would lose that. Absent where all of it is known.
   */
  unknownContents?: string[];
}

/** An origin as a reader writes it: `aks-weu Service payments/api`. @public */
export function describeOrigin(origin: EndpointOrigin): string {
  return `${origin.cluster} ${origin.kind} ${origin.namespace}/${origin.name}`;
}

/** A key that is equal for two origins exactly when they name the same object. @public */
export function originKey(origin: EndpointOrigin): string {
  return `${origin.cluster}|${origin.kind}|${origin.namespace}|${origin.name}`;
}

/** The one key of a profile: names are unique in the world, and their case does not count. @public */
export function profileKey({ name }: { name: string }): string {
  return name.toLowerCase();
}
