import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { SERVICE_ROUTE_ANNOTATION } from '@service-router/plugin-service-router-common';
import { annotatedRoutes, useEntityRouting } from '../routing';
import { RoutingCard } from './RoutingCard';

/**
 * The card of the entity whose page it stands on.
 *
 * @public
 */
export function EntityRoutingCard() {
  const { entity } = useEntity();
  const { state, retry } = useEntityRouting(stringifyEntityRef(entity));
  const annotation = entity.metadata.annotations?.[SERVICE_ROUTE_ANNOTATION];
  return (
    <RoutingCard
      state={state}
      onRetry={retry}
      expectedRoutes={annotatedRoutes(annotation).length}
    />
  );
}
