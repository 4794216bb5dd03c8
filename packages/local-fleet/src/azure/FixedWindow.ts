/** How many requests are answered in each window of so many seconds. @public */
export interface WindowSize {
  requests: number;
  seconds: number;
}

/** Counts requests in windows that follow one another from the start of 1970; each begins with none. */
export class FixedWindow {
  #window = -1;
  #taken = 0;

  constructor(private readonly size: WindowSize) {}

  /** @returns seconds until the next window when this one is used up, else undefined */
  take(now: number): number | undefined {
    const length = this.size.seconds * 1000;
    const window = Math.floor(now / length);
    if (window !== this.#window) {
      this.#window = window;
      this.#taken = 0;
    }
    if (this.#taken >= this.size.requests) {
      return ((window + 1) * length - now) / 1000;
    }
    this.#taken += 1;
    return undefined;
  }
}
