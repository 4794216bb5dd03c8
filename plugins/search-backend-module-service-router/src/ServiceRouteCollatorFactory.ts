import { Readable } from 'stream';
import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import {
  routeKey,
  RouteSummary,
  SERVICE_ROUTE_LINK_TYPE,
  serviceRouteReadPermission,
  ServiceRouterApi,
  ServiceRouterRequestError,
  tyingAnnotations,
} from '@service-router/plugin-service-router-common';
import { documentOf, Locations } from './documentOf';
import { entitiesOfRoutes } from './entitiesOfRoutes';
import { ServiceRouteDocument } from './ServiceRouteDocument';
import { untilRead } from './untilRead';

/** Routes in one answer of the backend. */
const PAGE = 1_000;

/** What routes are read from. */
export interface ServiceRouteSources {
  /** With the rights of this plugin: search decides about every result with those of who searches. */
  api: Pick<ServiceRouterApi, 'getFleet' | 'queryRoutes' | 'getEntityRouting'>;
  catalog: Pick<CatalogService, 'streamEntities'>;
  auth: Pick<AuthService, 'getOwnServiceCredentials'>;
  locations: Locations;
  logger: LoggerService;
  /** Resolves after so many milliseconds. */
  pause: (milliseconds: number) => Promise<void>;
}

/** Puts every route of the fleet into the index. */
export class ServiceRouteCollatorFactory implements DocumentCollatorFactory {
  readonly type = 'service-route';
  readonly visibilityPermission = serviceRouteReadPermission;
  readonly #sources: ServiceRouteSources;

  constructor(sources: ServiceRouteSources) {
    this.#sources = sources;
  }

  async getCollator(): Promise<Readable> {
    return Readable.from(this.#documents());
  }

  /** An index that could not be read anew stays as it was, since what fails here ends the reading. */
  async *#documents(): AsyncGenerator<ServiceRouteDocument> {
    const { api, locations, logger } = this.#sources;
    const { routes, titles } = await this.#routes();
    const entities = await entitiesOfRoutes(
      routes.length > 0 ? await this.#entities() : [],
      routes,
      async entityRef => {
        try {
          return await api.getEntityRouting(entityRef);
        } catch (error) {
          logger.warn(
            `The routes that ${entityRef} selects are found under the fleet's page, since they could not be asked for`,
            error as Error,
          );
          return {};
        }
      },
    );
    const keys = new Set(routes.map(routeKey));
    for (const route of routes) {
      const entityRef = entities.get(`${route.namespace}/${route.name}`);
      yield documentOf(route, {
        ...(entityRef ? { entityRef } : {}),
        locations,
        titles,
        routes: keys,
      });
    }
  }

  /** Every route, and what regions are called by their names. */
  async #routes(): Promise<{
    routes: RouteSummary[];
    titles: ReadonlyMap<string, string>;
  }> {
    const routes: RouteSummary[] = [];
    let cursor: string | undefined;
    const { api, pause } = this.#sources;
    try {
      const { regions } = await untilRead(() => api.getFleet(), pause);
      do {
        const page = await api.queryRoutes({
          limit: PAGE,
          ...(cursor ? { cursor } : {}),
        });
        routes.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor !== undefined);
      return {
        routes,
        titles: new Map(regions.map(({ name, title }) => [name, title])),
      };
    } catch (error) {
      if (
        error instanceof ServiceRouterRequestError &&
        error.code === 'NotConfiguredError'
      ) {
        return { routes: [], titles: new Map() };
      }
      throw error;
    }
  }

  async #entities(): Promise<Entity[]> {
    const { catalog, auth } = this.#sources;
    const found: Entity[] = [];
    const pages = catalog.streamEntities(
      {
        filter: [
          ...tyingAnnotations.map(annotation => ({
            [`metadata.annotations.${annotation}`]: CATALOG_FILTER_EXISTS,
          })),
          { 'metadata.links.type': SERVICE_ROUTE_LINK_TYPE },
        ],
        fields: [
          'kind',
          'metadata.name',
          'metadata.namespace',
          'metadata.annotations',
          'metadata.links',
        ],
      },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    for await (const entities of pages) {
      found.push(...entities);
    }
    return found;
  }
}
