import {
  HistoryEntry,
  RouteHistory,
  Worded,
} from '@service-router/plugin-service-router-common';

/** What is known of the history of a route. */
export type HistoryState =
  | { status: 'loading' }
  | ({ status: 'error' } & Worded)
  | {
      status: 'ready';
      /** Newest first. */
      entries: HistoryEntry[];
      nextCursor?: string;
      keepDays: number;
      /** Why the newest could not be read; what is shown is from before. */
      failure?: Worded;
      older?: { isLoading: true } | { isLoading: false; failure: Worded };
    };

/** The newest page was read: what is new comes on top of what was shown. */
export function historyAfterNewest(
  before: HistoryState,
  answer: RouteHistory,
): HistoryState {
  const { items, nextCursor, keepDays, failure, words } = answer;
  if (failure !== undefined) {
    return historyAfterFailure(before, { message: failure, words });
  }
  const known = before.status === 'ready' ? before.entries : [];
  const last = items[items.length - 1];
  const overlap = known.findIndex(({ id }) => id === last?.id);
  if (before.status !== 'ready' || overlap < 0) {
    return {
      status: 'ready',
      entries: items,
      keepDays,
      ...(nextCursor ? { nextCursor } : {}),
    };
  }
  const { failure: _, ...rest } = before;
  return {
    ...rest,
    keepDays,
    entries: [...items, ...known.slice(overlap + 1)],
    ...(overlap === known.length - 1 && nextCursor ? { nextCursor } : {}),
  };
}

/** The newest page could not be read: what was shown stays. */
export function historyAfterFailure(
  before: HistoryState,
  failure: Worded,
): HistoryState {
  return before.status === 'ready'
    ? { ...before, failure }
    : { status: 'error', ...failure };
}

/** Older changes are on their way. */
export function historyBeforeOlder(before: HistoryState): HistoryState {
  return before.status === 'ready'
    ? { ...before, older: { isLoading: true } }
    : before;
}

/** Older changes were read. */
export function historyAfterOlder(
  before: HistoryState,
  { items, nextCursor, failure, words }: RouteHistory,
): HistoryState {
  if (before.status !== 'ready') {
    return before;
  }
  if (failure !== undefined) {
    return historyAfterOlderFailure(before, { message: failure, words });
  }
  const { nextCursor: _, older: __, ...rest } = before;
  const known = new Set(before.entries.map(({ id }) => id));
  return {
    ...rest,
    entries: [...before.entries, ...items.filter(({ id }) => !known.has(id))],
    ...(nextCursor ? { nextCursor } : {}),
  };
}

/** Older changes could not be read. */
export function historyAfterOlderFailure(
  before: HistoryState,
  failure: Worded,
): HistoryState {
  return before.status === 'ready'
    ? { ...before, older: { isLoading: false, failure } }
    : before;
}
