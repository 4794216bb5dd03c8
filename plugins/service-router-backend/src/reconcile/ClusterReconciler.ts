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
import { ChangeFinder } from './ChangeFinder';
import { ClusterWriter, WritingEndedError } from './ClusterWriter';
import { EventTeller } from './EventTeller';
import { FailureLedger } from './FailureLedger';
import { statusWriteOf } from './plannedWrites';
import { FailingObject } from './Reconciler';
import { FailedWrite, withFailedWrites } from './truthfulStatus';
import { Work, workKeyOf, workOf, writeKeysOf } from './workOf';
import { WorkQueue } from './WorkQueue';
import { WriteMemory } from './WriteMemory';

/** Changes come in bursts: a commit touches several objects. Milliseconds. */
const DEBOUNCE = 50;

/**
 * After a look that took long, this many times as long belongs to others; longer while there is enough to write, for the
 * writing itself makes most of the news.
 */
const REST = { idle: 2, busy: 20 };

/** Objects that are written for at one time in one cluster. */
const CONCURRENCY = 8;

/**
 * Longest wait for a first look at the other clusters; milliseconds. A name may be held by a route of one that was not
 * read yet.
 */
const FLEET_PATIENCE = 30_000;

/** After writing was cut short; the fleet rings earlier when it saw the cluster go and come. */
const RETRY = { base: 1_000, limit: 30_000 };

/** Kinds whose absence tells nothing about what should be removed. */
const HARMLESS_WHEN_MISSING = ['gateways.networking.istio.io'];

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

interface Task {
  work: Work;
  writer: ClusterWriter;
}

/**
 * Makes one cluster hold what its plan says: looks at the difference whenever something changed, and has a queue work it
 * off, object by object. A look replaces what waits by what is different now, so that however many events came, each
 * object is written for once, and by the last of them.
 */
export class ClusterReconciler {
  readonly #options: ClusterReconcilerOptions;
  readonly #bell: Bell;
  readonly #failures: FailureLedger;
  readonly #memory = new WriteMemory();
  readonly #finder = new ChangeFinder();
  readonly #queue: WorkQueue<Task>;
  readonly #events: EventTeller;
  readonly #controller = new AbortController();
  #running: Promise<void> | undefined;
  readonly #startedAt: Date;
  #lastResync: Date;
  /** The plan that the last look has seen. */
  #seenPlan: ClusterFact['plan'];
  #canWrite = false;
  #retryAt: Date | undefined;
  #interruptions = 0;
  /** Somebody knows of something that the last look has not seen. */
  #isNews = true;
  /** What was asked for and no look has taken up yet. */
  #asked: Recheck[] = [];
  /** When the last look ended, and how long it took; milliseconds. */
  #lastLook = { endedAt: -Infinity, took: 0 };

  constructor(options: ClusterReconcilerOptions) {
    this.#options = options;
    const { clock, clusterName, fleet, isHolder, logger, random } = options;
    this.#bell = new Bell(clock);
    this.#failures = new FailureLedger(random);
    this.#startedAt = clock.now();
    this.#lastResync = this.#startedAt;
    this.#queue = new WorkQueue<Task>({
      concurrency: CONCURRENCY,
      work: (key, task) => this.#measured(key, () => this.#do(task)),
      onFailure: error => this.#interrupted(error),
    });
    this.#events = new EventTeller({
      clusterName,
      client: () => fleet.clientOf(clusterName),
      logger,
      mayWrite: () => !this.#controller.signal.aborted && isHolder(),
      leisure: () => this.#queue.idle(),
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
  async writesDone(): Promise<void> {
    this.#queue.clear();
    await Promise.all([this.#queue.idle(), this.#events.stop()]);
  }

  /** Objects that wait to be made as they should be, or are being made so. */
  get depth(): number {
    return this.#queue.depth;
  }

  /** Nothing while another process may write: what failed here is not what fails now. */
  failing(): FailingObject[] {
    return this.#options.isHolder() ? this.#failures.list() : [];
  }

  async #run(signal: AbortSignal): Promise<void> {
    const { clock } = this.#options;
    while (!signal.aborted) {
      await this.#bell.wait(this.#timeToNextLook(), signal);
      if (!this.#isNews && this.#timeToNextLook() > 0) {
        continue;
      }
      await this.#rest(signal);
      if (signal.aborted) {
        return;
      }
      this.#retryAt = undefined;
      this.#isNews = false;
      const began = clock.now().getTime();
      const asked = this.#asked.splice(0);
      try {
        this.#canWrite = this.#look(signal, asked);
      } catch (error) {
        this.#interrupted(error as Error);
      }
      if (!this.#canWrite) {
        this.#queue.clear();
      }
      asked.forEach(one => this.#answer(one));
      const endedAt = clock.now().getTime();
      this.#lastLook = { endedAt, took: endedAt - began };
    }
  }

  #answer({ key, resolve }: Recheck): void {
    void this.#queue.done(key).then(() => resolve(this.#canWrite));
  }

  async #rest(signal: AbortSignal): Promise<void> {
    const { clock } = this.#options;
    const { endedAt, took } = this.#lastLook;
    const left = (rest: number) =>
      endedAt + rest * took - clock.now().getTime();
    // What could not be written so far has waited long enough.
    const least = this.#canWrite ? DEBOUNCE : 0;
    await clock.sleep(Math.max(least, left(REST.idle)), signal);
    if (!this.#queue.isIdle && left(REST.busy) > 0) {
      const idle = new AbortController();
      void this.#queue.idle().then(() => idle.abort());
      await clock.sleep(
        left(REST.busy),
        AbortSignal.any([signal, idle.signal]),
      );
    }
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
    this.#seenPlan = undefined;
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
      ...(this.#canWrite
        ? [this.#failures.nextTry(), this.#memory.nextExpiry(now)]
        : []),
    ].flatMap(moment => (moment ? [moment.getTime() - now.getTime()] : []));
    return Math.max(0, Math.min(...moments));
  }

  /**
   * @param asked - work that is tried now, whenever it was due
   * @returns whether the cluster can be written to
   */
  #look(signal: AbortSignal, asked: Recheck[]): boolean {
    const { clock, clusterName, fleet, isHolder } = this.#options;
    const now = clock.now();
    const isResync = this.#isResync(now);
    const client = fleet.clientOf(clusterName);
    if (!isHolder()) {
      this.#failures.forget();
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
    const isIdle = !isResync && !this.#hasPending && asked.length === 0;
    if (plan === this.#seenPlan && isIdle) {
      return true;
    }
    const work = workOf(this.#permitted(plan), state.value, now, this.#finder);
    const keys = writeKeysOf(work);
    this.#failures.keepOnly(keys);
    this.#memory.keepOnly(keys);
    const askedFor = asked.map(({ key }) => key);
    for (const key of writeKeysOf(onlyOf(work, askedFor))) {
      this.#failures.retry(key, now);
      this.#memory.forget(key);
    }
    const writer = new ClusterWriter({
      ...this.#options,
      client,
      failures: this.#failures,
      memory: this.#memory,
      tell: event => this.#events.tell(event),
      signal,
    });
    this.#seenPlan = plan;
    this.#queue.replace(
      new Map([...work].map(([key, one]) => [key, { work: one, writer }])),
    );
    // What fails meanwhile is due sooner than the next look was.
    void this.#queue.idle().then(() => this.#bell.ring());
    return true;
  }

  /** The key begins with the kind of the object. */
  #measured(key: string, run: () => Promise<void>): Promise<void> {
    const { clusterName, telemetry } = this.#options;
    const [kind] = key.split('|');
    return telemetry
      ? telemetry.measure(
          'reconcile',
          {
            'service_router.cluster': clusterName,
            'service_router.kind': kind,
          },
          run,
        )
      : run();
  }

  async #do({ work, writer }: Task): Promise<void> {
    const { apply, remove, status, wanted } = work;
    for (const item of apply) {
      await writer.apply(item);
    }
    const unwritten = apply.flatMap(({ key, object }): FailedWrite[] => {
      const message = this.#failures.messageOf(key);
      return message === undefined ? [] : [{ object, message }];
    });
    // What should take its place does not stand yet.
    if (unwritten.length === 0) {
      for (const item of remove) {
        await writer.remove(item);
      }
    }
    const truth =
      wanted && unwritten.length > 0
        ? statusWriteOf(
            withFailedWrites(wanted.plan, unwritten),
            wanted.object,
            this.#options.clock.now(),
          )
        : status;
    if (truth) {
      await writer.writeStatus(truth);
    }
    this.#interruptions = 0;
  }

  get #hasPending(): boolean {
    return (
      !this.#failures.isEmpty || !this.#memory.isEmpty || !this.#queue.isIdle
    );
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
    this.#memory.clear();
    return true;
  }

  /** Nothing is removed on missing data. */
  #permitted(plan: NonNullable<ClusterFact['plan']>) {
    const { clusterName, fleet } = this.#options;
    const isComplete = fleet
      .missingKindsOf(clusterName)
      .every(kind => HARMLESS_WHEN_MISSING.includes(kind));
    return isComplete ? plan : { ...plan, unwanted: [] };
  }
}

function onlyOf(work: Map<string, Work>, keys: string[]): Map<string, Work> {
  return new Map([...work].filter(([key]) => keys.includes(key)));
}
