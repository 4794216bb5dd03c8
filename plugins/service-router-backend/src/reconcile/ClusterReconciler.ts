import { LoggerService } from '@backstage/backend-plugin-api';
import {
  ClusterFact,
  RouteIdentifier,
} from '@service-router/plugin-service-router-common';
import { Clock } from '@service-router/plugin-service-router-node';
import { backOff, Bell } from '../clock';
import { ClusterUnreachableError } from '../fleet';
import { PlannedFleet } from '../planning';
import { Telemetry } from '../telemetry';
import { ClusterBacklog } from './ClusterBacklog';
import { WritingEndedError } from './ClusterWriter';
import { LookPace } from './LookPace';
import { FailingObject } from './Reconciler';
import { workKeyOf } from './workOf';

/**
 * Longest wait for a first look at the other clusters; milliseconds. A name may be held by a route of one that was not
 * read yet.
 */
const FLEET_PATIENCE = 30_000;

/** After writing was cut short; the fleet rings earlier when it saw the cluster go and come. */
const RETRY = { base: 1_000, limit: 30_000 };

/** @internal */
export interface ClusterReconcilerOptions {
  clusterName: string;
  fleet: PlannedFleet;
  clock: Clock;
  logger: LoggerService;
  random: () => number;
  /** Between two looks although nothing changed; milliseconds. */
  resync: number;
  isHolder: () => boolean;
  telemetry?: Pick<Telemetry, 'measure' | 'wrote'>;
}

/** Somebody wants the work under a key to be looked at now. */
interface Recheck {
  key: string;
  resolve: (isDone: boolean) => void;
}

/**
 * Makes one cluster hold what its plan says: decides when to look at the difference, whether it may be written, and leaves
 * what is different to a backlog, which works it off.
 */
export class ClusterReconciler {
  readonly #options: ClusterReconcilerOptions;
  readonly #bell: Bell;
  readonly #pace: LookPace;
  readonly #backlog: ClusterBacklog;
  readonly #controller = new AbortController();
  #running: Promise<void> | undefined;
  readonly #startedAt: Date;
  #lastResync: Date;
  #canWrite = false;
  #retryAt: Date | undefined;
  #interruptions = 0;
  /** Somebody knows of something that the last look has not seen. */
  #isNews = true;
  /** What was asked for and no look has taken up yet. */
  #asked: Recheck[] = [];

  constructor(options: ClusterReconcilerOptions) {
    this.#options = options;
    const { clock } = options;
    this.#bell = new Bell(clock);
    this.#pace = new LookPace(clock);
    this.#startedAt = clock.now();
    this.#lastResync = this.#startedAt;
    this.#backlog = new ClusterBacklog({
      ...options,
      onDone: () => {
        this.#interruptions = 0;
      },
      onInterrupted: error => this.#interrupted(error),
      signal: this.#controller.signal,
    });
  }

  start(): void {
    this.#bell.ring();
    this.#running ??= this.#run(this.#controller.signal);
  }

  async stop(): Promise<void> {
    this.#controller.abort();
    await this.#running;
    await this.writesDone();
    this.#asked.splice(0).forEach(({ resolve }) => resolve(false));
  }

  /** Something changed that may concern this cluster. */
  wake(): void {
    this.#isNews = true;
    this.#bell.ring();
  }

  /** @see Reconciler.recheck */
  recheck(route: RouteIdentifier): Promise<boolean> {
    if (this.#controller.signal.aborted) {
      return Promise.resolve(false);
    }
    return new Promise(resolve => {
      this.#asked.push({ key: workKeyOf(route), resolve });
      this.wake();
    });
  }

  /** Drops what waits to be written; resolves when no write is under way. */
  writesDone(): Promise<void> {
    return this.#backlog.writesDone();
  }

  /** Objects that wait to be made as they should be, or are being made so. */
  get depth(): number {
    return this.#backlog.depth;
  }

  /** Nothing while another process may write: what failed here is not what fails now. */
  failing(): FailingObject[] {
    return this.#options.isHolder() ? this.#backlog.failing() : [];
  }

  async #run(signal: AbortSignal): Promise<void> {
    const { clock } = this.#options;
    while (!signal.aborted) {
      await this.#bell.wait(this.#timeToNextLook(), signal);
      if (!this.#isNews && this.#timeToNextLook() > 0) {
        continue;
      }
      await this.#pace.rest(this.#canWrite, this.#backlog, signal);
      if (signal.aborted) {
        return;
      }
      this.#retryAt = undefined;
      this.#isNews = false;
      const began = clock.now();
      const asked = this.#asked.splice(0);
      try {
        this.#canWrite = this.#look(asked);
      } catch (error) {
        this.#interrupted(error as Error);
      }
      if (!this.#canWrite) {
        this.#backlog.clear();
      }
      asked.forEach(one => this.#answer(one));
      this.#pace.looked(began);
    }
  }

  #answer({ key, resolve }: Recheck): void {
    void this.#backlog.done(key).then(() => resolve(this.#canWrite));
  }

  #interrupted(error: Error): void {
    const { clock, clusterName, logger, random } = this.#options;
    const isExpected =
      this.#controller.signal.aborted ||
      error instanceof ClusterUnreachableError ||
      error instanceof WritingEndedError;
    if (!isExpected) {
      logger.error(`${clusterName}: writing was cut short`, error);
    }
    this.#interruptions += 1;
    this.#backlog.forgetPlan();
    this.#canWrite = false;
    this.#retryAt = new Date(
      clock.now().getTime() + backOff(this.#interruptions, RETRY, random),
    );
    this.#bell.ring();
  }

  #timeToNextLook(): number {
    const { clock, resync } = this.#options;
    const now = clock.now();
    const moments = [
      new Date(this.#lastResync.getTime() + resync),
      this.#retryAt,
      // While nothing may be written, what is due is not what one waits for.
      ...(this.#canWrite ? [this.#backlog.nextDue(now)] : []),
    ].flatMap(moment => (moment ? [moment.getTime() - now.getTime()] : []));
    return Math.max(0, Math.min(...moments));
  }

  /**
   * @param asked - work that is tried now, whenever it was due
   * @returns whether the cluster can be written to
   */
  #look(asked: Recheck[]): boolean {
    const { clock, clusterName, fleet, isHolder } = this.#options;
    const now = clock.now();
    const isResync = this.#isResync(now);
    const client = fleet.clientOf(clusterName);
    if (!isHolder()) {
      this.#backlog.forgetFailures();
      return false;
    }
    if (!client) {
      return false;
    }
    const facts = fleet.facts();
    const fact = facts.find(({ name }) => name === clusterName);
    if (!fact || this.#awaitsOthers(facts, now)) {
      return false;
    }
    const { plan, state } = fact;
    if (!plan || !state.value || state.error) {
      return false;
    }
    const isQuiet = !isResync && asked.length === 0;
    if (isQuiet && this.#backlog.isWorkedOff(plan)) {
      return true;
    }
    this.#backlog.replaceBy(
      { plan, state: state.value, client },
      asked.map(({ key }) => key),
    );
    // What fails meanwhile is due sooner than the next look was.
    void this.#backlog.idle().then(() => this.#bell.ring());
    return true;
  }

  #awaitsOthers(facts: ClusterFact[], now: Date): boolean {
    const patienceEnds = new Date(this.#startedAt.getTime() + FLEET_PATIENCE);
    if (
      now >= patienceEnds ||
      facts.every(({ state }) => state.value || state.error)
    ) {
      return false;
    }
    this.#retryAt = patienceEnds;
    return true;
  }

  #isResync(now: Date): boolean {
    if (now.getTime() - this.#lastResync.getTime() < this.#options.resync) {
      return false;
    }
    this.#lastResync = now;
    this.#backlog.forgetWrites();
    return true;
  }
}
