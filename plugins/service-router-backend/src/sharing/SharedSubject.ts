import { createHash } from 'crypto';
import { Clock } from '@service-router/plugin-service-router-node';
import { PictureHead, PictureKey, Pictures } from '../observe';

/** What is left is renewed, though nothing changed, after this; milliseconds. */
const RENEWAL = 20_000;

/** What is not renewed for this long is of a replica that knows it no more; milliseconds. */
const LASTS = 3 * RENEWAL;

/**
 * Characters of one subject that are left in a second, on average. Where thousands of objects fail, the next try of some is
 * another with every beat, and the database would get all of them every time.
 */
const PACE = 10_000;

/** The longest that a change is held back, however much there is to be left; milliseconds. */
const LONGEST = 60_000;

/** Something that one replica alone knows, whichever that is by now. */
export interface Subject<T> {
  key: PictureKey;
  /** Of all replicas, this one knows it. */
  isMine: () => boolean;
  /** What this replica knows. */
  own: () => T;
}

export interface SharedSubjectOptions<T> {
  subject: Subject<T>;
  contentsOf: (known: T) => string;
  knownIn: (contents: string) => T;
  pictures: Pictures;
  clock: Clock;
}

/**
 * What one replica knows of a subject, as it leaves it in the database, or as another takes it from there.
 *
 * Whether it is renewed is measured by this process's own clock: clocks of replicas need not agree.
 */
export class SharedSubject<T> {
  readonly #options: SharedSubjectOptions<T>;
  #left: { contents: string; changedAt: number; at: number } | undefined;
  #taken: { fingerprint: string; known: T } | undefined;
  #newest: { readings: number; seenAt: number } | undefined;

  constructor(options: SharedSubjectOptions<T>) {
    this.#options = options;
  }

  /** As whoever knows it told it last; undefined where that was long ago, or never. */
  known(): T | undefined {
    const { isMine, own } = this.#options.subject;
    if (isMine()) {
      return own();
    }
    const isRenewed =
      this.#newest !== undefined && this.#now() - this.#newest.seenAt < LASTS;
    return isRenewed ? this.#taken?.known : undefined;
  }

  /** Leaves what this replica knows, or takes what another left. */
  async tend(): Promise<void> {
    await (this.#options.subject.isMine() ? this.#leave() : this.#take());
  }

  async #leave(): Promise<void> {
    // It is told no more, should another one know it next.
    this.#taken = undefined;
    const { clock, contentsOf, pictures, subject } = this.#options;
    const before = this.#left;
    const now = this.#now();
    const found = contentsOf(subject.own());
    const isKept =
      before !== undefined &&
      (found === before.contents || now - before.changedAt < pauseOf(found));
    if (isKept && now - before.at < RENEWAL) {
      return;
    }
    const contents = isKept ? before.contents : found;
    await pictures.leave(subject.key, {
      contents,
      readAt: clock.now(),
      fingerprint: createHash('sha256').update(contents).digest('hex'),
      lasts: LASTS,
    });
    const at = this.#now();
    this.#left = { contents, changedAt: isKept ? before.changedAt : at, at };
  }

  async #take(): Promise<void> {
    // Another one wrote meanwhile, perhaps.
    this.#left = undefined;
    const { knownIn, pictures, subject } = this.#options;
    const head = await pictures.head(subject.key);
    if (!head) {
      return;
    }
    this.#noteRenewal(head);
    if (this.#taken?.fingerprint !== head.fingerprint) {
      const contents = await pictures.contents(subject.key, head.fingerprint);
      this.#taken =
        contents === undefined
          ? undefined
          : { fingerprint: head.fingerprint, known: knownIn(contents) };
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

/** Little is left at once. Milliseconds. */
function pauseOf({ length }: string): number {
  return Math.min((length / PACE) * 1_000, LONGEST);
}
