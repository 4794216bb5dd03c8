import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  EntityRouting,
  EntityTieError,
  EntityTies,
  entityTiesOf,
  routeKey,
  RouteSummary,
} from '@service-router/plugin-service-router-common';

/**
 * On whose page a route is told of, by `namespace/name`: of an entity that names it rather than one that finds it by labels, and of that
 * rather than one that finds it by its host.
 *
 * @param askFor - what the backend finds for an entity, since labels are known to it alone
 */
export async function entitiesOfRoutes(
  entities: readonly Entity[],
  routes: readonly RouteSummary[],
  askFor: (entityRef: string) => Promise<Pick<EntityRouting, 'finds'>>,
): Promise<Map<string, string>> {
  const tied = entities.flatMap(entity => {
    const ties = readable(entity);
    return ties ? [{ entityRef: stringifyEntityRef(entity), ties }] : [];
  });
  const found = new Map<string, string>();
  const take = (key: string, entityRef: string) => {
    if (!found.has(key)) {
      found.set(key, entityRef);
    }
  };
  for (const { entityRef, ties } of tied) {
    ties.named?.routes.forEach(route => take(routeKey(route), entityRef));
  }
  for (const { entityRef, ties } of tied) {
    if (ties.selected) {
      const { finds = [] } = await askFor(entityRef);
      finds
        .filter(({ by }) => by === 'labels')
        .flatMap(({ routes: selected }) => selected)
        .forEach(route => take(routeKey(route), entityRef));
    }
  }
  const byHost = new Map(
    tied.flatMap(({ entityRef, ties }) =>
      ties.hosts.map(host => [host, entityRef] as const),
    ),
  );
  for (const route of routes) {
    const entityRef = route.host && byHost.get(route.host);
    if (entityRef) {
      take(routeKey(route), entityRef);
    }
  }
  return found;
}

/** What an entity says wrongly is told on its own page. */
function readable(entity: Entity): EntityTies | undefined {
  try {
    return entityTiesOf(entity);
  } catch (error) {
    if (error instanceof EntityTieError) {
      return undefined;
    }
    throw error;
  }
}
