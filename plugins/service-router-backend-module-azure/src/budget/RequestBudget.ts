import {
  RequestBudgetReport,
  RequestPurpose,
  requestPurposes,
} from '@service-router/plugin-service-router-common';
import { BudgetedAnswer, isRefusal, pauseOf } from './BudgetedAnswer';
import { CountedQuota } from './CountedQuota';
import { Charge, chargesOf } from './quotas';
import { Timers } from './Timers';
import { Turn, Waiter, waitingReport } from './Waiter';

/** Every so many requests, one goes to whoever waits longest, whatever it is for. */
const FAIR_TURN = 10;

/** A request as the budget knows it. */
export interface BudgetedRequest {
  method: string;
  url: string;
}

/** Tells the budget that a request is over, with its answer if there was one. */
export type Ended = (answer?: BudgetedAnswer) => void;

interface Line {
  waiter: Waiter;
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
  readonly #quotas = new Map<string, CountedQuota>();
  readonly #waiting: Record<RequestPurpose, Line[]> = {
    failover: [],
    write: [],
    refresh: [],
  };
  #replicas = 1;
  #turns = 0;
  #refused = 0;
  #sent = 0;
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
    { purpose, signal, onWait, since = this.#timers.now() }: Turn,
  ): Promise<Ended> {
    signal?.throwIfAborted();
    const quotas = chargesOf(request.method, new URL(request.url)).map(charge =>
      this.#quotaOf(charge),
    );
    return new Promise<Ended>((resolve, reject) => {
      const waited = new AbortController();
      const waiter = new Waiter(purpose, quotas, since, onWait);
      const line: Line = {
        waiter,
        go: () => {
          waited.abort();
          resolve(this.#begin(quotas));
          waiter.tellGone();
        },
      };
      const leave = () => {
        this.#remove(line);
        reject(signal?.reason);
        this.#serve();
      };
      signal?.addEventListener('abort', leave, {
        once: true,
        signal: waited.signal,
      });
      this.#waiting[purpose].push(line);
      this.#serve();
    });
  }

  report(provider: string): RequestBudgetReport {
    const now = this.#timers.now();
    const waiters = this.#inOrder().map(({ waiter }) => waiter);
    const waitingFor = (purpose: RequestPurpose) =>
      waitingReport(
        waiters.filter(waiter => waiter.purpose === purpose),
        now,
      );
    return {
      provider,
      replicas: this.#replicas,
      sent: this.#sent,
      refused: this.#refused,
      quotas: [...this.#quotas.values()]
        .map(quota =>
          quota.report(
            now,
            waiters.filter(({ quotas }) => quotas.includes(quota)).length,
          ),
        )
        .sort((a, b) => a.name.localeCompare(b.name)),
      waiting: {
        failover: waitingFor('failover'),
        write: waitingFor('write'),
        refresh: waitingFor('refresh'),
      },
    };
  }

  #begin(quotas: CountedQuota[]): Ended {
    const startedAt = this.#timers.now();
    this.#sent += 1;
    const ends = quotas.map(quota => quota.begin(startedAt));
    return answer => {
      const now = this.#timers.now();
      ends.forEach(end => end(now, answer));
      if (answer && isRefusal(answer)) {
        this.#refused += 1;
        const until = now + pauseOf(answer, now);
        refusing(quotas, answer).forEach(quota => quota.block(until));
      }
      this.#serve();
    };
  }

  #serve(): void {
    const now = this.#timers.now();
    for (;;) {
      const ready = readiness(now);
      const next = this.#inOrder().find(line => ready(line) <= now);
      if (!next) {
        break;
      }
      this.#turns += 1;
      this.#remove(next);
      next.go();
    }
    this.#inOrder().forEach(({ waiter }) => waiter.tellWait(now));
    this.#callOff();
    const soonest = Math.min(...this.#inOrder().map(readiness(now)));
    this.#callOff = Number.isFinite(soonest)
      ? this.#timers.after(soonest - now, () => this.#serve())
      : () => {};
  }

  #remove(gone: Line): void {
    const { purpose } = gone.waiter;
    this.#waiting[purpose] = this.#waiting[purpose].filter(
      line => line !== gone,
    );
  }

  #inOrder(): Line[] {
    const lines = requestPurposes.flatMap(purpose => this.#waiting[purpose]);
    return this.#turns % FAIR_TURN === FAIR_TURN - 1
      ? lines.sort((a, b) => a.waiter.since - b.waiter.since)
      : lines;
  }

  #quotaOf(charge: Charge): CountedQuota {
    const known = this.#quotas.get(charge.key);
    if (known) {
      return known;
    }
    const quota = new CountedQuota(
      charge,
      () => this.#replicas,
      this.#timers.now(),
    );
    this.#quotas.set(charge.key, quota);
    return quota;
  }
}

/** When a line may go; of the many that wait for the same quota, that is found out once. */
function readiness(now: number): (line: Line) => number {
  const known = new Map<CountedQuota, number>();
  const readyAtOf = (quota: CountedQuota) => {
    const readyAt = known.get(quota) ?? quota.readyAt(now);
    known.set(quota, readyAt);
    return readyAt;
  };
  return ({ waiter }) => Math.max(now, ...waiter.quotas.map(readyAtOf));
}

/**
 * What a refusal was for: Resource Manager's own limit, where it says that nothing is left of it; otherwise that of the
 * resource provider, as narrow as it is known.
 */
function refusing(
  quotas: CountedQuota[],
  answer: BudgetedAnswer,
): CountedQuota[] {
  const spent = quotas.filter(quota => quota.isSpentBy(answer));
  return spent.length > 0 ? spent : quotas.slice(-1);
}
