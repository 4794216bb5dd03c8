import type { RouteIdentifier } from '../plan';
import type { SourceError } from '../report/types';
import type { Phrase } from '../sentences';

/** What the history of a route tells of. @public */
export const historyKinds = [
  'ServiceRoute',
  'DNSPolicy',
  'DNSEndpoint',
  'Record',
  'TrafficManager',
  'Region',
] as const;

/**
 * What a change is of: an object of a cluster, the record in a region's zone, an endpoint of a Traffic Manager profile,
 * or how a region answers.
 *
 * @public
 */
export type HistoryKind = (typeof historyKinds)[number];

/**
 * Annotation of a ServiceRoute or a DNSPolicy in which GitOps may say who changed it, as the history should tell it.
 *
 * @public
 */
export const CHANGED_BY_ANNOTATION = 'router.io/changed-by';

/** Who made a change. @public */
export interface ChangeAuthor {
  /**
   * `user`: named by the annotation `router.io/changed-by`. `manager`: the field manager that wrote last, as Kubernetes
   * records it. `serviceRouter`: Service Router itself. `owner`: the ExternalDNS that owns the record, by its owner id.
   * `observed`: nobody wrote anything; it was read back. `unknown`: nothing tells.
   */
  kind: 'user' | 'manager' | 'serviceRouter' | 'owner' | 'observed' | 'unknown';
  /** Of a user, a field manager, an owner. */
  name?: string;
  /** Of a user: the field manager that wrote. */
  manager?: string;
}

/** Fields of what was read back, which have names of ours: of a record, of an endpoint in Traffic Manager, of a region. @public */
export const readFields = [
  'name',
  'type',
  'targets',
  'ttl',
  'owner',
  'profile',
  'target',
  'status',
  'weight',
  'priority',
  'method',
  'health',
  'state',
  'pointsTo',
  'addresses',
] as const;

/** A field of what was read back. @public */
export type ReadField = (typeof readFields)[number];

/** One field that changed. @public */
export interface ChangedField {
  /** A {@link ReadField}; of what is declared, its path (`spec.gatewayName`), or the record that it is of. */
  field: string;
  /** Absent where it was not there. */
  before?: string;
  /** Absent where it is not there any more. */
  after?: string;
}

/** What a change is of. @public */
export interface ChangeSubject {
  kind: HistoryKind;
  region?: string;
  cluster?: string;
  /** `namespace/name` of an object, the DNS name of a record, profile and endpoint, or a zone. */
  object: string;
}

/** One change of a route, or of what the fleet made of it. @public */
export interface HistoryEntry extends ChangeSubject {
  /** The same for the same change, whoever is asked. */
  id: string;
  /** `added`: was not there before. `removed`: is not there any more. */
  action: 'added' | 'changed' | 'removed';
  /** What changed, by the names of the fields. */
  fields: ChangedField[];
  who: ChangeAuthor;
  /** RFC 3339 */
  at: string;
  /** `recorded`: `at` is the time that the API server recorded. `seen`: it is when Service Router saw the change. */
  timeFrom: 'recorded' | 'seen';
}

/** The history of one route, newest first. @public */
export interface RouteHistory {
  route: RouteIdentifier;
  items: HistoryEntry[];
  /** Where older changes begin; absent with the oldest that is kept. */
  nextCursor?: string;
  /** Days for which a change is kept. */
  keepDays: number;
  /** Why changes cannot be read now, in a sentence; absent when they can. */
  failure?: string;
  /** What `failure` was made from. */
  words?: Phrase;
  /** Sources that cannot be read now: what changes there is told when they can be read again. */
  errors: SourceError[];
}

/** Which changes of a route are told. Of several values in a list, one is enough. @public */
export interface RouteHistoryQuery {
  /** How many at most, up to 200; 20 when absent. */
  limit?: number;
  /** Of the answer before, with the same filters. */
  cursor?: string;
  region?: string[];
  kind?: HistoryKind[];
}
