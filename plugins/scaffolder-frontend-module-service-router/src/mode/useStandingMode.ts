import { useApi } from '@backstage/frontend-plugin-api';
import { serviceRouterApiRef } from '@service-router/plugin-service-router';
import { Answer, useAnswer } from '../fleet';
import { ModeFieldProps } from './schema';
import { standingMode } from './standingMode';

/** Reads the mode that counts for a route now; nothing is asked where no route is chosen. */
export function useStandingMode(
  route: { namespace: string; name: string } | undefined,
): Answer<ModeFieldProps['formData']> {
  const api = useApi(serviceRouterApiRef);
  const { namespace, name } = route ?? {};
  return useAnswer(
    async () =>
      namespace && name
        ? standingMode(await api.getRoute({ namespace, name }))
        : undefined,
    [api, namespace, name],
  );
}
