import type {
  RequestPurpose,
  RequestWait,
  WaitingRequests,
} from '@service-router/plugin-service-router-common';
import { CountedQuota } from './CountedQuota';

/** Hears that a request has to wait, and with nothing that it goes now. */
export type WaitListener = (wait: RequestWait | undefined) => void;

/** A request that wants to go. */
export interface Turn {
  purpose: RequestPurpose;
  signal?: AbortSignal;
  onWait?: WaitListener;
  /** When it first wanted to, where that was not now; milliseconds since 1970. */
  since?: number;
}

/** A request that cannot go yet, and whoever wants to know. */
export class Waiter {
  /** Until when Azure wants to be left alone, as it was last told; 0 for not at all. */
  #told: number | undefined;

  /** @param since - milliseconds since 1970 */
  constructor(
    readonly purpose: RequestPurpose,
    readonly quotas: CountedQuota[],
    readonly since: number,
    private readonly onWait: WaitListener = () => {},
  ) {}

  /** When all its quotas let it go; Infinity while that depends on an answer. */
  readyAt(now: number): number {
    return Math.max(now, ...this.quotas.map(quota => quota.readyAt(now)));
  }

  /** Tells that it waits: once, and again whenever Azure puts it off. */
  tellWait(now: number): void {
    const refusedUntil = Math.max(
      0,
      ...this.quotas.map(quota => quota.blockedUntil(now) ?? 0),
    );
    if (this.#told !== refusedUntil) {
      this.#told = refusedUntil;
      this.onWait({
        since: textOf(this.since),
        ...(refusedUntil > 0 ? { refusedUntil: textOf(refusedUntil) } : {}),
      });
    }
  }

  /** Tells that it goes, where it was told that it waits. */
  tellGone(): void {
    if (this.#told !== undefined) {
      this.onWait(undefined);
    }
  }
}

/** What is told of those that wait. */
export function waitingReport(waiters: Waiter[], now: number): WaitingRequests {
  const until = Math.min(...waiters.map(waiter => waiter.readyAt(now)));
  return {
    requests: waiters.length,
    ...(waiters.length > 0
      ? { since: textOf(Math.min(...waiters.map(({ since }) => since))) }
      : {}),
    ...(Number.isFinite(until) ? { until: textOf(until) } : {}),
  };
}

function textOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
