/** @internal */
export interface WorkQueueOptions<T> {
  /** Keys worked on at one time. */
  concurrency: number;
  work: (key: string, item: T) => Promise<void>;
  /** Work was rejected: what waits is dropped before this is called. */
  onFailure: (error: Error) => void;
}

/**
 * Work by key: of one key, one thing at a time; of many, a bounded number at once.
 *
 * What waits is always the last that was wanted. Something newer for a key that is being worked on waits until that is
 * done; whatever came in between is never begun.
 */
export class WorkQueue<T> {
  readonly #options: WorkQueueOptions<T>;
  readonly #underWay = new Set<string>();
  #waiting = new Map<string, T>();
  #idlers: (() => void)[] = [];
  #followers: { key: string; tell: () => void }[] = [];

  constructor(options: WorkQueueOptions<T>) {
    this.#options = options;
  }

  /** Nothing waits and nothing is under way. */
  get isIdle(): boolean {
    return this.#waiting.size === 0 && this.#underWay.size === 0;
  }

  /** How many keys wait or are worked on. */
  get depth(): number {
    return new Set([...this.#waiting.keys(), ...this.#underWay]).size;
  }

  /** Takes these in place of everything that waits, and begins with them. */
  replace(items: Map<string, T>): void {
    this.#waiting = new Map(items);
    this.#begin();
    this.#tell();
  }

  /** Drops what waits; what is under way goes on. */
  clear(): void {
    this.#waiting.clear();
    this.#tell();
  }

  /** Resolves when nothing waits and nothing is under way. */
  async idle(): Promise<void> {
    if (!this.isIdle) {
      await new Promise<void>(resolve => {
        this.#idlers.push(resolve);
      });
    }
  }

  /** Resolves when nothing waits and nothing is under way for this key. */
  async done(key: string): Promise<void> {
    if (!this.#isDone(key)) {
      await new Promise<void>(resolve => {
        this.#followers.push({ key, tell: resolve });
      });
    }
  }

  #isDone(key: string): boolean {
    return !this.#waiting.has(key) && !this.#underWay.has(key);
  }

  #begin(): void {
    for (const [key, item] of this.#waiting) {
      if (this.#underWay.size >= this.#options.concurrency) {
        return;
      }
      if (!this.#underWay.has(key)) {
        this.#waiting.delete(key);
        this.#underWay.add(key);
        void this.#do(key, item);
      }
    }
  }

  async #do(key: string, item: T): Promise<void> {
    const { work, onFailure } = this.#options;
    try {
      await work(key, item);
    } catch (error) {
      this.#waiting.clear();
      onFailure(error as Error);
    }
    this.#underWay.delete(key);
    this.#begin();
    this.#tell();
  }

  #tell(): void {
    const done = this.#followers.filter(({ key }) => this.#isDone(key));
    this.#followers = this.#followers.filter(one => !done.includes(one));
    done.forEach(({ tell }) => tell());
    if (this.isIdle) {
      this.#idlers.splice(0).forEach(tell => tell());
    }
  }
}
