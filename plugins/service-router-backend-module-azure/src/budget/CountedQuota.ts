import {
  inEnglish,
  type QuotaReport,
} from '@service-router/plugin-service-router-common';
import { Allowance, SlidingWindow, TokenBucket } from './Allowance';
import { BudgetedAnswer, isRefusal } from './BudgetedAnswer';
import { Charge } from './quotas';

/** One published limit, how much of it is spent, and whether Azure wants to be left alone. Times are milliseconds since 1970. */
export class CountedQuota {
  readonly #charge: Charge;
  readonly #allowance: Allowance;
  #blockedUntil = 0;
  /** After a refusal one request goes alone, and the others wait for what it is answered. */
  #isProbed = false;

  /** @param replicas - how many share the limit */
  constructor(charge: Charge, replicas: () => number, now: number) {
    this.#charge = charge;
    this.#allowance = allowanceOf(charge, replicas, now);
  }

  /** When the next request may go at the earliest; Infinity while that depends on an answer. */
  readyAt(now: number): number {
    return this.#isProbed
      ? Infinity
      : Math.max(now, this.#blockedUntil, this.#allowance.readyAt(now));
  }

  /** Azure asked to be left alone until then; undefined when it does not, or no more. */
  blockedUntil(now: number): number | undefined {
    return this.#blockedUntil > now ? this.#blockedUntil : undefined;
  }

  /** Notes a request that goes. @returns to be called when it is over, with its answer if there was one */
  begin(now: number): (now: number, answer?: BudgetedAnswer) => void {
    const isProbe = this.#blockedUntil > 0;
    this.#isProbed = isProbe;
    const end = this.#allowance.take(now);
    return (then, answer) => {
      end(then);
      if (isProbe) {
        this.#isProbed = false;
      }
      if (answer) {
        this.#learn(answer, then);
        if (isProbe && !isRefusal(answer)) {
          this.#blockedUntil = 0;
        }
      }
    };
  }

  block(until: number): void {
    this.#blockedUntil = Math.max(this.#blockedUntil, until);
  }

  /** This is what Azure says has nothing left. */
  isSpentBy(answer: BudgetedAnswer): boolean {
    const { remainingHeader } = this.#charge;
    return (
      remainingHeader !== undefined && answer.header(remainingHeader) === '0'
    );
  }

  report(now: number, waiting: number): QuotaReport {
    const blockedUntil = this.blockedUntil(now);
    return {
      name: inEnglish(this.#charge.words),
      words: this.#charge.words,
      limit: this.#allowance.limit(),
      spent: this.#allowance.spent(now),
      waiting,
      ...(blockedUntil === undefined
        ? {}
        : { blockedUntil: new Date(blockedUntil).toISOString() }),
    };
  }

  /** What Azure says counts more than what was counted here: others call it too. */
  #learn({ header }: BudgetedAnswer, now: number): void {
    const { remainingHeader } = this.#charge;
    const text = remainingHeader && header(remainingHeader);
    const left = Number(text);
    if (text && left >= 0) {
      this.#allowance.lower(left, now);
    }
  }
}

function allowanceOf(
  { quota }: Charge,
  replicas: () => number,
  now: number,
): Allowance {
  const part = (whole: number) => Math.max(1, Math.floor(whole / replicas()));
  return 'capacity' in quota
    ? new TokenBucket(
        () => part(quota.capacity),
        () => quota.refillPerSecond / replicas(),
        now,
      )
    : new SlidingWindow(() => part(quota.limit), quota.perSeconds * 1_000);
}
