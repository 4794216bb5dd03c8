/** What Azure answered, as far as the budget is concerned. */
export interface BudgetedAnswer {
  status: number;
  header: (name: string) => string | undefined;
}

/** When Azure refuses without saying for how long; milliseconds. */
const DEFAULT_PAUSE = 10_000;

/** After any refusal, whatever Azure says; milliseconds. */
const SHORTEST_PAUSE = 1_000;

/** Azure had too many requests. */
export function isRefusal({ status }: BudgetedAnswer): boolean {
  return status === 429;
}

/**
 * How long Azure asks to be left alone: `Retry-After`, in seconds or as a date (RFC 9110, 10.2.3).
 *
 * @returns milliseconds
 */
export function pauseOf({ header }: BudgetedAnswer, now: number): number {
  const text = header('retry-after') ?? '';
  const seconds = Number(text);
  if (text && Number.isFinite(seconds)) {
    return Math.max(SHORTEST_PAUSE, seconds * 1_000);
  }
  const date = Date.parse(text);
  return Number.isNaN(date)
    ? DEFAULT_PAUSE
    : Math.max(SHORTEST_PAUSE, date - now);
}
