import { useCallback, useEffect, useRef, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { RouteIdentifier } from '@service-router/plugin-service-router-common';
import { serviceRouterApiRef } from '../../api';
import { wordedOf } from '../../language/wordedOf';
import { Refreshing, startRefreshing } from '../../routing/startRefreshing';
import {
  historyAfterFailure,
  historyAfterNewest,
  historyAfterOlder,
  historyAfterOlderFailure,
  historyBeforeOlder,
  HistoryState,
} from './historyState';

/** Milliseconds between two readings: what changed is told by the rest of the tab at once. */
const INTERVAL = 30_000;
/** Changes on a page. */
const LIMIT = 10;

/** The history of a route, kept up to date for as long as the page is looked at. */
export function useRouteHistory({ namespace, name }: RouteIdentifier): {
  state: HistoryState;
  showOlder: () => void;
  retry: () => void;
} {
  const api = useApi(serviceRouterApiRef);
  const [state, setState] = useState<HistoryState>({ status: 'loading' });
  const refreshing = useRef<Refreshing>();
  const isStopped = useRef(false);
  const take = useCallback((next: (before: HistoryState) => HistoryState) => {
    if (!isStopped.current) {
      setState(next);
    }
  }, []);

  useEffect(() => {
    isStopped.current = false;
    setState({ status: 'loading' });
    refreshing.current = startRefreshing({
      refresh: async () => {
        try {
          const answer = await api.getRouteHistory(
            { namespace, name },
            { limit: LIMIT },
          );
          take(before => historyAfterNewest(before, answer));
        } catch (error) {
          take(before => historyAfterFailure(before, wordedOf(error)));
        }
      },
      interval: () => INTERVAL,
      page: document,
    });
    return () => {
      isStopped.current = true;
      refreshing.current?.stop();
    };
  }, [api, namespace, name, take]);

  const cursor = state.status === 'ready' ? state.nextCursor : undefined;
  const showOlder = useCallback(async () => {
    take(historyBeforeOlder);
    try {
      const answer = await api.getRouteHistory(
        { namespace, name },
        { limit: LIMIT, ...(cursor ? { cursor } : {}) },
      );
      take(before => historyAfterOlder(before, answer));
    } catch (error) {
      take(before => historyAfterOlderFailure(before, wordedOf(error)));
    }
  }, [api, namespace, name, cursor, take]);

  return {
    state,
    showOlder,
    retry: useCallback(() => refreshing.current?.now(), []),
  };
}
