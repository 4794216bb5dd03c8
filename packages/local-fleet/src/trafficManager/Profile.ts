/** Where a profile stands in Azure. @public */
export interface ProfileId {
  subscriptionId: string;
  resourceGroup: string;
  name: string;
}

/** @public */
export type Switch = 'Enabled' | 'Disabled';

/** @public */
export const ROUTING_METHODS = [
  'Performance',
  'Priority',
  'Weighted',
  'Geographic',
  'MultiValue',
  'Subnet',
] as const;

/** @public */
export type RoutingMethod = (typeof ROUTING_METHODS)[number];

/** @public */
export const ENDPOINT_TYPES = [
  'azureEndpoints',
  'externalEndpoints',
  'nestedEndpoints',
] as const;

/** In the spelling of Azure's answers. @public */
export type EndpointType = (typeof ENDPOINT_TYPES)[number];

/** @public */
export interface Header {
  name: string;
  value: string;
}

/** How the endpoints of a profile are probed. @public */
export interface MonitorConfig {
  protocol: 'HTTP' | 'HTTPS' | 'TCP';
  port: number;
  /** Absent with TCP. */
  path?: string;
  intervalInSeconds: number;
  timeoutInSeconds: number;
  toleratedNumberOfFailures: number;
  customHeaders: readonly Header[];
  /** Empty: 200 alone. */
  expectedStatusCodeRanges: readonly { min: number; max: number }[];
}

/** One address, a block of addresses, or all from the first to the last. @public */
export interface Subnet {
  first: string;
  last?: string;
  /** Leading bits of the mask. */
  scope?: number;
}

/** @public */
export interface Endpoint {
  name: string;
  type: EndpointType;
  /** A host name or an address; for a nested endpoint the child's name, known when it is asked for. */
  target?: string;
  targetResourceId?: string;
  status: Switch;
  weight: number;
  priority: number;
  /** As it was given: `West Europe` and `westeurope` are the same. */
  location?: string;
  minChildEndpoints?: number;
  minChildEndpointsIPv4?: number;
  minChildEndpointsIPv6?: number;
  geoMapping: readonly string[];
  /** Undefined is not the same as none: with Subnet routing, none is the one that takes what no other does. */
  subnets?: readonly Subnet[];
  customHeaders: readonly Header[];
  alwaysServe: Switch;
}

/** A Traffic Manager profile as it was written; what is measured of it is kept apart. @public */
export interface Profile {
  id: ProfileId;
  tags: Readonly<Record<string, string>>;
  status: Switch;
  routingMethod: RoutingMethod;
  relativeName: string;
  /** Seconds. */
  ttl: number;
  monitor: MonitorConfig;
  endpoints: readonly Endpoint[];
  maxReturn?: number;
  allowedEndpointRecordTypes: readonly string[];
  trafficView: Switch;
}

/** The domain that every profile has its name in. @public */
export const TRAFFIC_MANAGER_DOMAIN = 'trafficmanager.net';

/** The name that a profile answers for, without a trailing dot. @public */
export function hostOf({
  relativeName,
}: Pick<Profile, 'relativeName'>): string {
  return `${relativeName}.${TRAFFIC_MANAGER_DOMAIN}`;
}

/** The Resource Manager id of a profile. @public */
export function resourceIdOf(id: ProfileId): string {
  return `/subscriptions/${id.subscriptionId}/resourceGroups/${id.resourceGroup}/providers/Microsoft.Network/trafficManagerProfiles/${id.name}`;
}
