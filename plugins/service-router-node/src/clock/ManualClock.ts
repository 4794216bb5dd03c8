import { Clock } from './Clock';

interface Sleeper {
  wakesAt: number;
  wake: () => void;
}

/** A clock that stands still until a test moves it. @public */
export class ManualClock implements Clock {
  #now: number;
  #sleepers: Sleeper[] = [];

  constructor(start: string = '2026-01-01T12:00:00Z') {
    this.#now = Date.parse(start);
  }

  now(): Date {
    return new Date(this.#now);
  }

  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) {
      return Promise.resolve();
    }
    return new Promise(resolve => {
      const sleeper: Sleeper = {
        wakesAt: this.#now + milliseconds,
        wake: () => {
          this.#sleepers = this.#sleepers.filter(other => other !== sleeper);
          signal?.removeEventListener('abort', sleeper.wake);
          resolve();
        },
      };
      this.#sleepers.push(sleeper);
      signal?.addEventListener('abort', sleeper.wake, { once: true });
    });
  }

  /** How many wait for this clock. */
  get sleeping(): number {
    return this.#sleepers.length;
  }

  /** Moves time on, waking each sleeper at its own moment and letting what it does run before the next. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    for (;;) {
      await settled();
      const [next] = this.#sleepers
        .filter(({ wakesAt }) => wakesAt <= end)
        .sort((a, b) => a.wakesAt - b.wakesAt);
      if (!next) {
        break;
      }
      this.#now = Math.max(this.#now, next.wakesAt);
      next.wake();
    }
    this.#now = end;
    await settled();
  }
}

/** Every promise that can be settled without a timer or a socket is. */
function settled(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}
