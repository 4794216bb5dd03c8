import { ZoneKind } from '../zones';
import { AzureError } from './AzureError';
import { Bucket, BucketSize } from './Bucket';
import { FixedWindow, WindowSize } from './FixedWindow';

/** The published limits, each of which can be set otherwise. @public */
export interface AzureLimits {
  /** Resource Manager's own, per subscription and principal (published 2025-05-28). */
  subscription: Record<SubscriptionOperation, BucketSize>;
  /** Private DNS's, per zone and operation on record sets (published limits page, per minute). */
  recordSets: Record<RecordSetOperation, BucketSize>;
  /** Private DNS's, on zones: get per zone, lists per resource group and subscription. */
  zones: Record<ZoneOperation, BucketSize>;
  /** The same of public DNS. */
  publicRecordSets: Record<RecordSetOperation, BucketSize>;
  publicZones: Record<ZoneOperation, BucketSize>;
  /** Traffic Manager's, per subscription (published 2025-05-05). */
  trafficManager: Record<TrafficManagerOperation, WindowSize>;
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

/** @public */
export type TrafficManagerOperation =
  | 'profileWrite'
  | 'profileGet'
  | 'profileList'
  | 'profileDelete'
  | 'nameCheck'
  | 'endpointWrite'
  | 'endpointGet';

function perMinute(limit: number): BucketSize {
  return { capacity: limit, refillPerSecond: limit / 60 };
}

/** So many a minute, counted in windows of 20 seconds. */
function inWindows(limit: number): WindowSize {
  return { requests: limit / 3, seconds: 20 };
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
  publicRecordSets: {
    create: perMinute(200),
    update: perMinute(200),
    delete: perMinute(200),
    get: perMinute(2000),
    list: perMinute(60),
  },
  publicZones: {
    get: perMinute(1000),
    listByGroup: perMinute(60),
    listBySubscription: perMinute(60),
  },
  trafficManager: {
    profileWrite: inWindows(600),
    profileGet: inWindows(450),
    profileList: inWindows(450),
    profileDelete: inWindows(150),
    nameCheck: inWindows(300),
    endpointWrite: inWindows(300),
    endpointGet: inWindows(1500),
  },
};

/**
 * Counts requests, in token buckets and windows, and refuses with 429 and `Retry-After` when there were too many.
 */
export class RequestLimits {
  readonly #buckets = new Map<string, Bucket>();
  readonly #windows = new Map<string, FixedWindow>();

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

  /** A DNS service's bucket for one operation on the record sets of one zone. */
  ofRecordSets(
    kind: ZoneKind,
    zone: string,
    operation: RecordSetOperation,
  ): void {
    const { recordSets, publicRecordSets } = this.limits;
    const sizes = kind === 'private' ? recordSets : publicRecordSets;
    this.#take(
      `recordSets/${kind}/${zone}/${operation}`,
      sizes[operation],
      `${operation} operations on record sets of zone '${zone}'`,
    );
  }

  /** A DNS service's bucket for one operation on zones. */
  ofZones(kind: ZoneKind, scope: string, operation: ZoneOperation): void {
    const { zones, publicZones } = this.limits;
    const sizes = kind === 'private' ? zones : publicZones;
    this.#take(
      `zones/${kind}/${scope}/${operation}`,
      sizes[operation],
      `${operation} operations on zones of '${scope}'`,
    );
  }

  /** Traffic Manager's window for one operation in one subscription; what asks of no subscription shares one. */
  ofTrafficManager(
    subscriptionId: string | undefined,
    operation: TrafficManagerOperation,
  ): void {
    const key = `${subscriptionId?.toLowerCase() ?? ''}/${operation}`;
    let window = this.#windows.get(key);
    if (!window) {
      window = new FixedWindow(this.limits.trafficManager[operation]);
      this.#windows.set(key, window);
    }
    const wait = window.take(this.clock());
    if (wait !== undefined) {
      refuse(
        Math.ceil(wait),
        `${operation} operations of subscription '${subscriptionId ?? ''}'`,
      );
    }
  }

  #take(key: string, size: BucketSize, what: string): void {
    const wait = this.#bucket(key, size).take(this.clock());
    if (wait !== undefined) refuse(Math.ceil(wait), what);
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

function refuse(seconds: number, what: string): never {
  throw new AzureError(
    429,
    'TooManyRequests',
    `The request is being throttled as the limit has been reached for ${what}. Retry after ${seconds} seconds.`,
    { 'retry-after': String(seconds) },
  );
}
