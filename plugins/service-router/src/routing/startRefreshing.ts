/** The part of `document` that tells whether anybody looks. */
export type PageVisibility = Pick<
  Document,
  'hidden' | 'addEventListener' | 'removeEventListener'
>;

/** A running refresh. */
export interface Refreshing {
  /** Refresh as soon as may be. Calls while one runs lead to one more, not to many. */
  now(): void;
  stop(): void;
}

/** Milliseconds between the starts of two refreshes, however many changes are told of in between. */
const LEAST_GAP = 500;

/**
 * Refreshes at once and then again and again, one at a time, and not while nobody looks.
 *
 * A page that becomes visible again is refreshed at once.
 *
 * @param refresh - must not reject
 */
export function startRefreshing({
  refresh,
  interval,
  page,
}: {
  refresh: () => Promise<void>;
  /** Milliseconds from the end of one refresh to the start of the next. */
  interval: () => number;
  page: PageVisibility;
}): Refreshing {
  let isStopped = false;
  let isRunning = false;
  let isWanted = false;
  let lastStart = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const run = async () => {
    isRunning = true;
    isWanted = false;
    lastStart = Date.now();
    await refresh();
    isRunning = false;
    schedule(isWanted ? 0 : interval());
  };

  function schedule(wait: number) {
    clearTimeout(timer);
    if (isStopped || page.hidden) {
      return;
    }
    const gap = lastStart + LEAST_GAP - Date.now();
    timer = setTimeout(run, Math.max(wait, gap));
  }

  const now = () => {
    if (isRunning) {
      isWanted = true;
    } else {
      schedule(0);
    }
  };

  const onVisibilityChange = () => {
    if (page.hidden) {
      clearTimeout(timer);
    } else {
      now();
    }
  };

  page.addEventListener('visibilitychange', onVisibilityChange);
  run();
  return {
    now,
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      page.removeEventListener('visibilitychange', onVisibilityChange);
    },
  };
}
