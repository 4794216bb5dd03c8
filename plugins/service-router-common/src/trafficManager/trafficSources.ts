import type { Worded } from '../sentences';
import {
  LoadBalancerIngress,
  ObjectMetadata,
  Service,
  ServiceRoute,
} from '../kinds';
import { EndpointOrigin } from './profile';

/** A ServiceRoute as one cluster plans it. @public */
export interface TrafficRoute {
  route: ServiceRoute;
  /** The route's own host; absent while it cannot be made. */
  host?: string;
  /** The gateway's host in this cluster. */
  gatewayHost?: string;
  /** This cluster answers for the route (its DNSPolicy says so). */
  isActive: boolean;
  /** What would tell whether it answers is missing: what the route has in a profile stays. */
  isUndecided?: boolean;
  /** The Service behind the gateway. */
  gatewayService?: Service;
}

/** What ExternalDNS hands to its webhook provider for one name, whatever object it made it of. @public */
export interface TrafficEndpoint {
  origin: EndpointOrigin;
  /** Tells the endpoints of one object apart. */
  key: string;
  /** ISO 8601; the oldest one of a profile decides what they share. */
  since: string;
  dnsName: string;
  /** Its settings, under the names ExternalDNS gives them: `webhook/traffic-manager-weight`. */
  properties: Record<string, string>;
  /** Where the object is reached. */
  addresses: string[];
  /** The same, where it is reached under a name. */
  hostnames: string[];
}

/** What one cluster contributes to the profiles. @public */
export interface TrafficCluster {
  name: string;
  region: string;
  /** Azure's name of the region. */
  location?: string;
  /**
   * The lists were read whole and are not stale. While false, what is given counts as last known, and nothing that this
   * cluster has in a profile is removed.
   */
  isKnown: boolean;
  /** Service Router may write to it; true when absent. A cluster that is only observed publishes no vanity host. */
  canPublish?: boolean;
  services: Service[];
  routes: TrafficRoute[];
  /** What its ExternalDNS asks for, where that drives the profiles. */
  endpoints?: TrafficEndpoint[];
  /** Vanity hosts that this cluster publishes now; it keeps them while it takes part. */
  publishes?: string[];
}

/** @public */
export interface ProfilesOptions {
  /** Names this installation in the tags of its profiles. */
  owner: string;
  /** Resource groups that may hold profiles; every group when absent (WB-5). */
  resourceGroups?: readonly string[];
  /** Namespace of the DNSEndpoints of vanity hosts, and labels for the ExternalDNS that shall read them. */
  vanity: { namespace: string; labels?: Record<string, string> };
  /** The name a profile answers for. By default Azure's; undefined while it is not known yet. */
  fqdnOf?: (profileName: string) => string | undefined;
}

/** Why an object has no endpoint in a profile. @public */
export type TrafficRefusalReason =
  | 'InvalidSettings'
  | 'ResourceGroupNotAllowed'
  | 'NotLoadBalancer'
  | 'NoAddress'
  | 'NoHost'
  | 'MissingTarget'
  | 'TargetIsVanityHost'
  | 'PrivateLoadBalancer'
  | 'PrivateAddress'
  | 'ProfileNameTaken'
  | 'EndpointNameTaken'
  | 'DuplicateTarget'
  | 'DuplicatePriority'
  | 'MissingGeoMapping'
  | 'DuplicateGeoMapping'
  | 'OverlappingSubnets'
  | 'MissingLocation'
  | 'MixedTargets'
  | 'TooManyEndpoints'
  | 'ForeignProfile'
  | 'UnknownContents'
  | 'DomainNotAllowed'
  | 'HostTaken';

/** An object that asks for an endpoint and does not get it. What stands of it is left as it is. @public */
export interface TrafficRefusal extends Worded {
  origin: EndpointOrigin;
  /** Which endpoint of the object, where it asks for several and the refusal is of one. */
  sourceKey?: string;
  /** Name of the profile, where it is known. */
  profile?: string;
  reason: TrafficRefusalReason;
}

/** Annotations of an object that look like settings and are none: most likely misspelt. @public */
export interface UnknownKeys {
  origin: EndpointOrigin;
  /** What follows `webhook-traffic-manager-`, in order. */
  keys: string[];
}

/** The origin of an object's endpoint. */
export function originOf(
  cluster: string,
  kind: EndpointOrigin['kind'],
  { namespace = '', name }: ObjectMetadata,
): EndpointOrigin {
  return { cluster, kind, namespace, name };
}

/** What a Service has been given. */
export function ingressOf(service: Service | undefined): LoadBalancerIngress[] {
  return service?.status?.loadBalancer?.ingress ?? [];
}
