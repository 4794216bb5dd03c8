import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  EntityTieError,
  EntityTies,
  entityTiesOf,
  SERVICE_ROUTE_LINK_TYPE,
  tyingAnnotations,
} from '@service-router/plugin-service-router-common';

/**
 * How an entity says which routes are its own.
 *
 * @throws InputError naming the entity, what it says and what was expected
 */
export function tiesOf(entity: Entity): EntityTies {
  try {
    return entityTiesOf(entity);
  } catch (error) {
    if (error instanceof EntityTieError) {
      throw new InputError(`${stringifyEntityRef(entity)}: ${error.message}`);
    }
    throw error;
  }
}

/** The entities that say anything of their routes, of those for which this holds too. */
export function tiedEntities(
  and: Record<string, string | string[]> = {},
): Record<string, string | symbol | string[]>[] {
  return [
    ...tyingAnnotations.map(annotation => ({
      [`metadata.annotations.${annotation}`]: CATALOG_FILTER_EXISTS,
      ...and,
    })),
    { 'metadata.links.type': SERVICE_ROUTE_LINK_TYPE, ...and },
  ];
}
