import { Clock } from '@service-router/plugin-service-router-node';

/** Wakes one who waits; rung while nobody waits, it is heard by the next who does. */
export class Bell {
  readonly #clock: Clock;
  #isRung = false;
  #wake: (() => void) | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  ring(): void {
    this.#isRung = true;
    this.#wake?.();
  }

  /** Resolves when the bell is rung, the time is over or the signal aborted, whichever comes first. */
  async wait(milliseconds: number, signal: AbortSignal): Promise<void> {
    if (!this.#isRung && milliseconds > 0 && !signal.aborted) {
      const waiting = new AbortController();
      const stop = () => waiting.abort();
      this.#wake = stop;
      signal.addEventListener('abort', stop, { once: true });
      await this.#clock.sleep(milliseconds, waiting.signal);
      signal.removeEventListener('abort', stop);
      this.#wake = undefined;
    }
    this.#isRung = false;
  }
}
