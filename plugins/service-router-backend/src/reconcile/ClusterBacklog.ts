import { LoggerService } from '@backstage/backend-plugin-api';
import {
  ClusterPlan,
  ClusterState,
} from '@service-router/plugin-service-router-common';
import { Clock } from '@service-router/plugin-service-router-node';
import { ClusterClient, Fleet } from '../fleet';
import { Telemetry } from '../telemetry';
import { ChangeFinder } from './ChangeFinder';
import { ClusterWriter } from './ClusterWriter';
import { EventTeller } from './EventTeller';
import { FailureLedger } from './FailureLedger';
import { statusWriteOf } from './plannedWrites';
import { FailingObject } from './Reconciler';
import { FailedWrite, withFailedWrites } from './truthfulStatus';
import { Work, workOf, writeKeysOf } from './workOf';
import { WorkQueue } from './WorkQueue';
import { WriteMemory } from './WriteMemory';

/** Objects that are written for at one time in one cluster. */
const CONCURRENCY = 8;

/** Kinds whose absence tells nothing about what should be removed. */
const HARMLESS_WHEN_MISSING = ['gateways.networking.istio.io'];

/** @internal */
export interface ClusterBacklogOptions {
  clusterName: string;
  fleet: Pick<Fleet, 'clientOf' | 'missingKindsOf' | 'resourceOf'>;
  clock: Clock;
  logger: LoggerService;
  random: () => number;
  isHolder: () => boolean;
  telemetry?: Pick<Telemetry, 'measure' | 'wrote'>;
  /** The work under a key was done, whether or not every object could be written. */
  onDone: () => void;
  /** Something that concerns the whole cluster; what waited is dropped. */
  onInterrupted: (error: Error) => void;
  /** Nothing more is begun once it is aborted. */
  signal: AbortSignal;
}

/** A cluster that can be written to, as it was last seen, and what it should hold. */
export interface ClusterLook {
  plan: ClusterPlan;
  state: ClusterState;
  client: ClusterClient;
}

interface Task {
  work: Work;
  writer: ClusterWriter;
}

/**
 * What one cluster is still to be made to hold, worked off object by object, and what is kept of it: what failed and when it is
 * tried again, and what was written and may not be seen yet. A look replaces what waits by what is different now, so that
 * however many looks there were, each object is written for once, and by the last of them.
 */
export class ClusterBacklog {
  readonly #options: ClusterBacklogOptions;
  readonly #failures: FailureLedger;
  readonly #memory = new WriteMemory();
  readonly #finder = new ChangeFinder();
  readonly #queue: WorkQueue<Task>;
  readonly #events: EventTeller;
  /** The plan that the last look has seen. */
  #seenPlan: ClusterPlan | undefined;

  constructor(options: ClusterBacklogOptions) {
    this.#options = options;
    const { clusterName, fleet, isHolder, logger, random, signal } = options;
    this.#failures = new FailureLedger(random);
    this.#queue = new WorkQueue<Task>({
      concurrency: CONCURRENCY,
      work: (key, task) => this.#measured(key, () => this.#do(task)),
      onFailure: options.onInterrupted,
    });
    this.#events = new EventTeller({
      clusterName,
      client: () => fleet.clientOf(clusterName),
      logger,
      mayWrite: () => !signal.aborted && isHolder(),
      leisure: () => this.#queue.idle(),
    });
  }

  /** Objects that wait to be made as they should be, or are being made so. */
  get depth(): number {
    return this.#queue.depth;
  }

  /** Nothing waits and nothing is being written. */
  get isIdle(): boolean {
    return this.#queue.isIdle;
  }

  /** Resolves when nothing waits and nothing is being written. */
  idle(): Promise<void> {
    return this.#queue.idle();
  }

  /** Resolves when nothing waits and nothing is being written under this key. */
  done(key: string): Promise<void> {
    return this.#queue.done(key);
  }

  /** All that this plan asks for was written and is seen. */
  isWorkedOff(plan: ClusterPlan): boolean {
    return (
      plan === this.#seenPlan &&
      this.#failures.isEmpty &&
      this.#memory.isEmpty &&
      this.#queue.isIdle
    );
  }

  /**
   * Takes what is different now in place of all that waits, and begins with it.
   *
   * @param asked - keys of work that is tried now, whenever it was due
   */
  replaceBy({ plan, state, client }: ClusterLook, asked: string[]): void {
    const now = this.#options.clock.now();
    const work = workOf(this.#permitted(plan), state, now, this.#finder);
    const keys = writeKeysOf(work);
    this.#failures.keepOnly(keys);
    this.#memory.keepOnly(keys);
    for (const key of writeKeysOf(onlyOf(work, asked))) {
      this.#failures.retry(key, now);
      this.#memory.forget(key);
    }
    const writer = new ClusterWriter({
      ...this.#options,
      client,
      failures: this.#failures,
      memory: this.#memory,
      tell: event => this.#events.tell(event),
    });
    this.#seenPlan = plan;
    this.#queue.replace(
      new Map([...work].map(([key, one]) => [key, { work: one, writer }])),
    );
  }

  /** Drops what waits; what is being written goes on. */
  clear(): void {
    this.#queue.clear();
  }

  /** Drops what waits to be written; resolves when no write is under way. */
  async writesDone(): Promise<void> {
    this.#queue.clear();
    await Promise.all([this.#queue.idle(), this.#events.stop()]);
  }

  /** What was seen last is looked at again, although it is the same. */
  forgetPlan(): void {
    this.#seenPlan = undefined;
  }

  /** What was written and is not seen is written again. */
  forgetWrites(): void {
    this.#memory.clear();
  }

  /** What failed here is not what fails where another process writes. */
  forgetFailures(): void {
    this.#failures.forget();
  }

  failing(): FailingObject[] {
    return this.#failures.list();
  }

  /** When something may be tried again, or is awaited no longer; undefined when there is nothing. */
  nextDue(now: Date): Date | undefined {
    const [next] = [this.#failures.nextTry(), this.#memory.nextExpiry(now)]
      .flatMap(moment => (moment ? [moment] : []))
      .sort((a, b) => a.getTime() - b.getTime());
    return next;
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
    this.#options.onDone();
  }

  /** Nothing is removed on missing data. */
  #permitted(plan: ClusterPlan): ClusterPlan {
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
