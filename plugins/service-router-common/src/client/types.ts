import { NameFault } from '../naming';
import { DnsPolicyMode } from '../kinds';
import type { ZoneContentsReport } from '../report/reportZoneContents';
import type { TrafficReport } from '../report/reportProfiles';
import type { ChangePlan, ChangeProposal } from '../report/change';
import { RequestBudgetReport, RequestWait } from '../report/requestBudget';
import {
  ProblemReport,
  RouteReport,
  SourceError,
  ZoneState,
} from '../report/types';

/** Answer of a list: what is known, and one entry for each source that is not. @public */
export interface PartialList<T> {
  items: T[];
  errors: SourceError[];
}

/** The routes of one catalog entity. @public */
export interface EntityRouting extends PartialList<RouteReport> {
  entityRef: string;
  /** Value of the annotation that ties the entity to its routes; absent without one. */
  annotation?: string;
}

/** One line of a list of routes. @public */
export interface RouteSummary {
  namespace: string;
  name: string;
  host?: string;
  overall: RouteReport['overall'];
  sentence: string;
  zones: { region: string; state: ZoneState }[];
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

/** @public */
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

/** What a person is about to declare. @public */
export interface RouteProposal {
  namespace: string;
  name: string;
  serviceName: string;
  environment: string;
  application: string;
  gatewayName?: string;
  gatewayNamespace?: string;
  mode?: DnsPolicyMode;
  sourceRegion?: string;
}

/** One thing to say about a proposal before it is written. @public */
export interface ProposalFinding {
  severity: 'error' | 'warning';
  /** The input it is about. */
  field: NameFault['field'] | 'gatewayName' | 'mode' | 'sourceRegion' | 'host';
  rule:
    | NameFault['rule']
    | 'hostTaken'
    | 'gatewayMissing'
    | 'sourceRegionMissing'
    | 'sourceRegionUnknown'
    | 'sourceRegionWithoutController'
    | 'secondPolicy'
    | 'registryBudget'
    | 'unchecked';
  message: string;
}

/** @public */
export interface ProposalCheck {
  /** The name the route will get, where it can be told; the same in all regions unless their identities differ. */
  host?: string;
  /** Length of the first label, and how long it may be. */
  labelLength?: number;
  labelBudget: number;
  /** How long it may be beside the ownership record that ExternalDNS writes, with the prefix that the zones show. */
  registryBudget: number;
  /** By region: what the name will point at. */
  targets: {
    region: string;
    title: string;
    cluster: string;
    target?: string;
  }[];
  findings: ProposalFinding[];
  /** What could not be checked, in a sentence each. */
  unchecked: string[];
}

/**
 * The Service Router backend, as the frontend, the scaffolder and others call it.
 *
 * @public
 */
export interface ServiceRouterApi {
  /** Routes of one entity; the caller needs to be able to read the entity. */
  getEntityRouting(entityRef: string): Promise<EntityRouting>;
  /** All routes, sorted by namespace and name. */
  listRoutes(): Promise<PartialList<RouteSummary>>;
  /** One route. */
  getRoute(route: { namespace: string; name: string }): Promise<RouteReport>;
  getFleet(): Promise<FleetSummary>;
  /** A region's zone, record by record beside what is planned. */
  getZone(region: string): Promise<ZoneContentsReport>;
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
