import { useCallback, useEffect, useRef, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { serviceRouterApiRef } from '../api';
import { Refreshing, startRefreshing } from '../routing';
import { FleetState, fleetStateAfter, Outcome } from './fleetState';

/** Milliseconds between readings: what waits and what is spent changes all the time, and nobody signals it. */
const INTERVAL = 5_000;

/** The whole fleet, kept up to date for as long as the page is looked at. */
export function useFleet(): {
  state: FleetState;
  /** Read again now. */
  retry: () => void;
} {
  const api = useApi(serviceRouterApiRef);
  const [state, setState] = useState<FleetState>({ status: 'loading' });
  const refreshing = useRef<Refreshing>();

  useEffect(() => {
    let isStopped = false;
    const running = startRefreshing({
      refresh: async () => {
        const [fleet, traffic] = await Promise.all([
          outcomeOf(() => api.getFleet()),
          outcomeOf(() => api.getTraffic()),
        ]);
        if (!isStopped) {
          setState(previous => fleetStateAfter(previous, fleet, traffic));
        }
      },
      interval: () => INTERVAL,
      page: document,
    });
    refreshing.current = running;
    return () => {
      isStopped = true;
      running.stop();
    };
  }, [api]);

  const retry = useCallback(() => refreshing.current?.now(), []);
  return { state, retry };
}

async function outcomeOf<T>(ask: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { value: await ask(), readAt: Date.now() };
  } catch (error) {
    return { error };
  }
}
