import { randomUUID } from 'crypto';
import { LoggerService } from '@backstage/backend-plugin-api';
import {
  ChangePlan,
  ChangeProposal,
  checkProposal,
  ClusterFact,
  createPlanMemory,
  driftMemory,
  ExternalDnsInstance,
  FailoverPreview,
  FleetFacts,
  FleetSummary,
  planChange,
  ProposalCheck,
  reportRoute,
  reportProfiles,
  reportZoneContents,
  routeObjectsOf,
  RegionContents,
  RequestBudgetReport,
  RouteIdentifier,
  RouteObjects,
  RouteIndex,
  routeIdentifiersOf,
  routeIndexOf,
  routeKey,
  RouteProposal,
  RouteReport,
  RouteSummary,
  SourceError,
  sourceErrorsOf,
  summariseFleet,
  summariseRegions,
  TrafficPlanning,
  TrafficReport,
  ZoneContentsReport,
} from '@service-router/plugin-service-router-common';
import { Clock } from '@service-router/plugin-service-router-node';
import { Bell } from '../clock';
import { FailoverPreviews } from '../failover';
import { lastWriteOf } from '../fleet';
import { RouteHistorian } from '../history';
import { OwnerNotices } from '../notices';
import { Observers } from '../observe';
import { PlannedFleet } from '../planning';
import { FIELD_MANAGER, Reconciler } from '../reconcile';
import { Traffic } from '../traffic';
import { DeletedRoutes } from './DeletedRoutes';
import { fingerprintOf } from './fingerprint';
import { isFleetNews } from './fleetNews';
import { IndexedRoute, indexedRoutes } from './indexedRoutes';
import { hostsOf, MadeReport, makeReports } from './makeReports';
import { placeOf, RoutePlace } from './placeOf';

/** Changes that come within this time are told together, milliseconds. */
const GATHERING = 200;
/** The longest time between two looks at what is remembered, milliseconds. */
const UPKEEP = 60_000;
/** Routes that were asked for without standing anywhere, and are told of when they come to. */
const MOST_AWAITED = 500;

export interface RouteReportsOptions {
  fleet: Pick<PlannedFleet, 'subscribe' | 'profiles'> & {
    facts(): ClusterFact[];
  };
  observers: Pick<
    Observers,
    'regions' | 'subscribe' | 'watch' | 'hintZones' | 'hintAnswers'
  >;
  reconciler: Pick<Reconciler, 'failing'>;
  /** Undefined where no traffic manager is configured. */
  traffic?: Pick<Traffic, 'observation' | 'writing' | 'subscribe'>;
  /** Plans the traffic manager for clusters as they would be; undefined where none is configured. */
  planTraffic?: (clusters: ClusterFact[]) => TrafficPlanning;
  budgets: { report(): RequestBudgetReport[] };
  deletedRoutes: DeletedRoutes;
  /** Who finds what changed; absent: nobody. */
  history?: Pick<RouteHistorian, 'see' | 'seen' | 'onWanted'>;
  /** Who tells owners; absent: nobody. */
  notices?: Pick<OwnerNotices, 'see' | 'seen' | 'onWanted'>;
  defaultGatewayNamespace: string;
  /** The ExternalDNS instances that are configured. */
  externalDns?: readonly ExternalDnsInstance[];
  clock: Clock;
  logger: LoggerService;
  /** Tells whoever watches that these routes (`namespace/name`) changed. */
  publish: (routes: string[]) => Promise<void>;
}

/** What is told of routes, kept at hand: gathers facts, notices what changed, and passes it on. */
export class RouteReports {
  readonly #options: RouteReportsOptions;
  readonly #controller = new AbortController();
  readonly #bell: Bell;
  /** Notices what is changed by hand in zones. */
  readonly #withDrift = driftMemory();
  readonly #failovers = new FailoverPreviews();
  readonly #awaited = new Map<string, RouteIdentifier>();
  /** What was decided of routes for changes that somebody thinks about. */
  readonly #planMemory = createPlanMemory();
  #subscriptions: (() => void)[] = [];
  #running: Promise<void> | undefined;
  #facts: FleetFacts;
  #fingerprints = new Map<string, string>();
  #summaries: RouteSummary[] = [];
  /** Of the list; made when it is first asked for. */
  #routes: RouteIndex<IndexedRoute> | undefined;
  #places = new Map<string, RoutePlace>();
  /** Tells this replica's versions from those of another, and of itself before it was started anew. */
  readonly #instance = randomUUID();
  #factsMade = 0;
  #listsMade = 0;
  #isObservationNews = true;
  /** Milliseconds to let pass after the last look. */
  #pause = 0;

  constructor(options: RouteReportsOptions) {
    this.#options = options;
    this.#bell = new Bell(options.clock);
    this.#facts = this.#gather();
  }

  start(): void {
    const { fleet, observers, traffic } = this.#options;
    if (this.#running) {
      return;
    }
    const onReading = ({ isNews }: { isNews: boolean }) => {
      this.#isObservationNews ||= isNews;
      this.#bell.ring();
    };
    this.#subscriptions = [
      fleet.subscribe(() => this.#bell.ring()),
      observers.subscribe(onReading),
      ...(traffic ? [traffic.subscribe(onReading)] : []),
    ];
    for (const listener of [this.#options.history, this.#options.notices]) {
      listener?.onWanted(() => {
        this.#isObservationNews = true;
        this.#bell.ring();
      });
    }
    this.#bell.ring();
    this.#running = this.#run(this.#controller.signal);
  }

  async stop(): Promise<void> {
    this.#subscriptions.forEach(end => end());
    this.#controller.abort();
    await this.#running;
  }

  report(route: RouteIdentifier): RouteReport {
    const report = reportRoute(route, this.#facts);
    const key = routeKey(route);
    if (!this.#fingerprints.has(key)) {
      this.#await(route, report);
    }
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
    return (
      this.#places.get(routeKey(route)) ??
      placeOf(reportRoute(route, this.#facts))
    );
  }

  /** Another one as soon as anything that was read is. */
  version(): string {
    return `${this.#instance} ${this.#factsMade}`;
  }

  /** Another one as soon as {@link RouteReports.list} is. */
  listVersion(): string {
    return `${this.#instance} ${this.#listsMade}`;
  }

  /** Every route, sorted by namespace and name. */
  list(): RouteSummary[] {
    return this.#summaries;
  }

  /** The same routes, for finding those of an entity. */
  routes(): RouteIndex<IndexedRoute> {
    const summaries = this.#summaries;
    this.#routes ??= routeIndexOf(() =>
      indexedRoutes(summaries, this.#facts.clusters),
    );
    return this.#routes;
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
    return summariseRegions(this.#facts, this.#summaries);
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

  /** Somebody waits for a route that stands nowhere; the longest waited for make room. */
  #await(route: RouteIdentifier, report: RouteReport): void {
    const key = routeKey(route);
    this.#awaited.set(key, route);
    this.#fingerprints.set(key, fingerprintOf(report));
    const [oldest] = this.#awaited.keys();
    if (this.#awaited.size > MOST_AWAITED) {
      this.#awaited.delete(oldest);
      this.#fingerprints.delete(oldest);
    }
  }

  /** Routes that were asked for while reports were being made. */
  #awaitedMeanwhile(): [string, string][] {
    return [...this.#awaited.keys()].flatMap((key): [string, string][] => {
      const fingerprint = this.#fingerprints.get(key);
      return fingerprint === undefined ? [] : [[key, fingerprint]];
    });
  }

  async #run(signal: AbortSignal): Promise<void> {
    const { clock, logger } = this.#options;
    while (!signal.aborted) {
      await this.#bell.wait(UPKEEP, signal);
      await clock.sleep(Math.max(GATHERING, this.#pause), signal);
      if (signal.aborted) {
        return;
      }
      const startedAt = clock.now().getTime();
      try {
        await this.#look(signal);
      } catch (error) {
        this.#isObservationNews = true;
        logger.error(
          'Reports of routes could not be made anew; what is told is older than it should be',
          error instanceof Error ? error : undefined,
        );
      }
      // With very many routes, most of the time is left for those who ask.
      this.#pause = 2 * (clock.now().getTime() - startedAt);
    }
  }

  async #look(signal: AbortSignal): Promise<void> {
    const { fleet, deletedRoutes, observers } = this.#options;
    const isObservationNews = this.#isObservationNews;
    this.#isObservationNews = false;
    const before = this.#facts.clusters;
    const clusters = fleet.facts();
    const isClusterNews = isFleetNews(before, clusters);
    const isMemoryNews = await deletedRoutes.note(clusters);
    this.#facts = this.#gather(clusters);
    this.#factsMade += 1;
    if (isClusterNews) {
      observers.hintZones();
    }
    if (isClusterNews || isMemoryNews || isObservationNews) {
      await this.#compare(signal);
    }
  }

  #gather(clusters: ClusterFact[] = this.#options.fleet.facts()): FleetFacts {
    const { observers, clock, deletedRoutes, externalDns, fleet, traffic } =
      this.#options;
    return this.#withDrift({
      ...(externalDns ? { externalDns } : {}),
      now: clock.now(),
      clusters,
      regions: observers.regions(),
      remembered: deletedRoutes.remembered(),
      ...(traffic
        ? {
            traffic: {
              standing: traffic.observation(),
              plan: fleet.profiles(),
              takenNames: traffic.writing()?.takenNames,
            },
          }
        : {}),
    });
  }

  /** Makes every report anew, and tells of those that say something else than before. */
  async #compare(signal: AbortSignal): Promise<void> {
    const { deletedRoutes, observers, logger } = this.#options;
    const facts = this.#facts;
    const known = routeIdentifiersOf(facts);
    for (const route of known) {
      this.#awaited.delete(routeKey(route));
    }
    const before = this.#fingerprints;
    const made = await makeReports(
      [...known, ...this.#awaited.values()],
      facts,
      { signal, logger, onReport: report => this.#passOn(report, facts) },
    );
    if (signal.aborted) {
      return;
    }
    this.#options.history?.seen();
    this.#options.notices?.seen();
    const isChanged = ({ key, fingerprint }: MadeReport) =>
      before.get(key) !== fingerprint;
    this.#fingerprints = new Map([
      ...this.#awaitedMeanwhile(),
      ...made.map(({ key, fingerprint }) => [key, fingerprint] as const),
    ]);
    this.#summaries = made.flatMap(({ key, summary }) =>
      summary && !this.#awaited.has(key) ? [summary] : [],
    );
    this.#routes = undefined;
    this.#listsMade += 1;
    this.#places = new Map(
      made.flatMap(({ key, place }) => (place ? [[key, place] as const] : [])),
    );
    observers.watch(
      new Set([
        ...hostsOf(made.filter(({ key }) => !facts.remembered.has(key))),
        ...deletedRoutes.recentHosts(),
      ]),
    );
    observers.hintAnswers(hostsOf(made.filter(isChanged)));
    const changed = [
      ...made.filter(isChanged).map(({ key }) => key),
      ...[...before.keys()].filter(key => !this.#fingerprints.has(key)),
    ];
    if (changed.length > 0) {
      await this.#tell(changed);
    }
  }

  #passOn(report: RouteReport, facts: FleetFacts): void {
    const { fleet, history, notices, traffic } = this.#options;
    if (!this.#awaited.has(routeKey(report.route))) {
      notices?.see(report, facts);
      history?.see(report.route, report, {
        facts,
        profiles: traffic?.observation(),
        profilesPlan: fleet.profiles(),
        lastWriteOf,
        ownManager: FIELD_MANAGER,
      });
    }
  }

  async #tell(changed: string[]): Promise<void> {
    try {
      await this.#options.publish(changed);
    } catch (error) {
      this.#options.logger.debug(
        'Browsers could not be told of changed routes; they see them when they next ask',
        error instanceof Error ? error : undefined,
      );
    }
  }
}
