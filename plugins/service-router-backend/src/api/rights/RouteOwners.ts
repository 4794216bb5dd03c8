import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  FindableRoute,
  RouteIdentifier,
  routeKey,
} from '@service-router/plugin-service-router-common';
import { Clock } from '@service-router/plugin-service-router-node';
import { tiedEntities } from '../tiesOf';
import { CatalogClaims, CatalogClaimsReader } from './catalogClaims';

/** What was read of the catalog longer ago than this is read again, while it is still gone by; milliseconds. */
const FRESH = 30_000;
/** Nobody is let in by what was read longer ago than this. */
const USABLE = 10 * 60_000;

/** Who owns the entities whose route one is. */
export interface Owners {
  of(route: RouteIdentifier): readonly string[];
  /** References of the entities by which they own it. */
  entitiesOf(route: RouteIdentifier): readonly string[];
  /** References of the entities that find it by its labels, wherever it is, without owning it for that. */
  findersOf(route: RouteIdentifier): readonly string[];
  /**
   * References of the entities that name the route, or find it by this host. Not everybody may see them in the catalog.
   */
  claimantsOf(route: RouteIdentifier, host: string): readonly string[];
  /** When the catalog was read; milliseconds. */
  readAt: number;
}

export interface RouteOwnersOptions {
  catalog: Pick<CatalogService, 'streamEntities'>;
  auth: Pick<AuthService, 'getOwnServiceCredentials'>;
  /** A route as it stands, by `namespace/name`. */
  routeOf: (key: string) => Pick<FindableRoute, 'labels'> | undefined;
  clock: Pick<Clock, 'now'>;
  logger: LoggerService;
}

/**
 * Which route belongs to whom, by what entities of the catalog say. It is read with the plugin's own rights, since callers
 * see but a part of the catalog, and serves to decide alone: what it says is told to nobody.
 */
export class RouteOwners {
  readonly #options: RouteOwnersOptions;
  #known: { claims: CatalogClaims; readAt: number } | undefined;
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
    const { claims, readAt = 0 } = this.#known ?? {};
    const { routeOf } = this.#options;
    const labelsOf = (route: RouteIdentifier) => () =>
      routeOf(routeKey(route))?.labels ?? [];
    const claimsOn = (route: RouteIdentifier) =>
      claims?.of(route, labelsOf(route)) ?? [];
    return {
      readAt,
      of: route => [
        ...new Set(claimsOn(route).flatMap(({ owners }) => owners)),
      ],
      entitiesOf: route => claimsOn(route).map(({ entity }) => entity),
      findersOf: route => claims?.findersOf(labelsOf(route)) ?? [],
      claimantsOf: (route, host) => claims?.claimantsOf(route, host) ?? [],
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
    const claims = new CatalogClaimsReader();
    const pages = catalog.streamEntities(
      {
        filter: tiedEntities(),
        fields: ['kind', 'metadata', 'relations'],
      },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    for await (const entities of pages) {
      entities.forEach(entity => claims.add(entity));
    }
    this.#known = { claims, readAt };
  }
}
