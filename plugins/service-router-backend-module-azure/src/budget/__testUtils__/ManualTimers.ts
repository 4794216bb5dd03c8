import { Timers } from '../Timers';

interface Timer {
  at: number;
  callBack: () => void;
}

/** Time that stands still until a test moves it. */
export class ManualTimers implements Timers {
  #now = Date.parse('2026-01-01T12:00:00Z');
  #timers: Timer[] = [];

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, callBack: () => void): () => void {
    const timer = { at: this.#now + milliseconds, callBack };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter(other => other !== timer);
    };
  }

  /** Moves time on, calling each timer at its own moment and letting what it does run before the next. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    for (;;) {
      await new Promise(resolve => setImmediate(resolve));
      const [next] = this.#timers
        .filter(({ at }) => at <= end)
        .sort((a, b) => a.at - b.at);
      if (!next) {
        break;
      }
      this.#timers = this.#timers.filter(timer => timer !== next);
      this.#now = Math.max(this.#now, next.at);
      next.callBack();
    }
    this.#now = end;
  }
}
