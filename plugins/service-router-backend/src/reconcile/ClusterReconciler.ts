import { LoggerService } from '@backstage/backend-plugin-api';
import { ClusterFact } from '@service-router/plugin-service-router-common';
import { backOff, Bell, Clock } from '../clock';
import { ClusterUnreachableError } from '../fleet';
import { PlannedFleet } from '../planning';
import {
  objectChanges,
  objectsByReference,
  PlannedRemoval,
  statusChanges,
} from './clusterChanges';
import { ClusterWriter, WritingEndedError } from './ClusterWriter';
import { eachOf } from './eachOf';
import { FailureLedger } from './FailureLedger';
import { heldRemovals } from './heldRemovals';
import { FailingObject } from './Reconciler';
import { FailedWrite, withFailedWrites } from './truthfulStatuses';
import { WriteMemory } from './WriteMemory';

/** Changes come in bursts: a commit touches several objects. Milliseconds. */
const DEBOUNCE = 50;

/** Writes under way at one time in one cluster. */
const CONCURRENCY = 8;

/**
 * Longest wait for a first look at the other clusters; milliseconds. A name may be held by a route of one that was not
 * read yet.
 */
const FLEET_PATIENCE = 30_000;

/** After a pass that was cut short; the fleet rings earlier when it saw the cluster go and come. */
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
  /** Between two passes although nothing changed; milliseconds. */
  resync: number;
  isHolder: () => boolean;
}

/** Makes one cluster hold what its plan says, one pass at a time. */
export class ClusterReconciler {
  readonly #options: ClusterReconcilerOptions;
  readonly #bell: Bell;
  readonly #failures: FailureLedger;
  readonly #memory = new WriteMemory();
  readonly #controller = new AbortController();
  #running: Promise<void> | undefined;
  /** The pass under way. */
  #passing: Promise<unknown> = Promise.resolve();
  readonly #startedAt: Date;
  #lastResync: Date;
  /** The plan that the last pass has carried out, as far as it could. */
  #donePlan: ClusterFact['plan'];
  #canWrite = false;
  #retryAt: Date | undefined;

  constructor(options: ClusterReconcilerOptions) {
    this.#options = options;
    this.#bell = new Bell(options.clock);
    this.#failures = new FailureLedger(options.random);
    this.#startedAt = options.clock.now();
    this.#lastResync = this.#startedAt;
  }

  start(): void {
    this.#bell.ring();
    this.#running ??= this.#run(this.#controller.signal);
  }

  async stop(): Promise<void> {
    this.#controller.abort();
    await this.#running;
  }

  /** Something changed that may concern this cluster. */
  wake(): void {
    this.#bell.ring();
  }

  /** Resolves when no write is under way. */
  async writesDone(): Promise<void> {
    await this.#passing;
  }

  failing(): FailingObject[] {
    return this.#failures.list();
  }

  async #run(signal: AbortSignal): Promise<void> {
    const { clock, random } = this.#options;
    let interruptions = 0;
    while (!signal.aborted) {
      await this.#bell.wait(this.#timeToNextPass(), signal);
      await clock.sleep(DEBOUNCE, signal);
      if (signal.aborted) {
        return;
      }
      try {
        this.#retryAt = undefined;
        const pass = this.#pass(signal);
        this.#passing = pass.catch(() => undefined);
        this.#canWrite = await pass;
        interruptions = 0;
      } catch (error) {
        interruptions += 1;
        this.#interrupted(
          error as Error,
          backOff(interruptions, RETRY, random),
        );
      }
    }
  }

  #interrupted(error: Error, delay: number): void {
    const { clock, clusterName, logger } = this.#options;
    const isExpected =
      this.#controller.signal.aborted ||
      error instanceof ClusterUnreachableError ||
      error instanceof WritingEndedError;
    if (!isExpected) {
      logger.error(`${clusterName}: a pass failed`, error);
    }
    this.#donePlan = undefined;
    this.#canWrite = false;
    this.#retryAt = new Date(clock.now().getTime() + delay);
  }

  #timeToNextPass(): number {
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

  /** @returns whether the cluster could be written to */
  async #pass(signal: AbortSignal): Promise<boolean> {
    const { clock, clusterName, fleet, isHolder } = this.#options;
    const now = clock.now();
    const isResync = this.#isResync(now);
    const facts = fleet.facts();
    const fact = facts.find(({ name }) => name === clusterName);
    const client = fleet.clientOf(clusterName);
    if (!fact || !client || !isHolder() || this.#awaitsOthers(facts, now)) {
      return false;
    }
    const { plan, state } = fact;
    if (!plan || !state.value || state.error) {
      return false;
    }
    if (plan === this.#donePlan && !isResync && !this.#hasPending) {
      return true;
    }
    const writer = new ClusterWriter({
      ...this.#options,
      client,
      failures: this.#failures,
      memory: this.#memory,
      signal,
    });
    const seen = objectsByReference(state.value);

    const { apply, remove } = objectChanges(plan, state.value, seen, now);
    await eachOf(apply, CONCURRENCY, item => writer.apply(item));
    const unwritten = apply.flatMap(({ key, object }): FailedWrite[] => {
      const message = this.#failures.messageOf(key);
      return message === undefined ? [] : [{ object, message }];
    });

    const removals = this.#permitted(remove, unwritten);
    await eachOf(removals, CONCURRENCY, item => writer.remove(item));

    const truth = withFailedWrites(plan, unwritten);
    const statuses = statusChanges(truth, state.value, seen, now);
    await eachOf(statuses, CONCURRENCY, item => writer.writeStatus(item));

    const changes = [...apply, ...remove, ...statuses];
    const keys = new Set(changes.map(({ key }) => key));
    this.#failures.keepOnly(keys);
    this.#memory.keepOnly(keys);
    this.#donePlan = plan;
    return true;
  }

  get #hasPending(): boolean {
    return !this.#failures.isEmpty || !this.#memory.isEmpty;
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

  /** Nothing is removed on missing data, nor before what should take its place stands. */
  #permitted(
    remove: PlannedRemoval[],
    unwritten: FailedWrite[],
  ): PlannedRemoval[] {
    const { clusterName, fleet } = this.#options;
    const unknown = fleet
      .missingKindsOf(clusterName)
      .filter(kind => !HARMLESS_WHEN_MISSING.includes(kind));
    if (unknown.length > 0) {
      return [];
    }
    const held = heldRemovals(
      remove.map(({ object }) => object),
      unwritten.map(({ object }) => object),
    );
    return remove.filter(({ object }) => !held.includes(object));
  }
}
