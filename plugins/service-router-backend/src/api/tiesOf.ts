import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  EntityTieError,
  EntityTies,
  entityTiesOf,
  say,
  SERVICE_ROUTE_LINK_TYPE,
  tyingAnnotations,
} from '@service-router/plugin-service-router-common';
import { WordedInputError } from './WordedInputError';

/** An entity says of its routes what cannot be read. */
export class EntityTieFault extends WordedInputError {}

/**
 * How an entity says which routes are its own.
 *
 * @throws {@link EntityTieFault} naming the entity, what it says and what was expected
 */
export function tiesOf(entity: Entity): EntityTies {
  try {
    return entityTiesOf(entity);
  } catch (error) {
    if (error instanceof EntityTieError) {
      throw new EntityTieFault(
        say`${stringifyEntityRef(entity)}: ${error.words}`,
      );
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
