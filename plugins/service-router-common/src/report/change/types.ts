import { DnsPolicySpec, ServiceRouteSpec } from '../../kinds';
import { RefusalReason } from '../../externalDns';
import { RouteIdentifier } from '../../plan';
import { ProposalFinding } from '../proposalTypes';

/** An object as a manifest declares it. @public */
export type DeclaredObject = {
  metadata: {
    name: string;
    namespace: string;
    annotations?: Record<string, string>;
  };
} & (
  | { kind: 'ServiceRoute'; spec: ServiceRouteSpec }
  | { kind: 'DNSPolicy'; spec: DnsPolicySpec }
);

/** An object by what a manifest calls it. @public */
export interface DeclaredReference {
  kind: 'ServiceRoute' | 'DNSPolicy';
  namespace: string;
  name: string;
}

/** Regions whose clusters get it; all of them when absent. @public */
export interface ChangeScope {
  regions?: string[];
}

/** Manifests that are about to be applied, or taken away. @public */
export interface ChangeProposal {
  declared: (ChangeScope & { object: DeclaredObject })[];
  removed: (ChangeScope & { object: DeclaredReference })[];
}

/** One record of a zone, before and after. @public */
export interface RecordChange {
  fqdn: string;
  type: string;
  action: 'create' | 'update' | 'delete' | 'keep';
  /** What it holds now; empty where it does not stand. */
  before: string[];
  /** What it holds when every ExternalDNS has done its part; empty where it does not stand. */
  after: string[];
  /** Clusters that ask for it afterwards. */
  writers: string[];
  /** Seconds for which resolvers may go on giving the old answer; absent where nothing old stands. */
  keptFor?: number;
  /** It passes from one ExternalDNS to another, so that it is missing between their runs. */
  changesOwner?: boolean;
  /** What is asked for and does not come about, and why. */
  refused?: { reason: RefusalReason; sentence: string };
}

/** What becomes of one region's zone. @public */
export interface ZoneChange {
  region: string;
  /** The region's name for people. */
  title: string;
  zone: string;
  /**
   * `zone`: from the records that stand and who owns them. `plan`: the zone or its ExternalDNS is not known, so that it
   * is told what clusters ask for, not what will come of it.
   */
  basis: 'zone' | 'plan';
  /** In order of their names; those that stay as they are too. */
  records: RecordChange[];
}

/** One endpoint of a Traffic Manager profile, before and after; absent where it is not there. @public */
export interface EndpointShift {
  name: string;
  cluster: string;
  region: string;
  before?: EndpointStanding;
  after?: EndpointStanding;
}

/** An endpoint as it stands, or as it will. @public */
export interface EndpointStanding {
  target: string;
  isEnabled: boolean;
  weight: number;
  priority?: number;
  /** Part of the answers while all endpoints are healthy, 0 to 1; absent where the asker's place decides. */
  share?: number;
}

/** What becomes of one Traffic Manager profile. @public */
export interface ProfileShift {
  name: string;
  hostname: string;
  action: 'create' | 'update' | 'delete';
  routingMethod: string;
  /** Settings that all endpoints share: "TTL: 60 → 30". */
  settings: string[];
  endpoints: EndpointShift[];
}

/** One thing to say about a change before it is made. @public */
export interface ChangeFinding {
  severity: 'error' | 'warning';
  rule:
    | ProposalFinding['rule']
    | 'regionUnknown'
    | 'notPlanned'
    | 'notPublished'
    | 'regionDark'
    | 'profileDark'
    | 'trafficRefused'
    | 'fleetConflict';
  /** The object it is about, where it is about one. */
  object?: DeclaredReference;
  field?: ProposalFinding['field'];
  sentence: string;
  remedy?: string;
}

/** What a change of manifests comes to. @public */
export interface ChangePlan {
  /** The whole in a sentence. */
  sentence: string;
  /** The name of each route before and after; one that is absent there has none. */
  routes: (RouteIdentifier & { before?: string; after?: string })[];
  zones: ZoneChange[];
  profiles: ProfileShift[];
  findings: ChangeFinding[];
  /** What could not be looked at, in a sentence each. */
  unchecked: string[];
}
