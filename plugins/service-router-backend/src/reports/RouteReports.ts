import {
  ChangePlan,
  ChangeProposal,
  checkProposal,
  createPlanMemory,
  FailoverPreview,
  FleetFacts,
  FleetSummary,
  planChange,
  ProposalCheck,
  RegionContents,
  reportProfiles,
  reportRoute,
  reportZoneContents,
  RouteIdentifier,
  RouteIndex,
  RouteObjects,
  routeObjectsOf,
  RouteProposal,
  RouteReport,
  RouteSummary,
  SourceError,
  sourceErrorsOf,
  summariseFleet,
  summariseRegions,
  TrafficReport,
  ZoneContentsReport,
} from '@service-router/plugin-service-router-common';
import { FailoverPreviews } from '../failover';
import { IndexedRoute } from './indexedRoutes';
import { LatestReports } from './LatestReports';
import { placeOf, RoutePlace } from './placeOf';
import { ReportSources } from './ReportSources';

export interface RouteReportsOptions
  extends Pick<
    ReportSources,
    | 'fleet'
    | 'reconciler'
    | 'traffic'
    | 'planTraffic'
    | 'budgets'
    | 'defaultGatewayNamespace'
    | 'clock'
  > {
  latest: LatestReports;
}

/** Answers what is asked about routes, the fleet and the traffic manager, by what is known now. */
export class RouteReports {
  readonly #options: RouteReportsOptions;
  readonly #failovers = new FailoverPreviews();
  /** What was decided of routes for changes that somebody thinks about. */
  readonly #planMemory = createPlanMemory();

  constructor(options: RouteReportsOptions) {
    this.#options = options;
  }

  /** Who asks for a route that stands nowhere hears of it when it comes to. */
  report(route: RouteIdentifier): RouteReport {
    const { latest } = this.#options;
    const report = reportRoute(route, latest.facts);
    latest.given(route, report);
    return report;
  }

  /** What stands behind the links of a route. */
  objects(route: RouteIdentifier): RouteObjects {
    return routeObjectsOf(
      route,
      this.#facts,
      this.#options.traffic?.observation(),
    );
  }

  /** Where a route is, as far as a decision about who may read it looks. */
  placeOf(route: RouteIdentifier): RoutePlace {
    const { latest } = this.#options;
    return latest.placeOf(route) ?? placeOf(reportRoute(route, latest.facts));
  }

  /** Another one as soon as anything that was read is. */
  version(): string {
    return this.#options.latest.version();
  }

  /** Another one as soon as {@link RouteReports.list} is. */
  listVersion(): string {
    return this.#options.latest.listVersion();
  }

  /** Every route, sorted by namespace and name. */
  list(): RouteSummary[] {
    return this.#options.latest.list();
  }

  /** The same routes, for finding those of an entity. */
  routes(): RouteIndex<IndexedRoute> {
    return this.#options.latest.routes();
  }

  /** Whether there is such a route, by the list or by what is known since it was made. */
  isRoute(route: RouteIdentifier): boolean {
    return this.#options.latest.isRoute(route);
  }

  /** The regions that are configured, as people call them. */
  regions(): { name: string; title: string }[] {
    return this.#facts.regions.map(({ name, title }) => ({ name, title }));
  }

  fleet(): FleetSummary {
    const { budgets, clock, reconciler, defaultGatewayNamespace } =
      this.#options;
    return summariseFleet(this.#facts, {
      now: clock.now(),
      defaultGatewayNamespace,
      budgets: budgets.report(),
      failing: new Map(
        this.#facts.clusters.map(({ name }) => [
          name,
          reconciler.failing(name),
        ]),
      ),
    });
  }

  /** Each region with what it holds. */
  regionContents(): RegionContents[] {
    return summariseRegions(this.#facts, this.list());
  }

  /**
   * What becomes of the names of a region when it goes down, by what is known now; undefined for a region that is not
   * configured.
   *
   * @param to - the region to lead the traffic to; the best one when absent
   */
  failover(region: string, to?: string): FailoverPreview | undefined {
    return this.#failovers.of(this.#facts, region, to);
  }

  /** A region's zone, record by record; undefined for a region that is not configured. */
  zone(region: string): ZoneContentsReport | undefined {
    return reportZoneContents(region, this.#facts);
  }

  /** The traffic manager, as it stands and as it should; nothing where none is configured. */
  traffic(): TrafficReport {
    const { fleet, traffic } = this.#options;
    return reportProfiles(
      traffic?.observation(),
      fleet.profiles(),
      traffic?.writing(),
    );
  }

  /** Sources that cannot be read now. */
  errors(): SourceError[] {
    return sourceErrorsOf(this.#facts);
  }

  check(proposal: RouteProposal): ProposalCheck {
    const { defaultGatewayNamespace } = this.#options;
    return checkProposal(proposal, this.#facts, { defaultGatewayNamespace });
  }

  /**
   * What would come of manifests, by what is known now.
   *
   * @param tells - of which routes it is told; of the whole fleet when absent
   */
  plan(
    proposal: ChangeProposal,
    tells?: (route: RouteIdentifier) => boolean,
  ): ChangePlan {
    const { defaultGatewayNamespace, planTraffic } = this.#options;
    return planChange(proposal, this.#facts, {
      defaultGatewayNamespace,
      memory: this.#planMemory,
      ...(tells ? { tells } : {}),
      ...(planTraffic ? { planTraffic } : {}),
    });
  }

  get #facts(): FleetFacts {
    return this.#options.latest.facts;
  }
}
