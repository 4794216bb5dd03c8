import useAsync from 'react-use/esm/useAsync';
import { useApi } from '@backstage/frontend-plugin-api';
import { serviceRouterApiRef } from '@service-router/plugin-service-router';
import { FleetSummary } from '@service-router/plugin-service-router-common';

/** The fleet to choose from, or why it cannot be read. */
export type FleetChoice =
  | { status: 'loading' }
  | { status: 'ready'; fleet: FleetSummary }
  | { status: 'unreachable'; message: string };

/** Reads the fleet once, when a form is opened. */
export function useFleet(): FleetChoice {
  const api = useApi(serviceRouterApiRef);
  const { value, error, loading } = useAsync(() => api.getFleet(), [api]);
  if (value) {
    return { status: 'ready', fleet: value };
  }
  return loading || !error
    ? { status: 'loading' }
    : { status: 'unreachable', message: sentence(error.message) };
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
