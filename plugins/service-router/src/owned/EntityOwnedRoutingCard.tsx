import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { OwnedRoutingCard } from './OwnedRoutingCard';
import { useOwnedRouting } from './useOwnedRouting';

/**
 * The card of the system, the domain or the group on whose page it stands.
 *
 * @public
 */
export function EntityOwnedRoutingCard() {
  const { entity } = useEntity();
  const { state, retry } = useOwnedRouting(stringifyEntityRef(entity));
  return <OwnedRoutingCard state={state} onRetry={retry} />;
}
