import { LoggerService } from '@backstage/backend-plugin-api';
import {
  Observation,
  RequestWait,
} from '@service-router/plugin-service-router-common';
import { Clock } from '@service-router/plugin-service-router-node';
import { backOff, Bell } from '../clock';
import { TimeLimit } from './Countdown';
import { EAGER_DELAYS, EagerSchedule } from './EagerSchedule';
import { RefusedTime } from './RefusedTime';
import { Reading, Source } from './SharedReading';
import { withinTime } from './withinTime';

/**
 * Without what requests wait. The largest Azure zone (25,000 sets) takes 250 pages, which Azure gives in 150 s
 * (azure.md 7.2).
 */
const LONGEST_READING = 5 * 60_000;
/** Between the beginnings of two readings that somebody asked for; however many ask, they get the same one. Milliseconds. */
const ASKED_APART = 10_000;
const RETRY = { base: 2_000, limit: 60_000 };

/** How reading failed. */
export interface ReadingFailure {
  /** Trying again may help without anybody mending anything. */
  retryable: boolean;
  /** Milliseconds that the cloud asks to wait. */
  retryAfter?: number;
}

export interface ReadingObserverOptions<T> {
  /** As in "Reading ... took too long". */
  name: string;
  source: Source<T>;
  isSame: (before: T, after: T) => boolean;
  failureOf: (error: unknown) => ReadingFailure;
  /** Between two readings when nothing happens, milliseconds. */
  interval: number;
  clock: Clock;
  /** From 0 to less than 1, for jitter. */
  random: () => number;
  logger: LoggerService;
  /** After each reading; `isNews` when more than its age changed. */
  onReading: (reading: { isNews: boolean }) => void;
}

/** The time for reading is over. */
export class ReadingTooLongError extends Error {
  override readonly name = 'ReadingTooLongError';
}

/** Something that is read again and again: its last complete picture, and what keeps it from being newer. */
export class ReadingObserver<T> {
  readonly #options: ReadingObserverOptions<T>;
  readonly #schedule: EagerSchedule;
  readonly #bell: Bell;
  readonly #controller = new AbortController();
  #running: Promise<void> | undefined;
  #observation: Observation<T> = {};
  #failures = 0;
  #nextAt = 0;
  /** Not before this, whatever is hinted: a large zone is not read without pause, a throttled one not at all. */
  #notBefore = 0;
  #startedAt = -Infinity;
  /** Who waits for the end of a reading that has not begun. */
  #asking: (() => void)[] = [];

  constructor(options: ReadingObserverOptions<T>) {
    this.#options = options;
    this.#schedule = new EagerSchedule(options.interval);
    this.#bell = new Bell(options.clock);
  }

  start(): void {
    this.#running ??= this.#run(this.#controller.signal);
  }

  /** Ends a reading under way; what was seen stays. */
  async stop(): Promise<void> {
    this.#controller.abort(new Error('Service Router is shutting down'));
    await this.#running;
    this.#asking.splice(0).forEach(tell => tell());
  }

  /** A new object whenever anything of it changed. */
  observation(): Observation<T> {
    return this.#observation;
  }

  /** Something happened that may change the zone: reads soon, and a few times more. */
  hint(): void {
    this.#schedule.restart();
    const soon = this.#now() + EAGER_DELAYS[0];
    this.#nextAt = Math.min(this.#nextAt, Math.max(soon, this.#notBefore));
    this.#bell.ring();
  }

  /** Reads once more, as soon as it may be; resolves when that is done, or has failed. */
  readSoon(): Promise<void> {
    if (this.#controller.signal.aborted) {
      return Promise.resolve();
    }
    return new Promise(resolve => {
      this.#asking.push(resolve);
      this.#bell.ring();
    });
  }

  async #run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const wait = this.#dueAt() - this.#now();
      if (wait <= 0) {
        await this.#read(signal);
      } else {
        await this.#bell.wait(wait, signal);
      }
    }
  }

  async #read(signal: AbortSignal): Promise<void> {
    const { clock, source, name } = this.#options;
    const startedAt = this.#now();
    this.#startedAt = startedAt;
    const asking = this.#asking.splice(0);
    const refused = new RefusedTime(clock);
    try {
      const reading = await withinTime(
        LONGEST_READING,
        {
          clock,
          signal,
          late: () =>
            new ReadingTooLongError(
              `Reading ${name} took longer than ${
                LONGEST_READING / 60_000
              } minutes and was given up`,
            ),
        },
        (inTime, limit) =>
          source.read({
            signal: inTime,
            onWait: wait => {
              refused.note(wait);
              this.#wait(wait, limit);
            },
          }),
      );
      this.#succeed(reading, this.#now() - startedAt - refused.total());
    } catch (error) {
      if (!signal.aborted) {
        this.#fail(error);
      }
    } finally {
      asking.forEach(tell => tell());
    }
  }

  #dueAt(): number {
    return this.#asking.length > 0
      ? Math.min(
          this.#nextAt,
          Math.max(this.#notBefore, this.#startedAt + ASKED_APART),
        )
      : this.#nextAt;
  }

  /** Waiting is no failure and takes nothing of the time for reading; that the cloud refuses is told until this is over. */
  #wait(wait: RequestWait | undefined, limit: TimeLimit): void {
    if (!wait) {
      limit.resume();
      return;
    }
    limit.pause();
    if (wait.refusedUntil) {
      const { name, logger, onReading } = this.#options;
      const isNews = this.#observation.waiting === undefined;
      this.#observation = { ...this.#observation, waiting: wait };
      if (isNews) {
        logger.info(
          `${capitalised(name)} is read later: too many requests, not before ${
            wait.refusedUntil
          }`,
        );
      }
      onReading({ isNews });
    }
  }

  #succeed({ value, readAt }: Reading<T>, duration: number): void {
    const { name, isSame, logger, onReading } = this.#options;
    const { value: before, error, waiting } = this.#observation;
    const isKnown = before !== undefined && isSame(before, value);
    if (error) {
      logger.info(
        `${capitalised(name)} can be read again, after ${
          this.#failures
        } failures since ${error.since}`,
      );
    }
    this.#failures = 0;
    this.#observation = {
      // The same object tells everybody who compares that nothing changed.
      value: isKnown ? before : value,
      observedAt: readAt.toISOString(),
    };
    // At most a fifth of the time goes into reading.
    this.#notBefore = this.#now() + 4 * duration;
    this.#nextAt = Math.max(
      this.#notBefore,
      this.#now() + this.#schedule.next(),
    );
    onReading({
      isNews: !isKnown || error !== undefined || waiting !== undefined,
    });
  }

  #fail(error: unknown): void {
    const { name, failureOf, clock, random, logger, onReading } = this.#options;
    const { waiting, ...last } = this.#observation;
    const before = last.error;
    const message = messageOf(error);
    const { retryable, retryAfter = 0 } = failureOf(error);
    this.#failures += 1;
    if (before?.message !== message) {
      logger.warn(`${capitalised(name)} cannot be read: ${message}`);
    }
    this.#observation = {
      ...last,
      error: {
        message,
        since: before?.since ?? clock.now().toISOString(),
        retryable,
      },
    };
    this.#notBefore =
      this.#now() +
      Math.max(retryAfter, backOff(this.#failures, RETRY, random));
    this.#nextAt = this.#notBefore;
    onReading({ isNews: before?.message !== message || waiting !== undefined });
  }

  #now(): number {
    return this.#options.clock.now().getTime();
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Told in the middle of sentences, so without the full stop. */
function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/\.$/, '');
}
