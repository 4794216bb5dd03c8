/** Time, as it is handed to whatever waits. @public */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back once after so many milliseconds. @returns a function that calls it off */
  after(milliseconds: number, callback: () => void): () => void;
}

/** The machine's own time. @public */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Time that stands still until it is moved. @public */
export class ManualClock implements Clock {
  #now: number;
  #waiting: { at: number; callback: () => void }[] = [];

  constructor(start = 0) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, callback: () => void): () => void {
    const entry = { at: this.#now + milliseconds, callback };
    this.#waiting.push(entry);
    return () => {
      this.#waiting = this.#waiting.filter(other => other !== entry);
    };
  }

  /** Moves on, calling back what becomes due, in order. */
  advance(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (;;) {
      const [next] = [...this.#waiting]
        .filter(entry => entry.at <= end)
        .sort((a, b) => a.at - b.at);
      if (!next) break;
      this.#waiting = this.#waiting.filter(entry => entry !== next);
      this.#now = next.at;
      next.callback();
    }
    this.#now = end;
  }
}
