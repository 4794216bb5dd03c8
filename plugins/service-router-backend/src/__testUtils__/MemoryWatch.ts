import type { WatchEvent } from '../fleet/connections';

/** One watch on a cluster in memory: what it has not given yet, and how it ends. */
export class MemoryWatch {
  /** The kind it is about. */
  readonly key: string;
  readonly #queue: WatchEvent[];
  #ended: { error?: Error } | undefined;
  #wake = () => {};

  constructor(key: string, missed: WatchEvent[]) {
    this.key = key;
    this.#queue = [...missed];
  }

  push(event: WatchEvent): void {
    this.#queue.push(event);
    this.#wake();
  }

  end(error?: Error): void {
    this.#ended ??= { error };
    this.#wake();
  }

  /** Events until it ends; as long as somebody reads, it is among the open ones. */
  async *events(
    signal: AbortSignal,
    open: Set<MemoryWatch>,
  ): AsyncGenerator<WatchEvent> {
    const stop = () => this.end(new Error('aborted'));
    const news = () =>
      new Promise<void>(resolve => {
        this.#wake = resolve;
      });
    open.add(this);
    signal.addEventListener('abort', stop, { once: true });
    try {
      for (;;) {
        yield* this.#queue.splice(0);
        if (this.#queue.length > 0) {
          continue;
        }
        if (this.#ended?.error) {
          throw this.#ended.error;
        }
        if (this.#ended) {
          return;
        }
        await news();
      }
    } finally {
      open.delete(this);
      signal.removeEventListener('abort', stop);
    }
  }
}
