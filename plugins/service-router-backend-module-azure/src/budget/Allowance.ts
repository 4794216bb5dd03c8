/** How many requests may go in a time, and how many of them did. Times are milliseconds since 1970. */
export interface Allowance {
  /** When the next request may go at the earliest; `now` or earlier when it may go now. */
  readyAt(now: number): number;
  /** Notes a request. @returns to be called when its answer is there */
  take(now: number): (answeredAt: number) => void;
  /** The other side says that no more than this are left. */
  lower(left: number, now: number): void;
  /** Requests that may go at once, when none went for long. */
  limit(): number;
  /** Requests of the limit that are spent now. */
  spent(now: number): number;
}

/**
 * At most `limit` requests in any stretch of time of the given length.
 *
 * A request counts until that long after its answer: the other side counts it somewhere between its leaving and its
 * answer, so that no stretch of the other side's time holds more than the limit either, wherever its windows begin.
 */
export class SlidingWindow implements Allowance {
  /** Ends of requests, in order of their leaving; Infinity while under way. */
  #ends: { at: number }[] = [];

  constructor(readonly limit: () => number, private readonly length: number) {}

  readyAt(now: number): number {
    this.#forget(now);
    const over = this.#ends.length - this.limit();
    if (over < 0) {
      return now;
    }
    const ends = this.#ends.map(({ at }) => at).sort((a, b) => a - b);
    // While a request is under way nobody knows how long it will count; its answer brings the next look.
    return ends[over] + this.length;
  }

  take(): (answeredAt: number) => void {
    const end = { at: Infinity };
    this.#ends.push(end);
    return answeredAt => {
      end.at = Math.min(end.at, answeredAt);
    };
  }

  lower(left: number, now: number): void {
    this.#forget(now);
    // What others sent counts as if it were sent now.
    for (let open = this.limit() - this.#ends.length; open > left; open -= 1) {
      this.#ends.push({ at: now });
    }
  }

  spent(now: number): number {
    this.#forget(now);
    return this.#ends.length;
  }

  #forget(now: number): void {
    this.#ends = this.#ends.filter(({ at }) => at + this.length > now);
  }
}

/** A bucket of tokens that fills up at a steady rate: Azure Resource Manager's own way of counting. */
export class TokenBucket implements Allowance {
  #tokens: number;
  #at: number;

  constructor(
    readonly limit: () => number,
    private readonly refillPerSecond: () => number,
    now: number,
  ) {
    this.#tokens = limit();
    this.#at = now;
  }

  readyAt(now: number): number {
    this.#refill(now);
    return this.#tokens >= 1
      ? now
      : now + Math.ceil(((1 - this.#tokens) / this.refillPerSecond()) * 1_000);
  }

  take(now: number): () => void {
    this.#refill(now);
    this.#tokens -= 1;
    return () => {};
  }

  lower(left: number, now: number): void {
    this.#refill(now);
    this.#tokens = Math.min(this.#tokens, left);
  }

  spent(now: number): number {
    this.#refill(now);
    return Math.max(0, Math.ceil(this.limit() - this.#tokens));
  }

  #refill(now: number): void {
    const refilled = ((now - this.#at) / 1_000) * this.refillPerSecond();
    this.#tokens = Math.min(this.limit(), this.#tokens + refilled);
    this.#at = now;
  }
}
