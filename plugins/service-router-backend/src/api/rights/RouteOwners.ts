import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { Entity, RELATION_OWNED_BY } from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  RouteIdentifier,
  routeKey,
  SERVICE_ROUTE_ANNOTATION,
} from '@service-router/plugin-service-router-common';
import { Clock } from '@service-router/plugin-service-router-node';
import { routesOfEntity } from '../routesOfEntity';

/** What was read of the catalog longer ago than this is read again, while it is still gone by; milliseconds. */
const FRESH = 30_000;
/** Nobody is let in by what was read longer ago than this. */
const USABLE = 10 * 60_000;

/** Who owns the entities that name a route. */
export interface Owners {
  of(route: RouteIdentifier): readonly string[];
  /** When the catalog was read; milliseconds. */
  readAt: number;
}

export interface RouteOwnersOptions {
  catalog: Pick<CatalogService, 'streamEntities'>;
  auth: Pick<AuthService, 'getOwnServiceCredentials'>;
  clock: Pick<Clock, 'now'>;
  logger: LoggerService;
}

/**
 * Which route belongs to whom, by the annotations in the catalog. It is read with the plugin's own rights, since callers
 * see but a part of the catalog, and serves to decide alone: what it says is told to nobody.
 */
export class RouteOwners {
  readonly #options: RouteOwnersOptions;
  #known: { owners: Map<string, Set<string>>; readAt: number } | undefined;
  #reading: Promise<void> | undefined;

  constructor(options: RouteOwnersOptions) {
    this.#options = options;
  }

  /** @throws ServiceUnavailableError when the catalog could not be read for too long to go by what is known */
  async current(): Promise<Owners> {
    const age = this.#age();
    if (age >= USABLE) {
      try {
        await this.#read();
      } catch (error) {
        throw new ServiceUnavailableError(
          `Who owns which route is not known, so that nothing can be told to owners: the catalog cannot be read: ${
            (error as Error).message
          }`,
        );
      }
    } else if (age >= FRESH) {
      this.#read().catch(error =>
        this.#options.logger.warn(
          'The catalog cannot be read; who may read a route is decided by what it said before',
          error,
        ),
      );
    }
    const { owners, readAt = 0 } = this.#known ?? {};
    return {
      readAt,
      of: route => [...(owners?.get(routeKey(route)) ?? [])],
    };
  }

  #age(): number {
    return this.#known
      ? this.#options.clock.now().getTime() - this.#known.readAt
      : Infinity;
  }

  /** Whoever comes while it is being read waits for the same. */
  #read(): Promise<void> {
    this.#reading ??= this.#readAll().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  async #readAll(): Promise<void> {
    const { catalog, auth, clock } = this.#options;
    const readAt = clock.now().getTime();
    const owners = new Map<string, Set<string>>();
    const pages = catalog.streamEntities(
      {
        filter: {
          [`metadata.annotations.${SERVICE_ROUTE_ANNOTATION}`]:
            CATALOG_FILTER_EXISTS,
        },
        fields: ['kind', 'metadata', 'relations'],
      },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    for await (const entities of pages) {
      for (const entity of entities) {
        for (const route of namedBy(entity)) {
          const known = owners.get(routeKey(route)) ?? new Set();
          owners.set(routeKey(route), known);
          ownersOf(entity).forEach(owner => known.add(owner));
        }
      }
    }
    this.#known = { owners, readAt };
  }
}

/** An annotation that names no routes gives nobody a right; the card of its entity says what is wrong with it. */
function namedBy(entity: Entity): RouteIdentifier[] {
  try {
    return routesOfEntity(entity)?.routes ?? [];
  } catch {
    return [];
  }
}

function ownersOf({ relations = [] }: Entity): string[] {
  return relations
    .filter(({ type }) => type === RELATION_OWNED_BY)
    .map(({ targetRef }) => targetRef);
}
