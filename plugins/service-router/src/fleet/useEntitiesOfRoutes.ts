import { useMemo } from 'react';
import { RouteListQuery } from '@service-router/plugin-service-router-common';
import { useReading } from './useReading';

const none: ReadonlyMap<string, string> = new Map();

/**
 * The entity that each route of a page belongs to, of those that the reader may see, as references by `namespace/name`.
 * As long as they are not known, rows lead to the details of their routes.
 *
 * @param page - says which routes, as an address does
 */
export function useEntitiesOfRoutes(
  page: string,
  query: RouteListQuery,
): ReadonlyMap<string, string> {
  const { reading } = useReading(`entities of routes?${page}`, api =>
    api.getRouteEntities(query),
  );
  const items = reading.status === 'ready' ? reading.value.items : undefined;
  return useMemo(
    () =>
      items
        ? new Map(
            items.map(({ namespace, name, entityRefs: [first] }) => [
              `${namespace}/${name}`,
              first,
            ]),
          )
        : none,
    [items],
  );
}
