import { act, renderHook, waitFor } from '@testing-library/react';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import {
  RouteHistory,
  RouteHistoryQuery,
} from '@service-router/plugin-service-router-common';
import { serviceRouterApiRef } from '../../api';
import { useRouteHistory } from './useRouteHistory';

const route = { namespace: 'payments', name: 'api' };
const page = (id: string, nextCursor?: string) =>
  ({
    route,
    items: [{ id }],
    keepDays: 90,
    errors: [],
    nextCursor,
  } as unknown as RouteHistory);

function start(answer: (query?: RouteHistoryQuery) => Promise<RouteHistory>) {
  const getRouteHistory = jest.fn((_: object, query?: RouteHistoryQuery) =>
    answer(query),
  );
  const { result, unmount } = renderHook(() => useRouteHistory(route), {
    wrapper: ({ children }) => (
      <TestApiProvider
        apis={[[serviceRouterApiRef, { getRouteHistory } as never]]}
      >
        {children}
      </TestApiProvider>
    ),
  });
  return { result, unmount, getRouteHistory };
}

describe('useRouteHistory', () => {
  it('reads the newest changes, and older ones on request', async () => {
    const { result, unmount } = start(async query =>
      query?.cursor ? page('1') : page('2', 'next'),
    );
    expect(result.current.state).toEqual({ status: 'loading' });
    await waitFor(() =>
      expect(result.current.state).toMatchObject({ entries: [{ id: '2' }] }),
    );
    await act(async () => result.current.showOlder());
    await waitFor(() =>
      expect(result.current.state).toMatchObject({
        entries: [{ id: '2' }, { id: '1' }],
      }),
    );
    expect(result.current.state).not.toHaveProperty('nextCursor');
    unmount();
  });

  it('says why it could not be read, and is read again on request', async () => {
    let isBroken = true;
    const { result, unmount } = start(async () => {
      if (isBroken) {
        throw new Error('no backend');
      }
      return page('2');
    });
    await waitFor(() =>
      expect(result.current.state).toEqual({
        status: 'error',
        message: 'no backend',
      }),
    );
    isBroken = false;
    await act(async () => result.current.retry());
    await waitFor(() =>
      expect(result.current.state).toMatchObject({ status: 'ready' }),
    );
    unmount();
  });

  it('keeps what it has when older ones cannot be read', async () => {
    const { result, unmount } = start(async query => {
      if (query?.cursor) {
        throw new Error('lost');
      }
      return page('2', 'next');
    });
    await waitFor(() =>
      expect(result.current.state).toMatchObject({ status: 'ready' }),
    );
    await act(async () => result.current.showOlder());
    await waitFor(() =>
      expect(result.current.state).toMatchObject({
        entries: [{ id: '2' }],
        older: { isLoading: false, failure: { message: 'lost' } },
      }),
    );
    unmount();
  });
});
