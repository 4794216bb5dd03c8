/**
 * Delays of the readings after something changed, milliseconds: soon at first, then ever later, as long as others
 * (ExternalDNS, Azure, caches) usually take to follow. They add up to about half a minute.
 */
export const EAGER_DELAYS = [1_000, 2_000, 3_000, 5_000, 8_000, 13_000];

/** How long to wait before the next reading: eager for a while after a hint, regular otherwise. */
export class EagerSchedule {
  #step = EAGER_DELAYS.length;

  /** @param interval - the regular delay, milliseconds */
  constructor(private readonly interval: number) {}

  /** Something changed; hints that come together count as one. */
  restart(): void {
    this.#step = 0;
  }

  /** Delay before the next reading, which is taken as done by this. */
  next(): number {
    const delay = EAGER_DELAYS[this.#step] ?? this.interval;
    this.#step += 1;
    return Math.min(delay, this.interval);
  }
}
