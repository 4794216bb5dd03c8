import type { Told } from '../sentences';
import type { RecordMatch } from '../externalDns';
import type { RecordKind } from '../report/recordKinds';
import type { ZoneRecordList } from '../report/reportZoneContents';
import type { TrafficReport } from '../report/reportProfiles';
import type { RouteIdentifier } from '../plan';
import type { RouteHistory, RouteHistoryQuery } from '../history/types';
import type { RouteObjects } from '../objects/types';
import type { FailoverQuery, RegionFailover } from '../failover/types';
import type { OwnedRouting } from '../owned/types';
import type { ChangePlan, ChangeProposal } from '../report/change/types';
import type { ProposalCheck, RouteProposal } from '../report/proposalTypes';
import { RequestBudgetReport, RequestWait } from '../report/requestBudget';
import {
  ProblemReport,
  RouteProblemCode,
  RouteReport,
  SourceError,
  ZoneState,
} from '../report/types';

/** Answer of a list: what is known, and one entry for each source that is not. @public */
export interface PartialList<T> {
  items: T[];
  errors: SourceError[];
}

/** What is known of one route, with one entry for each source that cannot be read now. @public */
export interface ReportedRoute extends RouteReport {
  errors: SourceError[];
}

/** The routes of one catalog entity: those that it names, then those that it finds, each once. @public */
export interface EntityRouting extends PartialList<RouteReport> {
  entityRef: string;
  /** Value of the annotation that names routes; absent without one. */
  annotation?: string;
  /** Routes of the annotation that the caller may not read; absent when there are none. */
  forbidden?: RouteIdentifier[];
  /** How the entity finds routes without naming them; absent where it does not. */
  finds?: EntityFinding[];
}

/** One way in which an entity finds routes, by their labels or by a host name. @public */
export interface EntityFinding {
  by: 'labels' | 'host';
  /** The label selector or the host name. */
  says: string;
  /** The namespaces in which labels count; absent where they count in all. */
  namespaces?: string[];
  /** What is found, of what the caller may read; also what the entity names or finds in another way too. */
  routes: RouteIdentifier[];
  /** Number of routes found that the caller may not read; they are not told of, since the entity does not name them either. */
  forbidden: number;
  /** Other entities that name the route or the host, as far as the caller may see them; whose it is, a host name does not tell. */
  alsoClaimedBy?: string[];
}

/**
 * How a route stands in a region, as lists, counts and the search tell it: its state, or `unknown` where the name is published
 * and whether it is answered is not known, since the region's resolver cannot be asked now.
 *
 * @public
 */
export type ListedState = ZoneState | 'unknown';

/** One line of a list of routes. @public */
export interface RouteSummary extends Omit<Told, 'remedy'> {
  namespace: string;
  name: string;
  host?: string;
  overall: RouteReport['overall'];
  /** `Mixed` when clusters hold different policies; absent without any. */
  mode?: RouteReport['mode'];
  /** What kinds of things are not right, each once; absent when all is. */
  problems?: RouteProblemCode[];
  zones: {
    region: string;
    state: ListedState;
    /** Name of the region whose gateway the name leads to there, where that is another one. */
    leadsTo?: string;
  }[];
}

/** Lines of the list of routes. @public */
export interface RouteList extends PartialList<RouteSummary> {
  /** Number of routes that were asked for, on all pages. */
  total: number;
  /** How many of them come before the first that is listed. */
  offset: number;
  /** Where the next page begins; absent on the last. */
  nextCursor?: string;
  /** RFC 3339, by the backend's clock: when this was told. */
  generatedAt?: string;
}

/** The entities of the catalog that say that routes are theirs, or find them by their labels. @public */
export interface RouteEntities {
  /** In the order of the list; routes of which no entity is told are left out. */
  items: {
    namespace: string;
    name: string;
    /** As far as the caller may see the entities; whose the route is comes first. */
    entityRefs: string[];
  }[];
}

/** Orders of the list of routes; those with a minus are backwards. @public */
export const routeSorts = [
  'name',
  '-name',
  'host',
  '-host',
  'overall',
  '-overall',
] as const;

/** @public */
export type RouteSort = (typeof routeSorts)[number];

/** Which routes are listed. Of several values in a list, one is enough. @public */
export interface RouteListQuery {
  /** How many at most, up to 1000; all of them when absent. */
  limit?: number;
  /** Of the answer before, with the same filters and the same order. */
  cursor?: string;
  /** How many to pass over, in place of a cursor: for whoever turns to a page by its number. */
  offset?: number;
  /** By namespace and name when absent; `overall`: what needs a look first. */
  sort?: RouteSort;
  /** Regions in which somebody publishes the route; with `state`, in which it is in that state. */
  region?: string[];
  state?: ListedState[];
  overall?: RouteReport['overall'][];
  mode?: NonNullable<RouteReport['mode']>[];
  /** Kinds of things that are not right. */
  problem?: ProblemReport['code'][];
  /** A part of the host name, or of `namespace/name`; capitals or not. */
  text?: string;
}

/** Which records of a zone are listed. Of several values in a list, one is enough. @public */
export interface ZoneRecordQuery {
  /** How many at most, up to 1000; all of them when absent. */
  limit?: number;
  /** Of the answer before, with the same filters. */
  cursor?: string;
  /** How many to pass over, in place of a cursor: for whoever turns to a page by its number. */
  offset?: number;
  /** A part of the record's name; capitals or not. */
  text?: string;
  /** As records are counted. */
  kind?: RecordKind[];
  /** How what stands compares with what is planned. */
  state?: RecordMatch['state'][];
}

/** A gateway that routes can use. @public */
export interface GatewaySummary {
  namespace: string;
  name: string;
  targetPostfix: string;
  clusters: {
    cluster: string;
    region: string;
    host?: string;
    addresses: string[];
    phase?: string;
    /** What keeps it from being of use; nothing where all is well. */
    reasons?: Told[];
  }[];
}

/** A cluster as the fleet sees it. @public */
export interface ClusterSummary {
  name: string;
  region: string;
  mode: 'reconcile' | 'observe';
  domain?: string;
  environmentLetter?: string;
  adoptsRegions: string[];
  routes: number;
  dnsEndpoints: number;
  /** RFC 3339 */
  observedAt?: string;
  error?: SourceError;
  /** Objects whose last write failed. */
  failing: {
    object: string;
    message: string;
    attempts: number;
    nextTry: string;
  }[];
}

/** A region as the fleet sees it. @public */
export interface RegionSummary {
  name: string;
  title: string;
  zone: string;
  /** Record sets in the zone at the last reading. */
  recordSets?: number;
  resolver?: string;
  /** RFC 3339 */
  observedAt?: string;
  error?: SourceError;
  /** Reading it waits, because the cloud had too many requests. */
  waiting?: RequestWait;
}

/** What a zone holds, counted. @public */
export interface ZoneRecordCounts {
  /** All record sets, those of registries and of the zone itself too. */
  total: number;
  /** Standing record sets that a cluster plans. */
  ours: number;
  /** Standing record sets that nobody planned. */
  foreign: number;
  /** Planned, and not in the zone. */
  absent: number;
  /** Taken by several ExternalDNS instances for their own. */
  contested: number;
}

/** A region's zone, in a line. @public */
export interface ZoneSummary {
  /** Name of the zone. */
  name: string;
  /** Id of who reads it. */
  provider?: string;
  /** As people call it; absent where nobody says. */
  providerTitle?: string;
  /** Absent until it was read. */
  records?: ZoneRecordCounts;
  /** The ExternalDNS instances that own records in it, by their owner id. */
  owners: { owner: string; instance?: string; records: number }[];
  /** Records that somebody changed and that nobody put right yet. */
  changedByHand: number;
  /** RFC 3339 */
  observedAt?: string;
  error?: SourceError;
  /** Reading it waits, because the cloud had too many requests. */
  waiting?: RequestWait;
}

/** A region with what it holds. @public */
export interface RegionContents {
  name: string;
  title: string;
  /** Where it is, as Azure calls the place. */
  azureLocation?: string;
  clusters: {
    name: string;
    mode: 'reconcile' | 'observe';
    /** RFC 3339 */
    observedAt?: string;
    error?: SourceError;
  }[];
  /** `host:port` of who is asked there for names; absent where nobody is. */
  resolver?: string;
  /** Number of routes that are in each state there; a state that none is in is left out. */
  routes: Partial<Record<ListedState, number>>;
  /** Other regions whose gateways names lead to there, and how many names. */
  leadsTo: { region: string; routes: number }[];
  /** DNSPolicies in its clusters. */
  policies: number;
  /** Gateways in its clusters. */
  gateways: number;
  zone: ZoneSummary;
}

/** The regions of the fleet, with what each holds. @public */
export interface RegionList {
  items: RegionContents[];
  errors: SourceError[];
  /** RFC 3339, by the backend's clock: when this was told. */
  generatedAt?: string;
}

/** The fleet as a whole: what each part holds, and what is wrong between them. @public */
export interface FleetSummary {
  regions: RegionSummary[];
  clusters: ClusterSummary[];
  gateways: GatewaySummary[];
  problems: ProblemReport[];
  errors: SourceError[];
  /** What the replica that answers may ask of clouds. */
  budgets: RequestBudgetReport[];
  defaultGatewayNamespace: string;
  /** RFC 3339, by the backend's clock. */
  generatedAt: string;
}

/** Something that is looked at because somebody asked for a route. @public */
export interface RecheckPart {
  kind: 'cluster' | 'zone' | 'trafficManager';
  /** Of the cluster, of the zone, or of who drives profiles. */
  name: string;
  region?: string;
  /**
   * Which replica does it, as the one that answers knows. `nobody`: none can now; it is done once one can, within ten minutes.
   * `notNeeded`: a cluster that is only watched, so that every change of it is seen as it happens.
   */
  by: 'thisReplica' | 'anotherReplica' | 'nobody' | 'notNeeded';
  /** RFC 3339: when it was last done because somebody asked. */
  doneAt?: string;
}

/** That a route is looked at now, or when. @public */
export interface RouteRecheck {
  route: RouteIdentifier;
  /** RFC 3339: when it is looked at. */
  dueAt: string;
  /** It was looked at not long ago, so that it is not done at once. */
  isLater: boolean;
  parts: RecheckPart[];
}

/**
 * The Service Router backend, as the frontend, the scaffolder and others call it.
 *
 * @public
 */
export interface ServiceRouterApi {
  /** Routes of one entity; the caller needs to be able to read the entity. */
  getEntityRouting(entityRef: string): Promise<EntityRouting>;
  /** The routes of all that a system, a domain or a group owns, summed up. */
  getOwnedRouting(entityRef: string): Promise<OwnedRouting>;
  /** All routes, sorted by namespace and name. */
  listRoutes(): Promise<PartialList<RouteSummary>>;
  /** Routes page by page, filtered and in an order. */
  queryRoutes(query: RouteListQuery): Promise<RouteList>;
  /** The entities of the routes of a page; a hundred routes where no limit is said. */
  getRouteEntities(query: RouteListQuery): Promise<RouteEntities>;
  /** One route. */
  getRoute(route: { namespace: string; name: string }): Promise<ReportedRoute>;
  /** Has a route read back and reconciled now, in all of its clusters and zones. */
  reconcileRoute(route: RouteIdentifier): Promise<RouteRecheck>;
  /** What changed of a route, newest first. */
  getRouteHistory(
    route: { namespace: string; name: string },
    query?: RouteHistoryQuery,
  ): Promise<RouteHistory>;
  /** The objects behind the links of a route. */
  getRouteObjects(route: {
    namespace: string;
    name: string;
  }): Promise<RouteObjects>;
  getFleet(): Promise<FleetSummary>;
  /** Each region with its clusters, its zone and what they hold. */
  getRegions(): Promise<RegionList>;
  /** What becomes of the names that lead to a region when it goes down; page by page. Nothing is changed. */
  previewFailover(
    region: string,
    query?: FailoverQuery,
  ): Promise<RegionFailover>;
  /** A region's zone, record by record beside what is planned; page by page, filtered. */
  getZone(region: string, query?: ZoneRecordQuery): Promise<ZoneRecordList>;
  /** The traffic manager in front of the regions. */
  getTraffic(): Promise<TrafficReport>;
  /** What would come of a route, and what speaks against it; nothing is written. */
  checkProposal(proposal: RouteProposal): Promise<ProposalCheck>;
  /** What would come of manifests in every zone and Traffic Manager profile; nothing is written. */
  planChange(proposal: ChangeProposal): Promise<ChangePlan>;
}

/** Channel of the signal that tells of changed routes. @public */
export const SERVICE_ROUTER_SIGNAL_CHANNEL = 'service-router';

/** Signal: which routes changed (`namespace/name`); data is fetched with the reader's own rights. @public */
export interface RoutesChangedSignal {
  type: 'routes-changed';
  routes: string[];
}
