import { useCallback, useEffect, useRef, useState } from 'react';
import { useApi, useApiHolder } from '@backstage/frontend-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import {
  SERVICE_ROUTER_SIGNAL_CHANNEL,
  ServiceRouterApi,
} from '@service-router/plugin-service-router-common';
import { serviceRouterApiRef } from '../api';
import { Refreshing, startRefreshing } from '../routing';
import { lastReading, rememberReading } from './lastReadings';
import { Outcome, Reading, readingAfter } from './reading';

/** Milliseconds between readings: what waits and what is spent changes all the time, and nobody signals it. */
const INTERVAL = 5_000;

/** What was read, and whether it is the answer to what is asked now. */
export interface Asked<T> {
  reading: Reading<T>;
  /** What is shown answers the question before; the answer to this one is on its way. */
  isOfBefore: boolean;
  /** Read again now. */
  retry: () => void;
}

/**
 * The answer to a question, kept up to date for as long as the page is looked at, and read again when a signal tells of
 * changed routes. When the question changes, the answer to the one before stays until the next is there.
 *
 * @param question - another one for everything else that is asked
 * @param ask - asks it
 */
export function useReading<T>(
  question: string,
  ask: (api: ServiceRouterApi) => Promise<T>,
): Asked<T> {
  const api = useApi(serviceRouterApiRef);
  const signals = useApiHolder().get(signalApiRef);
  const [held, setHeld] = useState<{ question: string; reading: Reading<T> }>();
  const asking = useRef(ask);
  asking.current = ask;
  const refreshing = useRef<Refreshing>();

  useEffect(() => {
    let isStopped = false;
    const running = startRefreshing({
      refresh: async () => {
        const outcome = await outcomeOf(() => asking.current(api));
        if (!isStopped) {
          const previous = lastReading<T>(api, question);
          const reading = readingAfter(
            previous ?? { status: 'loading' },
            outcome,
          );
          rememberReading(api, question, reading);
          setHeld({ question, reading });
        }
      },
      interval: () => INTERVAL,
      page: document,
    });
    refreshing.current = running;
    const subscription = signals?.subscribe(SERVICE_ROUTER_SIGNAL_CHANNEL, () =>
      running.now(),
    );
    return () => {
      isStopped = true;
      running.stop();
      subscription?.unsubscribe();
    };
  }, [api, signals, question]);

  const retry = useCallback(() => refreshing.current?.now(), []);
  const known =
    held?.question === question ? held.reading : lastReading<T>(api, question);
  return {
    reading: known ?? held?.reading ?? { status: 'loading' },
    isOfBefore: known === undefined && held?.reading.status === 'ready',
    retry,
  };
}

async function outcomeOf<T>(ask: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { value: await ask(), readAt: Date.now() };
  } catch (error) {
    return { error };
  }
}
