import { createHash } from 'crypto';
import { LoggerService } from '@backstage/backend-plugin-api';
import type { RequestWait } from '@service-router/plugin-service-router-common';
import { Clock } from '@service-router/plugin-service-router-node';
import { PictureHead, PictureKey, Pictures } from './Pictures';
import { RefusedTime } from './RefusedTime';

/** What was read, whole, and when it was like that. */
export interface Reading<T> {
  value: T;
  readAt: Date;
}

/** How something is read. */
export interface ReadingOptions {
  signal: AbortSignal;
  /** Called when a request of the reading has to wait, and with nothing when it goes. */
  onWait?: (wait: RequestWait | undefined) => void;
}

/** Where something can be read. */
export interface Source<T> {
  read(options: ReadingOptions): Promise<Reading<T>>;
}

export interface SharedReadingOptions<T> {
  key: PictureKey;
  /** Reads it from the cloud. */
  read: (options: ReadingOptions) => Promise<T>;
  pictures: Pictures;
  /** Of all replicas, this one reads it. */
  isMine: () => boolean;
  /** Between two readings when nothing happens, milliseconds. */
  interval: number;
  clock: Clock;
  logger: LoggerService;
}

/**
 * Something of a cloud that one replica reads for all: that one leaves each picture in the database, and the others take
 * it from there. So what a cloud is asked for grows with what it holds, not with the replicas.
 *
 * A picture that is not renewed in time counts no more: then whoever needs it reads for itself.
 */
export class SharedReading<T> implements Source<T> {
  readonly #options: SharedReadingOptions<T>;
  #taken: { fingerprint: string; value: T } | undefined;
  /** The newest picture, and when it was first seen by this process's own clock. */
  #newest: { readings: number; seenAt: number } | undefined;
  #isFailing = false;

  constructor(options: SharedReadingOptions<T>) {
    this.#options = options;
  }

  async read(reading: ReadingOptions): Promise<Reading<T>> {
    const taken = this.#options.isMine()
      ? undefined
      : await this.#guarded(() => this.#take());
    return taken ?? this.#readForAll(reading);
  }

  async #readForAll({ signal, onWait }: ReadingOptions): Promise<Reading<T>> {
    const { clock, interval, key, pictures, read } = this.#options;
    // What changes while it is read may be missing, so it is no newer than its beginning.
    const readAt = clock.now();
    const refused = new RefusedTime(clock);
    const value = await read({
      signal,
      onWait: wait => {
        refused.note(wait);
        onWait?.(wait);
      },
    });
    const duration = clock.now().getTime() - readAt.getTime() - refused.total();
    const contents = JSON.stringify(value);
    await this.#guarded(() =>
      pictures.leave(key, {
        contents,
        readAt,
        fingerprint: createHash('sha256').update(contents).digest('hex'),
        // A large zone is read in at most a fifth of the time; one reading may fail.
        lasts: 2 * Math.max(interval, 5 * duration) + interval,
      }),
    );
    return { value, readAt };
  }

  async #take(): Promise<Reading<T> | undefined> {
    const { key, pictures } = this.#options;
    const head = await pictures.head(key);
    if (!head || !this.#isFresh(head)) {
      return undefined;
    }
    if (this.#taken?.fingerprint !== head.fingerprint) {
      const contents = await pictures.contents(key, head.fingerprint);
      this.#taken =
        contents === undefined
          ? undefined
          : { fingerprint: head.fingerprint, value: JSON.parse(contents) };
    }
    const now = this.#options.clock.now().getTime();
    return (
      this.#taken && {
        value: this.#taken.value,
        // The clock of the replica that read it may be ahead.
        readAt: new Date(Math.min(head.readAt.getTime(), now)),
      }
    );
  }

  /** A picture is as old as it was not renewed; the first one seen, as old as it says. */
  #isFresh({ readings, readAt, lasts }: PictureHead): boolean {
    const now = this.#options.clock.now().getTime();
    if (this.#newest?.readings !== readings) {
      const seenAt = this.#newest ? now : Math.min(now, readAt.getTime());
      this.#newest = { readings, seenAt };
    }
    return now - this.#newest.seenAt < lasts;
  }

  /** Without the database, each replica reads for itself. */
  async #guarded<R>(use: () => Promise<R>): Promise<R | undefined> {
    try {
      const result = await use();
      this.#isFailing = false;
      return result;
    } catch (error) {
      if (!this.#isFailing) {
        this.#options.logger.warn(
          'What is read from clouds is not shared between replicas, each reads for itself: the database of Service Router fails.',
          error instanceof Error ? error : undefined,
        );
      }
      this.#isFailing = true;
      return undefined;
    }
  }
}
