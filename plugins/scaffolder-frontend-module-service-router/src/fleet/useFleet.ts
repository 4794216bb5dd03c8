import { useApi } from '@backstage/frontend-plugin-api';
import { serviceRouterApiRef } from '@service-router/plugin-service-router';
import { FleetSummary } from '@service-router/plugin-service-router-common';
import { Answer, useAnswer } from './useAnswer';

/** Reads the fleet to choose from, once, when a form is opened. */
export function useFleet(): Answer<FleetSummary> {
  const api = useApi(serviceRouterApiRef);
  return useAnswer(() => api.getFleet(), [api]);
}
