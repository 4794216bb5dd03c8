import { createHash } from 'crypto';
import { LoggerService } from '@backstage/backend-plugin-api';
import { TrafficWriting } from '@service-router/plugin-service-router-common';
import { Clock } from '@service-router/plugin-service-router-node';
import { PictureHead, PictureKey, Pictures } from '../observe';

/** Between two looks at what the writing replica left, or at what is to be left; milliseconds. */
const BEAT = 5_000;

/** What is left is renewed, though nothing changed, after this; milliseconds. */
const RENEWAL = 20_000;

/** What is not renewed for this long is of a replica that writes no more; milliseconds. */
const LASTS = 3 * RENEWAL;

const nothing: TrafficWriting = {
  failing: [],
  waiting: [],
  takenNames: new Map(),
};

export interface SharedWritingOptions {
  key: PictureKey;
  /** What this replica knows. */
  own: () => TrafficWriting;
  pictures: Pictures;
  /** Of all replicas, this one writes. */
  isMine: () => boolean;
  clock: Clock;
  logger: LoggerService;
}

/**
 * What became of writing, which only the replica that writes knows: that one leaves it in the database, and all tell it.
 *
 * Whether it is renewed is measured by this process's own clock: clocks of replicas need not agree.
 */
export class SharedWriting {
  readonly #options: SharedWritingOptions;
  readonly #controller = new AbortController();
  #running: Promise<void> | undefined;
  #left: { contents: string; at: number } | undefined;
  #taken: { fingerprint: string; writing: TrafficWriting } | undefined;
  #newest: { readings: number; seenAt: number } | undefined;
  #isFailing = false;

  constructor(options: SharedWritingOptions) {
    this.#options = options;
  }

  start(): void {
    this.#running ??= this.#run(this.#controller.signal);
  }

  async stop(): Promise<void> {
    this.#controller.abort();
    await this.#running;
  }

  /** As the replica that writes told it last. */
  writing(): TrafficWriting {
    const { isMine, own } = this.#options;
    if (isMine()) {
      return own();
    }
    const isRenewed =
      this.#newest !== undefined && this.#now() - this.#newest.seenAt < LASTS;
    return (isRenewed ? this.#taken?.writing : undefined) ?? nothing;
  }

  async #run(signal: AbortSignal): Promise<void> {
    const { clock, isMine, logger } = this.#options;
    while (!signal.aborted) {
      try {
        await (isMine() ? this.#leave() : this.#take());
        this.#isFailing = false;
      } catch (error) {
        if (!this.#isFailing) {
          logger.warn(
            'What became of writing to Traffic Manager is not shared between replicas, only the one that writes tells it: the database of Service Router fails.',
            error as Error,
          );
        }
        this.#isFailing = true;
      }
      await clock.sleep(BEAT, signal);
    }
  }

  async #leave(): Promise<void> {
    const { clock, key, own, pictures } = this.#options;
    const writing = own();
    const contents = JSON.stringify({
      ...writing,
      takenNames: [...writing.takenNames],
    });
    if (
      contents === this.#left?.contents &&
      this.#now() - this.#left.at < RENEWAL
    ) {
      return;
    }
    await pictures.leave(key, {
      contents,
      readAt: clock.now(),
      fingerprint: createHash('sha256').update(contents).digest('hex'),
      lasts: LASTS,
    });
    this.#left = { contents, at: this.#now() };
  }

  async #take(): Promise<void> {
    // Another one wrote meanwhile, perhaps.
    this.#left = undefined;
    const { key, pictures } = this.#options;
    const head = await pictures.head(key);
    if (!head) {
      return;
    }
    this.#noteRenewal(head);
    if (this.#taken?.fingerprint !== head.fingerprint) {
      const contents = await pictures.contents(key, head.fingerprint);
      this.#taken =
        contents === undefined
          ? undefined
          : { fingerprint: head.fingerprint, writing: writingIn(contents) };
    }
  }

  /** The first one that is seen is as old as it says: it may be of long ago. */
  #noteRenewal({ readings, readAt }: PictureHead): void {
    if (this.#newest?.readings !== readings) {
      const now = this.#now();
      const seenAt = this.#newest ? now : Math.min(now, readAt.getTime());
      this.#newest = { readings, seenAt };
    }
  }

  #now(): number {
    return this.#options.clock.now().getTime();
  }
}

function writingIn(contents: string): TrafficWriting {
  const { failing, waiting, takenNames } = JSON.parse(contents);
  return { failing, waiting, takenNames: new Map(takenNames) };
}
