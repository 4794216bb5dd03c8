import { useApi } from '@backstage/frontend-plugin-api';
import { serviceRouterApiRef } from '@service-router/plugin-service-router';
import { Answer, useAnswer } from '../fleet';
import { standingWeights } from './standingWeights';
import { Weights } from './weights';

/** Reads the weights that a route's endpoints have now; nothing is asked where no route is chosen. */
export function useStandingWeights(
  route: { namespace: string; name: string } | undefined,
): Answer<Weights | undefined> {
  const api = useApi(serviceRouterApiRef);
  const { namespace, name } = route ?? {};
  return useAnswer(async () => {
    if (!namespace || !name) {
      return undefined;
    }
    const [traffic, fleet] = await Promise.all([
      api.getTraffic(),
      api.getFleet(),
    ]);
    return standingWeights({ namespace, name }, traffic, fleet);
  }, [api, namespace, name]);
}
