import {
  ClusterFact,
  FleetFacts,
  RouteReport,
} from '@service-router/plugin-service-router-common';
import { Bell } from '../clock';
import { lastWriteOf } from '../fleet';
import { FIELD_MANAGER } from '../reconcile';
import { isFleetNews } from './fleetNews';
import { LatestReports } from './LatestReports';
import { hostsOf, makeReports } from './makeReports';
import { ReportSources } from './ReportSources';

/** Changes that come within this time are told together, milliseconds. */
const GATHERING = 200;
/** The longest time between two looks at what is remembered, milliseconds. */
const UPKEEP = 60_000;

export interface ReportUpkeepOptions
  extends Pick<
    ReportSources,
    | 'fleet'
    | 'observers'
    | 'traffic'
    | 'deletedRoutes'
    | 'drift'
    | 'history'
    | 'notices'
    | 'clock'
    | 'logger'
    | 'publish'
  > {
  latest: LatestReports;
  /** What is known now, with these clusters. */
  gather: (clusters: ClusterFact[]) => FleetFacts;
}

/** Keeps reports up to date: notices that something changed, makes them anew, and passes on which of them changed. */
export class ReportUpkeep {
  readonly #options: ReportUpkeepOptions;
  readonly #controller = new AbortController();
  readonly #bell: Bell;
  #subscriptions: (() => void)[] = [];
  #running: Promise<void> | undefined;
  #isObservationNews = true;
  /** Milliseconds to let pass after the last look. */
  #pause = 0;

  constructor(options: ReportUpkeepOptions) {
    this.#options = options;
    this.#bell = new Bell(options.clock);
  }

  start(): void {
    const { drift, fleet, observers, traffic } = this.#options;
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
      ...(drift ? [drift.subscribe(() => onReading({ isNews: true }))] : []),
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
    const { fleet, deletedRoutes, observers, latest, gather } = this.#options;
    const isObservationNews = this.#isObservationNews;
    this.#isObservationNews = false;
    const before = latest.facts.clusters;
    const clusters = fleet.facts();
    const isClusterNews = isFleetNews(before, clusters);
    const isMemoryNews = await deletedRoutes.note(clusters);
    latest.takeFacts(gather(clusters));
    if (isClusterNews) {
      observers.hintZones();
    }
    if (isClusterNews || isMemoryNews || isObservationNews) {
      await this.#compare(signal);
    }
  }

  /** Makes every report anew, and tells of those that say something else than before. */
  async #compare(signal: AbortSignal): Promise<void> {
    const { deletedRoutes, history, notices, observers, latest, logger } =
      this.#options;
    const { facts } = latest;
    const made = await makeReports(latest.toReport(), facts, {
      signal,
      logger,
      onReport: report => this.#passOn(report, facts),
    });
    if (signal.aborted) {
      return;
    }
    history?.seen();
    notices?.seen();
    const changed = latest.take(made);
    observers.watch(
      new Set([
        ...hostsOf(made.filter(({ key }) => !facts.remembered.has(key))),
        ...deletedRoutes.recentHosts(),
      ]),
    );
    observers.hintAnswers(hostsOf(made.filter(({ key }) => changed.has(key))));
    if (changed.size > 0) {
      await this.#tell([...changed]);
    }
  }

  #passOn(report: RouteReport, facts: FleetFacts): void {
    const { fleet, history, notices, traffic, latest } = this.#options;
    if (!latest.isAwaited(report.route)) {
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
