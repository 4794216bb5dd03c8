import {
  HistoryEntry,
  RouteHistory,
} from '@service-router/plugin-service-router-common';
import {
  historyAfterFailure,
  historyAfterNewest,
  historyAfterOlder,
  historyAfterOlderFailure,
  historyBeforeOlder,
  HistoryState,
} from './historyState';

const entry = (id: string) => ({ id } as HistoryEntry);
const page = (
  ids: string[],
  more: Partial<RouteHistory> = {},
): RouteHistory => ({
  route: { namespace: 'payments', name: 'api' },
  items: ids.map(entry),
  keepDays: 90,
  errors: [],
  ...more,
});
const loading: HistoryState = { status: 'loading' };
const first = historyAfterNewest(
  loading,
  page(['3', '2'], { nextCursor: 'a' }),
);
const idsOf = (state: HistoryState) =>
  state.status === 'ready' ? state.entries.map(({ id }) => id) : [];

describe('the history that is shown', () => {
  it('is the newest page at first', () => {
    expect(first).toMatchObject({ status: 'ready', nextCursor: 'a' });
    expect(idsOf(first)).toEqual(['3', '2']);
  });

  it('goes on with older ones, to the oldest', () => {
    const state = historyAfterOlder(historyBeforeOlder(first), page(['1']));
    expect(idsOf(state)).toEqual(['3', '2', '1']);
    expect(state).not.toHaveProperty('nextCursor');
    expect(state).not.toHaveProperty('older');
  });

  it('gets what is new on top, and keeps the older ones that were asked for', () => {
    const older = historyAfterOlder(first, page(['1']));
    expect(
      idsOf(historyAfterNewest(older, page(['4', '3'], { nextCursor: 'b' }))),
    ).toEqual(['4', '3', '2', '1']);
  });

  it('begins anew when so much is new that there is a gap', () => {
    const state = historyAfterNewest(
      first,
      page(['9', '8'], { nextCursor: 'c' }),
    );
    expect(idsOf(state)).toEqual(['9', '8']);
    expect(state).toMatchObject({ nextCursor: 'c' });
  });

  it('stays when it cannot be read again, and says why', () => {
    const state = historyAfterFailure(first, { message: 'no database' });
    expect(idsOf(state)).toEqual(['3', '2']);
    expect(state).toMatchObject({ failure: { message: 'no database' } });
    expect(historyAfterNewest(state, page(['3', '2']))).not.toHaveProperty(
      'failure',
    );
  });

  it('is not taken for empty when it never was read', () => {
    expect(
      historyAfterNewest(loading, page([], { failure: 'no database' })),
    ).toEqual({ status: 'error', message: 'no database' });
  });

  it('says why older ones cannot be read', () => {
    expect(historyAfterOlderFailure(first, { message: 'lost' })).toMatchObject({
      older: { isLoading: false, failure: { message: 'lost' } },
      nextCursor: 'a',
    });
  });
});
