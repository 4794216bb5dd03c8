import { useEffect, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { serviceRouterApiRef } from '../api';
import { startRefreshing } from '../routing';
import {
  trafficAfterAnswer,
  trafficAfterFailure,
  TrafficState,
  unknownTraffic,
} from './trafficState';

/** Milliseconds between readings: probes take that long, and it is the whole fleet's answer that is read. */
const INTERVAL = 30_000;

/** The traffic manager in front of the regions, kept up to date for as long as the page is looked at. */
export function useTraffic(): TrafficState {
  const api = useApi(serviceRouterApiRef);
  const [state, setState] = useState(unknownTraffic);
  useEffect(() => {
    let isStopped = false;
    const refreshing = startRefreshing({
      refresh: async () => {
        let next: (previous: TrafficState) => TrafficState;
        try {
          const report = await api.getTraffic();
          next = () => trafficAfterAnswer(report);
        } catch (error) {
          next = previous => trafficAfterFailure(previous, error);
        }
        if (!isStopped) {
          setState(next);
        }
      },
      interval: () => INTERVAL,
      page: document,
    });
    return () => {
      isStopped = true;
      refreshing.stop();
    };
  }, [api]);
  return state;
}
