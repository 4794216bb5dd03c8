import { useEffect, useMemo, useState } from 'react';
import { useApi, useApiHolder } from '@backstage/frontend-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { serviceRouterApiRef } from '../api';
import { EntityRoutingState } from './routingState';
import { sharedEntityRouting } from './sharedEntityRouting';

/**
 * How an entity is routed, kept up to date for as long as the page is looked at.
 *
 * Signals only say which routes changed; what changed is then read with the reader's own rights. What was read stays
 * shown while it is read again. Everything on a page that asks for the same entity shares one reading.
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
  const watch = useMemo(
    () => sharedEntityRouting(api, signals, entityRef),
    [api, signals, entityRef],
  );
  const [, show] = useState<EntityRoutingState>();
  useEffect(() => {
    const unsubscribe = watch.subscribe(() => show(watch.state()));
    show(watch.state());
    return unsubscribe;
  }, [watch]);
  return { state: watch.state(), retry: watch.retry };
}
