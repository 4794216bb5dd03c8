import { LoggerService } from '@backstage/backend-plugin-api';
import { Clock } from '@service-router/plugin-service-router-node';
import { Bell } from '../clock';

/** Between two looks at whose the task is, and at what is to be done; milliseconds. */
const BEAT = 5_000;

export interface ReplicaTaskOptions {
  /** Of all replicas, this one does it. */
  isMine: () => boolean;
  /** Reads what the database remembers; nothing is done before that. */
  takeUp: () => Promise<void>;
  /** Does what is to be done now. */
  tend: (signal: AbortSignal) => Promise<void>;
  /** Forgets what was read and seen: the next who does it goes by what the database remembers. */
  layDown: () => void;
  /** Milliseconds until something has to be done, where that is sooner than the next beat. */
  untilDue?: () => number;
  /** What comes within this time is done together; milliseconds. */
  gathering?: number;
  /** What it means that this fails, for the log; said once, until it works again. */
  failing: string;
  clock: Clock;
  logger: LoggerService;
}

/** A task that one of all replicas does in the background: whose it is may change at any time. */
export class ReplicaTask {
  readonly #options: ReplicaTaskOptions;
  readonly #bell: Bell;
  readonly #controller = new AbortController();
  #running: Promise<void> | undefined;
  #isTakenUp = false;
  #isFailing = false;
  #onTakenUp: () => void = () => {};

  constructor(options: ReplicaTaskOptions) {
    this.#options = options;
    this.#bell = new Bell(options.clock);
  }

  /** This replica does it, and knows what was remembered. */
  get isTakenUp(): boolean {
    return this.#isTakenUp;
  }

  start(): void {
    this.#running ??= this.#run(this.#controller.signal);
  }

  async stop(): Promise<void> {
    this.#controller.abort();
    this.#bell.ring();
    await this.#running;
  }

  /** There may be something to do, or the task may be another's: looks at once. */
  wake(): void {
    this.#bell.ring();
  }

  /** Calls the listener whenever this replica has taken the task up, and so knows nothing but what was remembered. */
  onTakenUp(listener: () => void): void {
    this.#onTakenUp = listener;
  }

  /** Another replica was first: what it left is read before anything else is done. */
  layDown(): void {
    this.#isTakenUp = false;
    this.#options.layDown();
  }

  async #run(signal: AbortSignal): Promise<void> {
    const { clock, logger, failing, untilDue, gathering } = this.#options;
    while (!signal.aborted) {
      try {
        await this.#look(signal);
        this.#isFailing = false;
      } catch (error) {
        if (!this.#isFailing) {
          logger.warn(failing, error instanceof Error ? error : undefined);
        }
        this.#isFailing = true;
        await clock.sleep(BEAT, signal);
      }
      await this.#bell.wait(Math.min(BEAT, untilDue?.() ?? BEAT), signal);
      if (gathering) {
        await clock.sleep(gathering, signal);
      }
    }
  }

  async #look(signal: AbortSignal): Promise<void> {
    const { isMine, takeUp, tend } = this.#options;
    if (!isMine()) {
      this.layDown();
    } else if (this.#isTakenUp) {
      await tend(signal);
    } else {
      await takeUp();
      this.#isTakenUp = true;
      this.#onTakenUp();
    }
  }
}
