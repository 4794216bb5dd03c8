import type { Worded } from '../../sentences';
import type { ServiceReason, ShareBasis } from '../../trafficManager';
import type { SourceError } from '../SourceError';

/** How often an endpoint is asked whether it is well, and how often it may fail. @public */
export interface ProbeTimes {
  intervalSeconds: number;
  timeoutSeconds: number;
  /** Failed probes in a row that are still healthy. */
  toleratedFailures: number;
}

/** One endpoint of a profile that answers for a route. @public */
export interface RouteEndpoint {
  name: string;
  /** Host, address or resource that it leads to. */
  target: string;
  /** It was made for this route; the profile may have others, of other objects or of nobody known here. */
  isOfRoute: boolean;
  /** The cluster of the object that it was made for; absent where that is not known. */
  cluster?: string;
  region?: string;
  regionTitle?: string;
  isEnabled: boolean;
  /** It may be in answers. */
  isServed: boolean;
  /** Why it may, or may not. */
  because: ServiceReason;
  /** What probes say of it; absent where nobody tells. */
  health?: string;
  /** Where the routing method goes by it. */
  weight?: number;
  /** Where the routing method goes by it. */
  priority?: number;
  /** Part of the answers that it may expect, 0 to 1; null where the asker's place decides, or nothing was read. */
  share: number | null;
  /** Azure locations, geographic codes or ranges whose askers it is for; empty where all others are. */
  places: string[];
  /** Is there for the askers that no other endpoint is for. */
  isFallback: boolean;
}

/** A Traffic Manager profile that has an endpoint of a route. @public */
export interface RouteProfile {
  name: string;
  /** The name it answers for. */
  fqdn?: string;
  /** The host that users ask for. */
  hostname?: string;
  /** Regions whose zones lead that host to the profile. */
  hostnameZones: string[];
  /**
   * As of a profile of the whole fleet; `unread`: the profiles have not been read yet, and what is told is what is planned.
   */
  state: 'asPlanned' | 'changing' | 'missing' | 'foreign' | 'unread';
  routingMethod: string;
  /** What decides who gets which endpoint. */
  by: ShareBasis;
  isEnabled: boolean;
  /** What its monitor says; absent where nobody tells. */
  health?: string;
  /** Seconds that resolvers may keep an answer. */
  ttl: number;
  /** Most addresses in one answer; for MultiValue. */
  maxReturn?: number;
  probe: ProbeTimes;
  /** No endpoint is healthy, and all are answered all the same. */
  isLastResort: boolean;
  /** Every one of the profile, in its order. */
  endpoints: RouteEndpoint[];
}

/** What Traffic Manager has of a route. @public */
export interface RouteTraffic {
  /** In order of their names; several where clusters name different ones. */
  profiles: RouteProfile[];
  /** Clusters in which the route asks for an endpoint and gets none, and why. */
  refusals: (Worded & { cluster: string; profile?: string })[];
  /** RFC 3339: when the profiles were last read. */
  observedAt?: string;
  /** The profiles cannot be read; what is told is from `lastSeen`. */
  error?: SourceError;
}
