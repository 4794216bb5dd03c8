import { Clock } from '@service-router/plugin-service-router-node';

/** The time that something has. */
export interface TimeLimit {
  /** Lets time pass without counting it. */
  pause(): void;
  resume(): void;
}

/** Calls when the time is over, where it does not end before. */
export class Countdown implements TimeLimit {
  #running: { since: number; ended: AbortController } | undefined;
  #isEnded = false;

  constructor(
    private left: number,
    private readonly clock: Clock,
    private readonly onOver: () => void,
  ) {}

  pause(): void {
    if (this.#running) {
      this.left -= this.#now() - this.#running.since;
      this.#running.ended.abort();
      this.#running = undefined;
    }
  }

  resume(): void {
    if (this.#running || this.#isEnded) {
      return;
    }
    const ended = new AbortController();
    this.#running = { since: this.#now(), ended };
    void this.clock.sleep(this.left, ended.signal).then(() => {
      if (!ended.signal.aborted) {
        this.onOver();
      }
    });
  }

  end(): void {
    this.#isEnded = true;
    this.pause();
  }

  #now(): number {
    return this.clock.now().getTime();
  }
}
