import { Clock } from '@service-router/plugin-service-router-node';

/** Changes come in bursts: a commit touches several objects. Milliseconds. */
const DEBOUNCE = 50;

/**
 * After a look that took long, this many times as long belongs to others; longer while there is enough to write, for the
 * writing itself makes most of the news.
 */
const REST = { idle: 2, busy: 20 };

/** What is being written while one rests. */
export interface Writing {
  isIdle: boolean;
  idle(): Promise<void>;
}

/** How long to leave the process to others before the next look at a cluster. */
export class LookPace {
  readonly #clock: Clock;
  /** When the last look ended, and how long it took; milliseconds. */
  #lastLook = { endedAt: -Infinity, took: 0 };

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  looked(began: Date): void {
    const endedAt = this.#clock.now().getTime();
    this.#lastLook = { endedAt, took: endedAt - began.getTime() };
  }

  /**
   * Resolves when it is time for the next look.
   *
   * @param canWrite - so far; what could not be written has waited long enough
   */
  async rest(
    canWrite: boolean,
    writing: Writing,
    signal: AbortSignal,
  ): Promise<void> {
    const least = canWrite ? DEBOUNCE : 0;
    await this.#clock.sleep(Math.max(least, this.#left(REST.idle)), signal);
    const left = this.#left(REST.busy);
    if (!writing.isIdle && left > 0) {
      const idle = new AbortController();
      void writing.idle().then(() => idle.abort());
      await this.#clock.sleep(left, AbortSignal.any([signal, idle.signal]));
    }
  }

  #left(rest: number): number {
    const { endedAt, took } = this.#lastLook;
    return endedAt + rest * took - this.#clock.now().getTime();
  }
}
