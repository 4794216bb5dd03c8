/** Tokens a bucket holds when full, and how many come back each second. @public */
export interface BucketSize {
  capacity: number;
  refillPerSecond: number;
}

/** A token bucket: full at first, refilled evenly. */
export class Bucket {
  #tokens: number;
  #at: number;

  constructor(private readonly size: BucketSize, now: number) {
    this.#tokens = size.capacity;
    this.#at = now;
  }

  /** @returns seconds to wait when there was no token, else undefined */
  take(now: number): number | undefined {
    const { capacity, refillPerSecond } = this.size;
    const refilled = ((now - this.#at) / 1000) * refillPerSecond;
    this.#tokens = Math.min(capacity, this.#tokens + refilled);
    this.#at = now;
    if (this.#tokens < 1) return (1 - this.#tokens) / refillPerSecond;
    this.#tokens -= 1;
    return undefined;
  }

  get left(): number {
    return Math.floor(this.#tokens);
  }
}
