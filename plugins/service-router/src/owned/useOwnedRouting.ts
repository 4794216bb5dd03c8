import { useCallback, useEffect, useRef, useState } from 'react';
import { useApi, useApiHolder } from '@backstage/frontend-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { SERVICE_ROUTER_SIGNAL_CHANNEL } from '@service-router/plugin-service-router-common';
import { serviceRouterApiRef } from '../api';
import { Refreshing, startRefreshing } from '../routing';
import { OwnedOutcome, OwnedState, ownedStateAfter } from './ownedState';

/** Milliseconds between readings. */
const INTERVAL = 15_000;
/** Any route of the fleet may be one of these; so many signals are answered with one reading in this time. */
const LEAST_BETWEEN_SIGNALS = 2_000;

/** How what an entity owns is routed, kept up to date for as long as the page is looked at. */
export function useOwnedRouting(entityRef: string): {
  state: OwnedState;
  /** Read again now. */
  retry: () => void;
} {
  const api = useApi(serviceRouterApiRef);
  const signals = useApiHolder().get(signalApiRef);
  const [held, setHeld] = useState<{ of: string; state: OwnedState }>();
  const refreshing = useRef<Refreshing>();

  useEffect(() => {
    let isStopped = false;
    let heardAt = -Infinity;
    const running = startRefreshing({
      refresh: async () => {
        const outcome = await outcomeOf(() => api.getOwnedRouting(entityRef));
        if (!isStopped) {
          setHeld(before => ({
            of: entityRef,
            state: ownedStateAfter(
              before?.of === entityRef ? before.state : { status: 'loading' },
              outcome,
            ),
          }));
        }
      },
      interval: () => INTERVAL,
      page: document,
    });
    refreshing.current = running;
    const subscription = signals?.subscribe(
      SERVICE_ROUTER_SIGNAL_CHANNEL,
      () => {
        if (Date.now() - heardAt >= LEAST_BETWEEN_SIGNALS) {
          heardAt = Date.now();
          running.now();
        }
      },
    );
    return () => {
      isStopped = true;
      running.stop();
      subscription?.unsubscribe();
    };
  }, [api, signals, entityRef]);

  const retry = useCallback(() => refreshing.current?.now(), []);
  return {
    state: held?.of === entityRef ? held.state : { status: 'loading' },
    retry,
  };
}

async function outcomeOf(
  ask: () => Promise<Extract<OwnedOutcome, { readAt: number }>['owned']>,
): Promise<OwnedOutcome> {
  try {
    return { owned: await ask(), readAt: Date.now() };
  } catch (error) {
    return { error };
  }
}
