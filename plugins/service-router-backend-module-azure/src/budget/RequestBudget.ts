import {
  QuotaReport,
  RequestBudgetReport,
  RequestPurpose,
  requestPurposes,
} from '@service-router/plugin-service-router-common';
import { Allowance, SlidingWindow, TokenBucket } from './Allowance';
import { Charge, chargesOf } from './quotas';
import { Timers } from './Timers';

/** Every so many requests, one goes to whoever waits longest, whatever it is for. */
const FAIR_TURN = 10;

/** When Azure refuses without saying for how long; milliseconds. */
const DEFAULT_PAUSE = 10_000;

/** A request as the budget knows it. */
export interface BudgetedRequest {
  method: string;
  url: string;
}

/** What Azure answered, as far as the budget is concerned. */
export interface BudgetedAnswer {
  status: number;
  header: (name: string) => string | undefined;
}

/** Tells the budget that a request is over, with its answer if there was one. */
export type Ended = (answer?: BudgetedAnswer) => void;

interface Counted {
  charge: Charge;
  allowance: Allowance;
  /** Azure asked to be left alone until then; milliseconds since 1970. */
  blockedUntil: number;
}

interface Waiter {
  counted: Counted[];
  since: number;
  go: () => void;
}

/**
 * One budget for every request to Azure. Nothing goes that the published limits would refuse; what has to wait goes in
 * the order of what it is for, failover before writes before refresh, and every tenth turn is the oldest's, so that
 * nothing starves.
 *
 * Azure counts all replicas of a backend together where they share a credential, and each knows only its own requests:
 * so each takes its part of every limit.
 */
export class RequestBudget {
  readonly #timers: Timers;
  readonly #counted = new Map<string, Counted>();
  #waiting: Record<RequestPurpose, Waiter[]> = {
    failover: [],
    write: [],
    refresh: [],
  };
  #replicas = 1;
  #turns = 0;
  #refused = 0;
  #callOff: () => void = () => {};

  constructor(timers: Timers) {
    this.#timers = timers;
  }

  /** How many replicas of this backend call Azure with the same credential, this one included. */
  setReplicas(count: number): void {
    this.#replicas = Math.max(1, Math.floor(count));
    this.#serve();
  }

  /**
   * Waits until a request may go.
   *
   * @returns to be called when the request is over
   * @throws the signal's reason, when it is aborted first
   */
  async acquire(
    request: BudgetedRequest,
    { purpose, signal }: { purpose: RequestPurpose; signal?: AbortSignal },
  ): Promise<Ended> {
    signal?.throwIfAborted();
    const counted = chargesOf(request.method, new URL(request.url)).map(
      charge => this.#countedBy(charge),
    );
    return new Promise<Ended>((resolve, reject) => {
      const waited = new AbortController();
      const waiter: Waiter = {
        counted,
        since: this.#timers.now(),
        go: () => {
          waited.abort();
          resolve(this.#begin(counted));
        },
      };
      const leave = () => {
        this.#waiting[purpose] = without(this.#waiting[purpose], waiter);
        reject(signal?.reason);
        this.#serve();
      };
      signal?.addEventListener('abort', leave, {
        once: true,
        signal: waited.signal,
      });
      this.#waiting[purpose].push(waiter);
      this.#serve();
    });
  }

  report(provider: string): RequestBudgetReport {
    const now = this.#timers.now();
    const waiters = requestPurposes.flatMap(purpose => this.#waiting[purpose]);
    const since = Math.min(...waiters.map(waiter => waiter.since));
    return {
      provider,
      replicas: this.#replicas,
      refused: this.#refused,
      quotas: [...this.#counted.values()]
        .map((counted): QuotaReport => {
          const { charge, allowance, blockedUntil } = counted;
          return {
            name: charge.name,
            limit: allowance.limit(),
            spent: allowance.spent(now),
            waiting: waiters.filter(waiter => waiter.counted.includes(counted))
              .length,
            ...(blockedUntil > now
              ? { blockedUntil: new Date(blockedUntil).toISOString() }
              : {}),
          };
        })
        .sort((a, b) => a.name.localeCompare(b.name)),
      waiting: {
        failover: this.#waiting.failover.length,
        write: this.#waiting.write.length,
        refresh: this.#waiting.refresh.length,
      },
      ...(waiters.length > 0
        ? { waitingSince: new Date(since).toISOString() }
        : {}),
    };
  }

  #begin(counted: Counted[]): Ended {
    const startedAt = this.#timers.now();
    const ends = counted.map(({ allowance }) => allowance.take(startedAt));
    return answer => {
      const now = this.#timers.now();
      ends.forEach(end => end(now));
      if (answer) {
        this.#learn(counted, answer, now);
      }
      this.#serve();
    };
  }

  /** What Azure says counts more than what was counted here: others call it too. */
  #learn(counted: Counted[], answer: BudgetedAnswer, now: number): void {
    for (const { allowance, charge } of counted) {
      const { remainingHeader } = charge;
      const left = Number(remainingHeader && answer.header(remainingHeader));
      if (remainingHeader && answer.header(remainingHeader) && left >= 0) {
        allowance.lower(left, now);
      }
    }
    if (answer.status === 429) {
      this.#refused += 1;
      const until = now + pauseOf(answer, now);
      for (const one of refusing(counted, answer)) {
        one.blockedUntil = Math.max(one.blockedUntil, until);
      }
    }
  }

  #serve(): void {
    this.#callOff();
    const now = this.#timers.now();
    const known = new Map<Counted, number>();
    const readyAtOf = (counted: Counted): number => {
      const readyAt =
        known.get(counted) ??
        Math.max(counted.blockedUntil, counted.allowance.readyAt(now));
      known.set(counted, readyAt);
      return readyAt;
    };
    const readyAt = ({ counted }: Waiter) =>
      Math.max(now, ...counted.map(readyAtOf));
    for (;;) {
      const next = this.#inOrder().find(waiter => readyAt(waiter) <= now);
      if (!next) {
        break;
      }
      this.#turns += 1;
      for (const purpose of requestPurposes) {
        this.#waiting[purpose] = without(this.#waiting[purpose], next);
      }
      next.go();
      next.counted.forEach(counted => known.delete(counted));
    }
    const soonest = Math.min(...this.#inOrder().map(readyAt));
    this.#callOff = Number.isFinite(soonest)
      ? this.#timers.after(soonest - now, () => this.#serve())
      : () => {};
  }

  #inOrder(): Waiter[] {
    const waiters = requestPurposes.flatMap(purpose => this.#waiting[purpose]);
    return this.#turns % FAIR_TURN === FAIR_TURN - 1
      ? waiters.sort((a, b) => a.since - b.since)
      : waiters;
  }

  #countedBy(charge: Charge): Counted {
    const known = this.#counted.get(charge.key);
    if (known) {
      return known;
    }
    const counted = {
      charge,
      allowance: this.#allowanceOf(charge),
      blockedUntil: 0,
    };
    this.#counted.set(charge.key, counted);
    return counted;
  }

  #allowanceOf({ quota }: Charge): Allowance {
    const part = (whole: number) =>
      Math.max(1, Math.floor(whole / this.#replicas));
    return 'capacity' in quota
      ? new TokenBucket(
          () => part(quota.capacity),
          () => quota.refillPerSecond / this.#replicas,
          this.#timers.now(),
        )
      : new SlidingWindow(() => part(quota.limit), quota.perSeconds * 1_000);
  }
}

function without(waiters: Waiter[], gone: Waiter): Waiter[] {
  return waiters.filter(waiter => waiter !== gone);
}

/**
 * What a refusal was for: Resource Manager's own limit, where it says that nothing is left of it; otherwise that of the
 * resource provider, as narrow as it is known.
 */
function refusing(counted: Counted[], answer: BudgetedAnswer): Counted[] {
  const spent = counted.filter(
    ({ charge }) =>
      charge.remainingHeader && answer.header(charge.remainingHeader) === '0',
  );
  return spent.length > 0 ? spent : counted.slice(-1);
}

/** `Retry-After`, in seconds or as a date (RFC 9110, 10.2.3). */
function pauseOf(answer: BudgetedAnswer, now: number): number {
  const text = answer.header('retry-after') ?? '';
  const seconds = Number(text);
  if (text && Number.isFinite(seconds)) {
    return Math.max(0, seconds * 1_000);
  }
  const date = Date.parse(text);
  return Number.isNaN(date) ? DEFAULT_PAUSE : Math.max(0, date - now);
}
