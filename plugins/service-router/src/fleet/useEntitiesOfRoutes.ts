import { useEffect, useState } from 'react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApiHolder } from '@backstage/frontend-plugin-api';
import { CatalogApi, catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  RouteIdentifier,
  SERVICE_ROUTE_ANNOTATION,
} from '@service-router/plugin-service-router-common';
import { annotatedRoutes } from '../routing';

/**
 * The entities, of those the reader may see, whose annotation is one of these routes, as references by `namespace/name`.
 * The catalog finds whole annotations only: a route that is one of several of its entity is not found here.
 */
export function useEntitiesOfRoutes(
  routes: readonly RouteIdentifier[],
): ReadonlyMap<string, string> {
  const catalog = useApiHolder().get(catalogApiRef);
  const [entities, setEntities] = useState<ReadonlyMap<string, string>>(
    new Map(),
  );
  const wanted = routes
    .map(({ namespace, name }) => `${namespace}/${name}`)
    .sort()
    .join();
  useEffect(() => {
    let isStopped = false;
    if (catalog && wanted) {
      entitiesNaming(wanted.split(','), catalog).then(
        found => !isStopped && setEntities(found),
        // Without the catalog, rows lead to the details of their routes.
        () => {},
      );
    }
    return () => {
      isStopped = true;
    };
  }, [catalog, wanted]);
  return entities;
}

async function entitiesNaming(
  routes: string[],
  catalog: CatalogApi,
): Promise<Map<string, string>> {
  const annotation = `metadata.annotations.${SERVICE_ROUTE_ANNOTATION}`;
  const { items } = await catalog.getEntities({
    filter: { [annotation]: routes },
    fields: [
      'kind',
      'metadata.name',
      'metadata.namespace',
      'metadata.annotations',
    ],
  });
  return new Map(
    items.flatMap(entity =>
      annotatedRoutes(
        entity.metadata.annotations?.[SERVICE_ROUTE_ANNOTATION],
      ).map(route => [route, stringifyEntityRef(entity)] as const),
    ),
  );
}
