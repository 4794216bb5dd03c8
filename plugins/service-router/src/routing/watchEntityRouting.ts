import { SignalApi } from '@backstage/plugin-signals-react';
import {
  RouteReport,
  SERVICE_ROUTER_SIGNAL_CHANNEL,
  ServiceRouterApi,
} from '@service-router/plugin-service-router-common';
import { annotatedRoutes } from './annotatedRoutes';
import { haveRoutesChanged } from './haveRoutesChanged';
import { routesOfSignal } from './routesOfSignal';
import {
  EntityRoutingState,
  stateOfAnswer,
  stateOfFailure,
} from './routingState';
import { PageVisibility, Refreshing, startRefreshing } from './startRefreshing';

/** How one entity is routed, read for as long as anybody listens. */
export interface EntityRoutingWatch {
  /** What was read last; `loading` before that. */
  state(): EntityRoutingState;
  /** @returns what ends it */
  subscribe(listener: () => void): () => void;
  /** Read again now. */
  retry(): void;
  isWatched(): boolean;
}

/**
 * Milliseconds between readings where changes are told by signals, and where they are not. That there are signals counts
 * only once one was heard, as the frontend may have them without the backend, and until a change is found that none told
 * of, as nobody says when their connection is lost.
 */
const INTERVAL = { withSignals: 30_000, withoutSignals: 5_000 };

/** Starts with the first listener and stops with the last; what was read is kept for the next. */
export function watchEntityRouting({
  api,
  signals,
  entityRef,
  page,
}: {
  api: Pick<ServiceRouterApi, 'getEntityRouting'>;
  signals?: SignalApi;
  entityRef: string;
  page: PageVisibility;
}): EntityRoutingWatch {
  const listeners = new Set<() => void>();
  let state: EntityRoutingState = { status: 'loading' };
  let hasSignals = false;
  /** A signal told of a change that is yet to be read. */
  let isTold = false;
  let running: Refreshing | undefined;

  function start(): Refreshing {
    let isStopped = false;
    const refreshing = startRefreshing({
      refresh: async () => {
        const wasTold = isTold;
        isTold = false;
        const next = await read();
        if (!isStopped) {
          if (
            !wasTold &&
            !isTold &&
            haveRoutesChanged(itemsOf(state), itemsOf(next))
          ) {
            hasSignals = false;
          }
          const isSame = saysTheSame(state, next);
          state = next;
          if (!isSame) {
            listeners.forEach(listener => listener());
          }
        }
      },
      interval: () =>
        hasSignals ? INTERVAL.withSignals : INTERVAL.withoutSignals,
      page,
    });
    const subscription = signals?.subscribe(
      SERVICE_ROUTER_SIGNAL_CHANNEL,
      message => {
        hasSignals = true;
        if (concerns(message, state)) {
          isTold = true;
          refreshing.now();
        }
      },
    );
    return {
      now: refreshing.now,
      stop: () => {
        isStopped = true;
        refreshing.stop();
        subscription?.unsubscribe();
      },
    };
  }

  async function read(): Promise<EntityRoutingState> {
    try {
      const answer = await api.getEntityRouting(entityRef);
      return stateOfAnswer(answer, Date.now(), state);
    } catch (error) {
      return stateOfFailure(state, error);
    }
  }

  return {
    state: () => state,
    isWatched: () => listeners.size > 0,
    retry: () => running?.now(),
    subscribe: listener => {
      listeners.add(listener);
      running ??= start();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) {
          running?.stop();
          running = undefined;
        }
      };
    },
  };
}

function itemsOf(state: EntityRoutingState): RouteReport[] {
  return 'routing' in state ? state.routing.items : [];
}

/** Only when it was told is another; nobody has to draw that anew. */
function saysTheSame(
  before: EntityRoutingState,
  after: EntityRoutingState,
): boolean {
  return (
    'routing' in before &&
    'routing' in after &&
    before.routing === after.routing &&
    before.failure?.message === after.failure?.message
  );
}

/**
 * Whether a signal may change what is shown: always, while it is not known which routes the entity has. What labels find anew in
 * namespaces that the entity does not name is seen at the next reading, since any route of the fleet may be meant.
 */
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
  const namespaces = new Set(
    state.routing.finds?.flatMap(find => find.namespaces ?? []),
  );
  const isLooking = state.status === 'empty' && state.routing.finds;
  return (
    changed === undefined ||
    Boolean(isLooking) ||
    changed.some(
      route => shown.has(route) || namespaces.has(route.split('/')[0]),
    )
  );
}
