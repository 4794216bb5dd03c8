import type { Phrase, Told } from '../sentences';
import { ObjectReference } from '../kinds';
import { RouteIdentifier } from '../plan';
import { Drift, PublicationReason, RecordOwner } from '../externalDns';
import { SourceError } from './SourceError';
import { RouteTraffic } from './traffic/types';

export type { SourceError } from './SourceError';

/**
 * The links of the chain from a declared route to traffic, in order. A link holds only when it was read back.
 *
 * @public
 */
export const chainLinks = [
  'Planned',
  'Written',
  'Published',
  'Answering',
  'Healthy',
] as const;

/** One link of the chain from a declared route to traffic. @public */
export type ChainLink = (typeof chainLinks)[number];

/** One link of one route in one region's zone. @public */
export interface LinkReport extends Told {
  link: ChainLink;
  /**
   * `holds`: read back. `waiting`: not yet, nothing is wrong. `broken`: something stops it. `unknown`: nobody looks
   * (no resolver configured), or nothing can be told (source never read, resolver that cannot be asked now).
   */
  state: 'holds' | 'waiting' | 'broken' | 'unknown';
  /** Of the link `Published`: why the zone does not hold the name as planned. */
  reason?: PublicationReason;
  /** RFC 3339: when this was last seen. */
  observedAt?: string;
  /** The source could not be read since; what is told is from `observedAt`. */
  isStale?: boolean;
  /** The object that makes or stops the link. */
  object?: ObjectReference & { cluster: string };
}

/**
 * The state of one route in one region, in a word:
 *
 * - `answering`, `published`, `written`, `planned`: the furthest link that holds
 * - `healthy`: as answering, with health from a traffic manager
 * - `unserved`: nobody publishes the name in this region
 * - `waiting`: a route stands, but something it needs is missing
 * - `refused`: what was declared is not accepted, by the API server or by a rule
 * - `conflict`: several writers, or the name is held by another route or owner
 * - `stale`: the region cannot be seen; what is shown is the last known state
 * - `removing`, `removed`: the route was deleted, its record still stands or is gone
 *
 * @public
 */
export type ZoneState =
  | 'healthy'
  | 'answering'
  | 'published'
  | 'written'
  | 'planned'
  | 'unserved'
  | 'waiting'
  | 'refused'
  | 'conflict'
  | 'stale'
  | 'removing'
  | 'removed';

/** Where a name points in one region's zone. @public */
export interface ZoneTarget {
  /** The gateway's host name. */
  host: string;
  /** The region and cluster whose gateway it is, where known. */
  region?: string;
  regionTitle?: string;
  cluster?: string;
  /** Addresses the name finally answers with, as far as read back. */
  addresses: string[];
  /** Seconds that resolvers may keep the record; absent while it does not stand. */
  ttl?: number;
}

/** A record that somebody changed in the zone by hand, or with another tool. @public */
export interface DriftReport extends Told {
  kind: Drift['kind'];
  fqdn: string;
  type: string;
  before: { values: string[]; ttl?: number };
  /** Absent while the record is gone. */
  after?: { values: string[]; ttl?: number };
  /** RFC 3339: when it was last seen as planned. */
  seenAt: string;
  /** RFC 3339: when the change was seen. */
  foundAt: string;
  /** RFC 3339: when it was seen as planned again. */
  mendedAt?: string;
}

/** One row of the card: one route in one region. @public */
export interface ZoneReport extends Told {
  region: string;
  /** The region's name for people, for example "West Europe". */
  title: string;
  /** Name of the DNS zone. */
  zone: string;
  state: ZoneState;
  /** The furthest link that holds; absent when not even the first does. */
  furthest?: ChainLink;
  pointsTo?: ZoneTarget;
  /** Who writes the name here, by plan. */
  writers: { cluster: string; object: ObjectReference; target: string }[];
  /** Who owns the record in the zone, as ExternalDNS's registry tells. */
  owners: RecordOwner[];
  links: LinkReport[];
  /** What was changed by hand of the name or of the gateway it points at; absent when nothing was. */
  drift?: DriftReport[];
  /** RFC 3339: the oldest observation that the state rests on. */
  observedAt?: string;
  /** Sources that could not be read; what rests on them is from their `since`. */
  stale: SourceError[];
}

/** What one cluster makes of a route. @public */
export interface ClusterRouteReport {
  cluster: string;
  region: string;
  regionTitle: string;
  /** Whether this cluster is written to, or only looked at. */
  clusterMode: 'reconcile' | 'observe';
  /** Mode of the DNSPolicy that counts; absent without a policy. */
  mode?: 'Active' | 'RegionBound';
  sourceRegion?: string;
  phase?: 'Pending' | 'Active' | 'Failed';
  reason?: string;
  message?: string;
  /** What `message` was made from; absent where a status says something of its own. */
  words?: Phrase;
  host?: string;
  gatewayHost?: string;
  /** The route exists in this cluster. */
  isDeclared: boolean;
  /** RFC 3339 */
  observedAt?: string;
  error?: SourceError;
}

/** Stable words for the kinds of problem that one route can have. @public */
export const routeProblemCodes = [
  'HostTaken',
  'SeveralWriters',
  'ForeignRecord',
  'ContestedRecord',
  'OrphanedRecord',
  'ChangedByHand',
  'NoWriter',
  'NotAccepted',
  'PoliciesDiffer',
  'UnboundRegionBound',
  'EndpointRefused',
  'SourceUnavailable',
  'SourceThrottled',
] as const;

/** One of {@link routeProblemCodes}. @public */
export type RouteProblemCode = (typeof routeProblemCodes)[number];

/** Something that is not right, for a person who can mend it. @public */
export interface ProblemReport extends Told {
  severity: 'error' | 'warning' | 'info';
  /** Stable word for the kind of problem. */
  code:
    | RouteProblemCode
    | 'IdentityDiffers'
    | 'SourceMissing'
    | 'RegionShared'
    | 'RegionAdoptedTwice';
  region?: string;
  cluster?: string;
  object?: ObjectReference;
}

/** Something that is not right with one route. @public */
export interface RouteProblemReport extends ProblemReport {
  code: RouteProblemCode;
}

/** The whole of one route, over all clusters and regions: what the card shows. @public */
export interface RouteReport extends Omit<Told, 'remedy'> {
  route: RouteIdentifier;
  /** The name users ask for; absent while it cannot be made. */
  host?: string;
  /** `Mixed` when clusters hold different policies; absent without any. */
  mode?: 'Active' | 'RegionBound' | 'Mixed';
  /** Region that a RegionBound policy binds to. */
  boundTo?: { region: string; title: string };
  /** `good`: as declared, everywhere. `progress`: on its way. `attention`: works, but look at it. `problem`: does not. `gone`: deleted. */
  overall: 'good' | 'progress' | 'attention' | 'problem' | 'gone';
  zones: ZoneReport[];
  clusters: ClusterRouteReport[];
  problems: RouteProblemReport[];
  /** What Traffic Manager has of it; absent where it has nothing to do with that. */
  traffic?: RouteTraffic;
  /** RFC 3339 */
  generatedAt: string;
}
