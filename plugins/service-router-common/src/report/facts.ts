import { Drift, ExternalDnsInstance, RecordSet } from '../externalDns';
import { RequestWait } from './requestBudget';
import { ClusterPlan, ClusterState } from '../plan';
import { ProfileFact, ProfilesPlan } from '../trafficManager';

/**
 * What was last read from a source. An error never takes the value away: it says since when the value is old.
 *
 * @public
 */
export interface Observation<T> {
  value?: T;
  /** RFC 3339: when `value` was read. */
  observedAt?: string;
  /** Set while the source cannot be read. */
  error?: { message: string; since: string; retryable: boolean };
  /** Set while the source is asked again later, because it had too many requests. That is no error. */
  waiting?: RequestWait;
}

/** What a region's resolver answered for one name. @public */
export interface DnsAnswer {
  host: string;
  /** `NOERROR`, `NXDOMAIN`, `REFUSED`, ... */
  code: string;
  /** The answer section, in order. */
  records: { name: string; type: string; ttl: number; data: string }[];
  /** Addresses at the end of the chain. */
  addresses: string[];
}

/** A GitOps delivery (a Flux Kustomization) of one cluster. @public */
export interface DeliveryFact {
  name: string;
  namespace: string;
  /** Folder of the repository. */
  path?: string;
  isReady: boolean;
  message: string;
  /** Objects it applied last, as `namespace_name_group_Kind`. */
  inventory: string[];
}

/** @public */
export interface ClusterFact {
  /** Name in the configuration. */
  name: string;
  region: string;
  mode: 'reconcile' | 'observe';
  /** The last complete picture; its age and error as with any observation. */
  state: Observation<ClusterState>;
  /** Made from `state`. */
  plan?: ClusterPlan;
  deliveries: DeliveryFact[];
}

/** @public */
export interface RegionFact {
  name: string;
  title: string;
  /** Where it is, as Azure calls the place. */
  azureLocation?: string;
  zoneName: string;
  /** Id of who reads the zone. */
  provider?: string;
  /** As people call it. */
  providerTitle?: string;
  zone: Observation<RecordSet[]>;
  /** What was changed by hand, as far as two readings have shown. */
  drift?: readonly Drift[];
  /** `host:port` of the resolver; absent when none is configured. */
  resolver?: string;
  /** By host name. */
  answers: Map<string, Observation<DnsAnswer>>;
}

/** The traffic manager in front of the regions. @public */
export interface TrafficFact {
  /** The profiles as they were last read. */
  standing: Observation<ProfileFact[]>;
  /** What all clusters together ask for. */
  plan?: ProfilesPlan;
  /** Names that nobody can have for a new profile, in lower case, with why. */
  takenNames?: ReadonlyMap<string, string>;
}

/** Everything a report is made from. @public */
export interface FleetFacts {
  now: Date;
  clusters: ClusterFact[];
  regions: RegionFact[];
  /** Host that a route had when it was last seen, for routes that are gone: key `namespace/name`. */
  remembered: Map<string, { host: string; lastSeen: string }>;
  /** The ExternalDNS instances that are configured; of others, what their records tell is known. */
  externalDns?: readonly ExternalDnsInstance[];
  /** Absent where none is configured. */
  traffic?: TrafficFact;
}
