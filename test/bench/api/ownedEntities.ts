import { Entity, parseEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';

/** Components of one system. */
const PARTS = 1_000;
/** Each component is owned by one of so many groups. */
const TEAMS = 10;
/** Entities that a catalog gives at once. */
const PAGE = 500;

/** Groups that own every second component: whose index is even. */
export const OWNERS = Array.from(
  { length: TEAMS / 2 },
  (_, index) => `group:default/${index * 2}`,
);

/** The entity `component:default/<index>` of a route. */
function component(index: number): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: String(index),
      namespace: 'default',
      annotations: {
        'router.io/service-route': `ns-${Math.floor(
          index / 20,
        )}/route-${index}`,
      },
    },
    relations: [
      { type: 'ownedBy', targetRef: `group:default/${index % TEAMS}` },
    ],
  };
}

/** A catalog with an entity for each of so many routes, and `system:default/<index>` for each thousand of them. */
export function ownedEntities(
  routes: number,
): Pick<CatalogService, 'getEntityByRef' | 'streamEntities'> {
  return {
    async getEntityByRef(ref) {
      const { kind, name } =
        typeof ref === 'string' ? parseEntityRef(ref) : ref;
      return kind === 'system'
        ? {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'System',
            metadata: { name, namespace: 'default' },
          }
        : component(Number(name));
    },
    async *streamEntities(request) {
      const system = /"system:default\/(\d+)"/.exec(
        JSON.stringify(request?.filter),
      );
      const first = system ? Number(system[1]) * PARTS : 0;
      const end = system ? first + PARTS : routes;
      for (let from = first; from < end; from += PAGE) {
        yield Array.from({ length: Math.min(PAGE, end - from) }, (_, index) =>
          component(from + index),
        );
      }
    },
  };
}
