import { AzureError } from './AzureError';

/** Tokens a bucket holds when full, and how many come back each second. @public */
export interface BucketSize {
  capacity: number;
  refillPerSecond: number;
}

/** The published limits, each of which can be set otherwise. @public */
export interface AzureLimits {
  /** Resource Manager's own, per subscription and principal (published 2025-05-28). */
  subscription: Record<SubscriptionOperation, BucketSize>;
  /** Private DNS's, per zone and operation on record sets (published limits page, per minute). */
  recordSets: Record<RecordSetOperation, BucketSize>;
  /** Private DNS's, on zones: get per zone, lists per resource group and subscription. */
  zones: Record<ZoneOperation, BucketSize>;
}

/** @public */
export type SubscriptionOperation = 'reads' | 'writes' | 'deletes';
/** @public */
export type RecordSetOperation =
  | 'create'
  | 'update'
  | 'delete'
  | 'get'
  | 'list';
/** @public */
export type ZoneOperation = 'get' | 'listByGroup' | 'listBySubscription';

function perMinute(limit: number): BucketSize {
  return { capacity: limit, refillPerSecond: limit / 60 };
}

/** What Azure publishes. @public */
export const PUBLISHED_LIMITS: AzureLimits = {
  subscription: {
    reads: { capacity: 250, refillPerSecond: 25 },
    writes: { capacity: 200, refillPerSecond: 10 },
    deletes: { capacity: 200, refillPerSecond: 10 },
  },
  recordSets: {
    create: perMinute(60),
    update: perMinute(60),
    delete: perMinute(60),
    get: perMinute(200),
    list: perMinute(100),
  },
  zones: {
    get: perMinute(200),
    listByGroup: perMinute(100),
    listBySubscription: perMinute(60),
  },
};

class Bucket {
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

/**
 * Counts requests in token buckets, and refuses with 429 and `Retry-After` when one is empty.
 */
export class RequestLimits {
  readonly #buckets = new Map<string, Bucket>();

  constructor(
    private readonly limits: AzureLimits,
    private readonly clock: () => number,
  ) {}

  /**
   * Resource Manager's bucket, which every request of a principal goes through first.
   * @returns the header that tells how many are left
   */
  ofSubscription(
    subscriptionId: string,
    principal: string,
    operation: SubscriptionOperation,
  ): Record<string, string> {
    const bucket = this.#bucket(
      `arm/${subscriptionId}/${principal}/${operation}`,
      this.limits.subscription[operation],
    );
    const wait = bucket.take(this.clock());
    const header = {
      [`x-ms-ratelimit-remaining-subscription-${operation}`]: String(
        bucket.left,
      ),
    };
    if (wait !== undefined) {
      const seconds = Math.ceil(wait);
      throw new AzureError(
        429,
        'SubscriptionRequestsThrottled',
        `Number of '${operation}' requests for subscription '${subscriptionId}' actor '${principal}' exceeded. Please try again after '${seconds}' seconds after additional tokens are available. Refer to https://aka.ms/arm-throttling for additional information.`,
        { ...header, 'retry-after': String(seconds) },
      );
    }
    return header;
  }

  /** Private DNS's bucket for one operation on the record sets of one zone. */
  ofRecordSets(zone: string, operation: RecordSetOperation): void {
    this.#take(
      `recordSets/${zone}/${operation}`,
      this.limits.recordSets[operation],
      `${operation} operations on record sets of zone '${zone}'`,
    );
  }

  /** Private DNS's bucket for one operation on zones. */
  ofZones(scope: string, operation: ZoneOperation): void {
    this.#take(
      `zones/${scope}/${operation}`,
      this.limits.zones[operation],
      `${operation} operations on zones of '${scope}'`,
    );
  }

  #take(key: string, size: BucketSize, what: string): void {
    const wait = this.#bucket(key, size).take(this.clock());
    if (wait === undefined) return;
    const seconds = Math.ceil(wait);
    throw new AzureError(
      429,
      'TooManyRequests',
      `The request is being throttled as the limit has been reached for ${what}. Retry after ${seconds} seconds.`,
      { 'retry-after': String(seconds) },
    );
  }

  #bucket(key: string, size: BucketSize): Bucket {
    const lower = key.toLowerCase();
    let bucket = this.#buckets.get(lower);
    if (!bucket) {
      bucket = new Bucket(size, this.clock());
      this.#buckets.set(lower, bucket);
    }
    return bucket;
  }
}
