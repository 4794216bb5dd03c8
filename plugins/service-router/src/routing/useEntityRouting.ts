import { useCallback, useEffect, useRef, useState } from 'react';
import { useApi, useApiHolder } from '@backstage/frontend-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { SERVICE_ROUTER_SIGNAL_CHANNEL } from '@service-router/plugin-service-router-common';
import { serviceRouterApiRef } from '../api';
import { annotatedRoutes } from './annotatedRoutes';
import { routesOfSignal } from './routesOfSignal';
import {
  EntityRoutingState,
  stateOfAnswer,
  stateOfFailure,
} from './routingState';
import { Refreshing, startRefreshing } from './startRefreshing';

/** Milliseconds between readings where changes are told by signals, and where they are not. */
const INTERVAL = { withSignals: 30_000, withoutSignals: 5_000 };

/**
 * How an entity is routed, kept up to date for as long as the page is looked at.
 *
 * Signals only say which routes changed; what changed is then read with the reader's own rights. What was read stays
 * shown while it is read again.
 *
 * @public
 */
export function useEntityRouting(entityRef: string): {
  state: EntityRoutingState;
  /** Read again now. */
  retry: () => void;
} {
  const api = useApi(serviceRouterApiRef);
  const signals = useApiHolder().get(signalApiRef);
  const [shown, setShown] = useState<{
    entityRef: string;
    state: EntityRoutingState;
  }>();
  const refreshing = useRef<Refreshing>();
  const state: EntityRoutingState =
    shown?.entityRef === entityRef ? shown.state : { status: 'loading' };
  const latest = useRef(state);
  latest.current = state;

  useEffect(() => {
    let isStopped = false;
    const refresh = async () => {
      let next: (previous: EntityRoutingState) => EntityRoutingState;
      try {
        const answer = await api.getEntityRouting(entityRef);
        const readAt = Date.now();
        next = () => stateOfAnswer(answer, readAt);
      } catch (error) {
        next = previous => stateOfFailure(previous, error);
      }
      if (!isStopped) {
        setShown(previous => ({
          entityRef,
          state: next(
            previous?.entityRef === entityRef
              ? previous.state
              : { status: 'loading' },
          ),
        }));
      }
    };
    const running = startRefreshing({
      refresh,
      interval: signals ? INTERVAL.withSignals : INTERVAL.withoutSignals,
      page: document,
    });
    refreshing.current = running;
    const subscription = signals?.subscribe(
      SERVICE_ROUTER_SIGNAL_CHANNEL,
      message => {
        if (concerns(message, latest.current)) {
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
  return { state, retry };
}

/** Whether a signal may change what is shown: always, while it is not known which routes the entity has. */
function concerns(message: unknown, state: EntityRoutingState): boolean {
  if (state.status !== 'ready' && state.status !== 'empty') {
    return true;
  }
  const shown = new Set([
    ...annotatedRoutes(state.routing.annotation),
    ...state.routing.items.map(
      ({ route }) => `${route.namespace}/${route.name}`,
    ),
  ]);
  const changed = routesOfSignal(message);
  return changed === undefined || changed.some(route => shown.has(route));
}
