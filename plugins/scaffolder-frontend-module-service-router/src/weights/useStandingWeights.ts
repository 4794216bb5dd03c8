import { useApi } from '@backstage/frontend-plugin-api';
import { serviceRouterApiRef } from '@service-router/plugin-service-router';
import { Answer, useAnswer } from '../fleet';
import { standingWeights } from './standingWeights';
import { Weights } from './weights';

/**
 * Reads the weights that a route's endpoints have now; nothing is asked where no route is chosen.
 *
 * While the profiles cannot be read, or were not yet, that no endpoint is seen says nothing: an error never looks like none.
 */
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
    const weights = standingWeights({ namespace, name }, traffic, fleet);
    const { errors, isConfigured, observedAt } = traffic;
    if (!weights && errors.length > 0) {
      throw new Error(
        errors.map(error => `${error.name}: ${error.message}`).join('; '),
      );
    }
    if (!weights && isConfigured && !observedAt) {
      throw new Error('Traffic Manager was not read yet');
    }
    return weights;
  }, [api, namespace, name]);
}
