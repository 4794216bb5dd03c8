import type { RequestWait } from '@service-router/plugin-service-router-common';
import { Clock } from '@service-router/plugin-service-router-node';

/** How long a cloud refused to be asked while something was read: that time tells nothing of how long reading takes. */
export class RefusedTime {
  #total = 0;
  #since: number | undefined;

  constructor(private readonly clock: Clock) {}

  note(wait: RequestWait | undefined): void {
    const isRefused = wait?.refusedUntil !== undefined;
    if (this.#since !== undefined) {
      this.#total += this.#now() - this.#since;
    }
    this.#since = isRefused ? this.#now() : undefined;
  }

  /** Milliseconds, until now. */
  total(): number {
    const open = this.#since === undefined ? 0 : this.#now() - this.#since;
    return this.#total + open;
  }

  #now(): number {
    return this.clock.now().getTime();
  }
}
