import { LoggerService } from '@backstage/backend-plugin-api';
import {
  ClusterFact,
  Observation,
  ProfileFact,
  ProfilesPlan,
  profileChanges,
  ProfileWrite,
  TrafficWriting,
} from '@service-router/plugin-service-router-common';
import {
  CallOptions,
  Clock,
  knownObstacleToName,
  TrafficManager,
  TrafficManagerError,
} from '@service-router/plugin-service-router-node';
import { Bell } from '../clock';
import { FailureLedger, WorkQueue } from '../reconcile';
import { CallGivenUpError, CallsUnderWay } from './CallsUnderWay';

/** Changes come in bursts; milliseconds. */
const DEBOUNCE = 200;

/** Profiles that are written to at one time. */
const CONCURRENCY = 4;

/** How long a write that is under way may take to end when this stops; milliseconds. */
const GRACE = 10_000;

/** Longest wait for a look although nothing was told; milliseconds. */
const RESYNC = 60_000;

export interface ProfileWriterOptions {
  manager: TrafficManager;
  /** What stands, as it was last read. */
  standing: () => Observation<ProfileFact[]>;
  /** What should stand, and whether every cluster was looked at. */
  wanted: () => { plan: ProfilesPlan | undefined; clusters: ClusterFact[] };
  /** Of all replicas, this one writes. */
  mayWrite: () => boolean;
  /** Something was written: what stands should be read soon. */
  onWritten: () => void;
  clock: Clock;
  /** From 0 to less than 1, for jitter. */
  random: () => number;
  logger: LoggerService;
}

/**
 * Makes the profiles of a traffic manager stand as all clusters together ask for.
 *
 * Looks at what stands against what should, and writes the difference; of one profile, one write at a time. After a write
 * it looks again only when what stands was read anew, so that nothing is written on an old picture. Drift is found the
 * same way, whether or not anything in a cluster changed.
 *
 * A write that the cloud has no room for waits as long as it is wanted; one that is not any more is given up before it
 * is made.
 */
export class ProfileWriter {
  readonly #options: ProfileWriterOptions;
  readonly #bell: Bell;
  readonly #failures: FailureLedger;
  readonly #queue: WorkQueue<ProfileWrite[]>;
  readonly #controller = new AbortController();
  readonly #calls: CallsUnderWay;
  /** The writes that the last look found, as JSON. */
  #found = new Set<string>();
  #running: Promise<void> | undefined;
  #takenNames = new Map<string, string>();
  /** Why the last look came to nothing. */
  #stumbledOver: string | undefined;
  /** What was read before this does not show what was written; milliseconds. */
  #writtenAt = -Infinity;

  constructor(options: ProfileWriterOptions) {
    this.#options = options;
    this.#bell = new Bell(options.clock);
    this.#failures = new FailureLedger(options.random);
    this.#calls = new CallsUnderWay(
      () => !this.#controller.signal.aborted && options.mayWrite(),
    );
    this.#queue = new WorkQueue<ProfileWrite[]>({
      concurrency: CONCURRENCY,
      work: (_, writes) => this.#writeAll(writes),
      onFailure: error => {
        options.logger.error('Writing Traffic Manager profiles failed', error);
      },
    });
  }

  start(): void {
    this.#bell.ring();
    this.#running ??= this.#run(this.#controller.signal);
  }

  /** Begins no further write, and gives up those that wait; resolves when the others are done, or were broken off after ten seconds. */
  async stop(): Promise<void> {
    this.#controller.abort();
    this.#calls.recall(() => true);
    await this.#running;
    this.#queue.clear();
    const ended = new AbortController();
    const idle = this.#queue.idle().then(() => ended.abort());
    await this.#options.clock.sleep(GRACE, ended.signal);
    this.#calls.breakOff();
    await idle;
  }

  /** Something changed that may concern profiles. */
  wake(): void {
    this.#bell.ring();
  }

  /** What became of writing. */
  writing(): TrafficWriting {
    return {
      failing: this.#failures.list(),
      waiting: this.#calls.waiting(),
      takenNames: this.#takenNames,
    };
  }

  async #run(signal: AbortSignal): Promise<void> {
    const { clock } = this.#options;
    while (!signal.aborted) {
      await this.#bell.wait(this.#timeToNextLook(), signal);
      await clock.sleep(DEBOUNCE, signal);
      if (!signal.aborted) {
        this.#lookSafely();
      }
    }
  }

  /** One look that fails is no reason never to look again. */
  #lookSafely(): void {
    try {
      this.#look();
      this.#stumbledOver = undefined;
    } catch (error) {
      const { message } = error as Error;
      if (message !== this.#stumbledOver) {
        this.#options.logger.error(
          'What is to be written to Traffic Manager cannot be told; nothing is written until it can',
          error as Error,
        );
      }
      this.#stumbledOver = message;
    }
  }

  #timeToNextLook(): number {
    const next = this.#failures.nextTry();
    const now = this.#options.clock.now().getTime();
    return Math.min(RESYNC, Math.max(0, next ? next.getTime() - now : RESYNC));
  }

  #look(): void {
    const { mayWrite, standing, wanted } = this.#options;
    const isWaiting = this.#calls.waiting().length > 0;
    if (!mayWrite()) {
      this.#calls.recall(() => true);
      return;
    }
    const { value, observedAt, error } = standing();
    const { plan, clusters } = wanted();
    const isFresh =
      observedAt !== undefined && Date.parse(observedAt) > this.#writtenAt;
    const isEverybodySeen = clusters.every(
      ({ state }) => state.value || state.error,
    );
    const canTell = plan && value && !error && isEverybodySeen;
    if (!canTell || !(isWaiting || (isFresh && this.#queue.isIdle))) {
      return;
    }
    const { writes } = profileChanges(plan, value);
    this.#found = new Set(writes.map(write => JSON.stringify(write)));
    if (isWaiting) {
      this.#calls.recall(write => !this.#isWanted(write));
      return;
    }
    const keys = new Set(writes.map(keyOf));
    this.#failures.keepOnly(keys);
    this.#takenNames = new Map(
      [...this.#takenNames].filter(([key]) => keys.has(key)),
    );
    const byProfile = new Map<string, ProfileWrite[]>();
    for (const write of writes) {
      const key = write.profile.name.toLowerCase();
      byProfile.set(key, [...(byProfile.get(key) ?? []), write]);
    }
    this.#queue.replace(byProfile);
  }

  #isWanted(write: ProfileWrite): boolean {
    return this.#found.has(JSON.stringify(write));
  }

  async #writeAll(writes: ProfileWrite[]): Promise<void> {
    for (const write of writes) {
      await this.#write(write);
    }
  }

  async #write(write: ProfileWrite): Promise<void> {
    const { clock, logger, mayWrite, onWritten } = this.#options;
    const key = keyOf(write);
    if (
      this.#controller.signal.aborted ||
      !mayWrite() ||
      !this.#isWanted(write) ||
      !this.#failures.isDue(key, clock.now())
    ) {
      return;
    }
    const object = describeWrite(write);
    try {
      await this.#calls.make({ write, object }, call =>
        this.#apply(write, call),
      );
      this.#failures.clear(key);
    } catch (error) {
      if (error instanceof CallGivenUpError) {
        this.#bell.ring();
        return;
      }
      const { message } = error as Error;
      if (this.#failures.note(key, object, message, clock.now())) {
        logger.warn(`${object} could not be written: ${message}`);
      }
    }
    // What became of a request that failed is not known before the next reading either.
    this.#writtenAt = clock.now().getTime();
    onWritten();
  }

  async #apply(write: ProfileWrite, call: CallOptions): Promise<void> {
    const { manager } = this.#options;
    const key = keyOf(write);
    if (write.kind === 'createProfile') {
      const obstacle = await knownObstacleToName(
        manager,
        write.profile.name,
        call,
      );
      if (obstacle !== undefined) {
        this.#takenNames.set(key, obstacle.replace(/\.$/, ''));
        throw new TrafficManagerError(
          'taken',
          `The name ${write.profile.name} cannot be had: ${obstacle}. Set another profile-name.`,
        );
      }
    }
    this.#takenNames.delete(key);
    await manager.apply(write, call);
  }
}

function keyOf(write: ProfileWrite): string {
  const profile = write.profile.name.toLowerCase();
  return 'endpoint' in write
    ? `${profile}/${write.endpoint.name.toLowerCase()}`
    : profile;
}

function describeWrite(write: ProfileWrite): string {
  return 'endpoint' in write
    ? `Endpoint ${write.endpoint.name} of Traffic Manager profile ${write.profile.name}`
    : `Traffic Manager profile ${write.profile.name}`;
}
