import { LoggerService } from '@backstage/backend-plugin-api';
import {
  Observation,
  RecordSet,
} from '@service-router/plugin-service-router-common';
import {
  ZoneReader,
  ZoneReadError,
  ZoneThrottledError,
  ZoneUnavailableError,
} from '@service-router/plugin-service-router-node';
import { backOff, Bell, Clock } from '../clock';
import { EAGER_DELAYS, EagerSchedule } from './EagerSchedule';
import { sameRecordSets } from './sameRecordSets';
import { withinTime } from './withinTime';

/** The largest Azure zone (25,000 sets) takes 250 pages, which Azure gives in 150 s (azure.md 7.2). */
const LONGEST_READING = 5 * 60_000;
const RETRY = { base: 2_000, limit: 60_000 };

export interface ZoneObserverOptions {
  region: string;
  zoneName: string;
  reader: ZoneReader;
  /** Between two readings when nothing happens, milliseconds. */
  interval: number;
  clock: Clock;
  /** From 0 to less than 1, for jitter. */
  random: () => number;
  logger: LoggerService;
  /** After each reading; `isNews` when more than its age changed. */
  onReading: (reading: { isNews: boolean }) => void;
}

/** One region's zone, read again and again: its last complete picture, and what keeps it from being newer. */
export class ZoneObserver {
  readonly #options: ZoneObserverOptions;
  readonly #schedule: EagerSchedule;
  readonly #bell: Bell;
  readonly #controller = new AbortController();
  #running: Promise<void> | undefined;
  #observation: Observation<RecordSet[]> = {};
  #failures = 0;
  #nextAt = 0;
  /** Not before this, whatever is hinted: a large zone is not read without pause, a throttled one not at all. */
  #notBefore = 0;

  constructor(options: ZoneObserverOptions) {
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
  }

  /** A new object whenever anything of it changed. */
  observation(): Observation<RecordSet[]> {
    return this.#observation;
  }

  /** Something happened that may change the zone: reads soon, and a few times more. */
  hint(): void {
    this.#schedule.restart();
    const soon = this.#now() + EAGER_DELAYS[0];
    this.#nextAt = Math.min(this.#nextAt, Math.max(soon, this.#notBefore));
    this.#bell.ring();
  }

  async #run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const wait = this.#nextAt - this.#now();
      if (wait <= 0) {
        await this.#read(signal);
      } else {
        await this.#bell.wait(wait, signal);
      }
    }
  }

  async #read(signal: AbortSignal): Promise<void> {
    const { clock, reader, zoneName } = this.#options;
    const startedAt = this.#now();
    try {
      const recordSets = await withinTime(
        LONGEST_READING,
        {
          clock,
          signal,
          late: () =>
            new ZoneUnavailableError(
              `Reading zone ${zoneName} took longer than ${
                LONGEST_READING / 60_000
              } minutes and was given up`,
            ),
        },
        inTime => reader.read({ signal: inTime }),
      );
      this.#succeed(recordSets, this.#now() - startedAt);
    } catch (error) {
      if (!signal.aborted) {
        this.#fail(error);
      }
    }
  }

  #succeed(recordSets: RecordSet[], duration: number): void {
    const { region, zoneName, logger, clock, onReading } = this.#options;
    const { value: before, error } = this.#observation;
    const isSame = before !== undefined && sameRecordSets(before, recordSets);
    if (error) {
      logger.info(
        `Zone ${zoneName} of ${region} can be read again, after ${
          this.#failures
        } failures since ${error.since}`,
      );
    }
    this.#failures = 0;
    this.#observation = {
      // The same object tells everybody who compares that nothing changed.
      value: isSame ? before : recordSets,
      observedAt: clock.now().toISOString(),
    };
    // At most a fifth of the time goes into reading.
    this.#notBefore = this.#now() + 4 * duration;
    this.#nextAt = Math.max(
      this.#notBefore,
      this.#now() + this.#schedule.next(),
    );
    onReading({ isNews: !isSame || error !== undefined });
  }

  #fail(error: unknown): void {
    const { region, zoneName, clock, random, logger, onReading } =
      this.#options;
    const before = this.#observation.error;
    const message = messageOf(error);
    this.#failures += 1;
    if (before?.message !== message) {
      logger.warn(`Zone ${zoneName} of ${region} cannot be read: ${message}`);
    }
    this.#observation = {
      ...this.#observation,
      error: {
        message,
        since: before?.since ?? clock.now().toISOString(),
        retryable: error instanceof ZoneReadError ? error.retryable : true,
      },
    };
    const asked =
      error instanceof ZoneThrottledError ? error.retryAfter ?? 0 : 0;
    this.#notBefore =
      this.#now() + Math.max(asked, backOff(this.#failures, RETRY, random));
    this.#nextAt = this.#notBefore;
    onReading({ isNews: before?.message !== message });
  }

  #now(): number {
    return this.#options.clock.now().getTime();
  }
}

/** Told in the middle of sentences, so without the full stop. */
function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/\.$/, '');
}
