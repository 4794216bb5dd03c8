import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useEntityRouting } from '../routing';
import { RoutingTab } from './RoutingTab';
import { useTraffic } from './useTraffic';

/**
 * The tab of the entity whose page it stands on.
 *
 * @public
 */
export function EntityRoutingContent() {
  const { entity } = useEntity();
  const { state, retry } = useEntityRouting(stringifyEntityRef(entity));
  const traffic = useTraffic();
  return <RoutingTab state={state} traffic={traffic} onRetry={retry} />;
}
