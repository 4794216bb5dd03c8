import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useEntityRouting } from '../routing';
import { RoutingTabInFull } from './RoutingTabInFull';

/**
 * The tab of the entity whose page it stands on.
 *
 * @public
 */
export function EntityRoutingContent() {
  const { entity } = useEntity();
  const { state, retry } = useEntityRouting(stringifyEntityRef(entity));
  return <RoutingTabInFull state={state} onRetry={retry} />;
}
