/**
 * How long a write may take to come back through the watch; milliseconds. After that it is written once more, which
 * server-side apply makes harmless: a write and the deletion of its result can reach the watch as nothing at all.
 */
const PATIENCE = 5_000;

interface Write {
  content: string;
  /** resourceVersion that the cache showed when it was written; undefined when it showed nothing. */
  before: string | undefined;
  /** resourceVersion that the API server gave the result. */
  after: string | undefined;
  expires: number;
}

/**
 * What was written, for as long as the cache may not show it yet: a cache that lags must not lead to a second write.
 *
 * It also remembers writes that changed nothing because another manager holds a field beside ours: such a difference
 * stays, and is not written again and again.
 */
export class WriteMemory {
  readonly #writes = new Map<string, Write>();

  get isEmpty(): boolean {
    return this.#writes.size === 0;
  }

  /** Nothing of this content needs to be written to an object that the cache shows at this version. */
  covers(
    key: string,
    content: string,
    shown: string | undefined,
    now: Date,
  ): boolean {
    const write = this.#writes.get(key);
    if (!write || write.content !== content) {
      return false;
    }
    if (write.after !== undefined && shown === write.after) {
      return true;
    }
    return shown === write.before && now.getTime() < write.expires;
  }

  note(
    key: string,
    content: string,
    versions: { before: string | undefined; after: string | undefined },
    now: Date,
  ): void {
    this.#writes.set(key, {
      content,
      ...versions,
      expires: now.getTime() + PATIENCE,
    });
  }

  /** Forgets what is no longer different from the cache. */
  keepOnly(keys: Set<string>): void {
    for (const key of this.#writes.keys()) {
      if (!keys.has(key)) {
        this.#writes.delete(key);
      }
    }
  }

  /** Writes it again, if the cache does not show it. */
  forget(key: string): void {
    this.#writes.delete(key);
  }

  /** When the patience with a write that has not come back ends; undefined when none is awaited. */
  nextExpiry(now: Date): Date | undefined {
    const [next] = [...this.#writes.values()]
      .map(({ expires }) => expires)
      .filter(expires => expires > now.getTime())
      .sort((a, b) => a - b);
    return next === undefined ? undefined : new Date(next);
  }

  clear(): void {
    this.#writes.clear();
  }
}
