import { useApi } from '@backstage/frontend-plugin-api';
import { serviceRouterApiRef } from '@service-router/plugin-service-router';
import { FleetSummary } from '@service-router/plugin-service-router-common';
import { useAnswer } from './useAnswer';

/** The fleet to choose from, or why it cannot be read. */
export type FleetChoice =
  | { status: 'loading' }
  | { status: 'ready'; fleet: FleetSummary }
  | { status: 'unreachable'; message: string };

/** Reads the fleet once, when a form is opened. */
export function useFleet(): FleetChoice {
  const api = useApi(serviceRouterApiRef);
  const answer = useAnswer(() => api.getFleet(), [api]);
  return answer.status === 'ready'
    ? { status: 'ready', fleet: answer.value }
    : answer;
}
