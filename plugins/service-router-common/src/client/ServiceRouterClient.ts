import type { ChangePlan, ChangeProposal } from '../report/change/types';
import type { ProposalCheck, RouteProposal } from '../report/proposalTypes';
import type { FailoverQuery, RegionFailover } from '../failover/types';
import type { OwnedRouting } from '../owned/types';
import { Phrase, say, worded } from '../sentences';
import { KnownAnswers } from './KnownAnswers';
import {
  EntityRouting,
  FleetSummary,
  PartialList,
  RegionList,
  ReportedRoute,
  RouteEntities,
  RouteList,
  RouteListQuery,
  RouteRecheck,
  RouteSummary,
  ServiceRouterApi,
  ZoneRecordQuery,
} from './types';
import type { ZoneRecordList } from '../report/reportZoneContents';
import type { TrafficReport } from '../report/reportProfiles';
import type { RouteHistory, RouteHistoryQuery } from '../history/types';
import type { RouteObjects } from '../objects/types';

/** The backend answered with an error. @public */
export class ServiceRouterRequestError extends Error {
  constructor(
    message: string,
    /** HTTP status; 0 when the backend could not be reached. */
    readonly statusCode: number,
    /** Name of the error, for example `NotAllowedError`. */
    readonly code: string,
    /** What the message was made from, for a page in another language; absent where it is known in English alone. */
    readonly words?: Phrase,
  ) {
    super(message);
    this.name = 'ServiceRouterRequestError';
  }
}

/**
 * Typed client of the Service Router backend.
 *
 * @public
 */
export class ServiceRouterClient implements ServiceRouterApi {
  readonly #known = new KnownAnswers();

  /**
   * @param options - `baseUrl` gives the plugin's base URL (`.../api/service-router`); `fetch` adds the caller's
   * credentials
   */
  constructor(
    private readonly options: {
      baseUrl: () => Promise<string>;
      fetch: typeof fetch;
    },
  ) {}

  getEntityRouting(entityRef: string): Promise<EntityRouting> {
    return this.request(
      `/v1/entity-routing?ref=${encodeURIComponent(entityRef)}`,
    );
  }

  getOwnedRouting(entityRef: string): Promise<OwnedRouting> {
    return this.request(
      `/v1/owned-routing?ref=${encodeURIComponent(entityRef)}`,
    );
  }

  listRoutes(): Promise<PartialList<RouteSummary>> {
    return this.request('/v1/routes');
  }

  queryRoutes(query: RouteListQuery): Promise<RouteList> {
    return this.request(`/v1/routes?${parametersOf(query)}`);
  }

  getRouteEntities(query: RouteListQuery): Promise<RouteEntities> {
    return this.request(`/v1/route-entities?${parametersOf(query)}`);
  }

  getRoute(route: { namespace: string; name: string }): Promise<ReportedRoute> {
    return this.request(pathOf(route));
  }

  reconcileRoute(route: {
    namespace: string;
    name: string;
  }): Promise<RouteRecheck> {
    return this.request(`${pathOf(route)}/reconcile`, { method: 'POST' });
  }

  getRouteHistory(
    route: { namespace: string; name: string },
    query: RouteHistoryQuery = {},
  ): Promise<RouteHistory> {
    return this.request(`${pathOf(route)}/history?${parametersOf(query)}`);
  }

  getRouteObjects(route: {
    namespace: string;
    name: string;
  }): Promise<RouteObjects> {
    return this.request(`${pathOf(route)}/objects`);
  }

  getFleet(): Promise<FleetSummary> {
    return this.request('/v1/fleet');
  }

  getRegions(): Promise<RegionList> {
    return this.request('/v1/regions');
  }

  previewFailover(
    region: string,
    query: FailoverQuery = {},
  ): Promise<RegionFailover> {
    return this.request(
      `/v1/regions/${encodeURIComponent(region)}/failover?${parametersOf(
        query,
      )}`,
    );
  }

  getZone(
    region: string,
    query: ZoneRecordQuery = {},
  ): Promise<ZoneRecordList> {
    return this.request(
      `/v1/zones/${encodeURIComponent(region)}?${parametersOf(query)}`,
    );
  }

  getTraffic(): Promise<TrafficReport> {
    return this.request('/v1/traffic');
  }

  checkProposal(proposal: RouteProposal): Promise<ProposalCheck> {
    return this.post('/v1/check', proposal);
  }

  planChange(proposal: ChangeProposal): Promise<ChangePlan> {
    return this.post('/v1/plan', proposal);
  }

  private post<T>(path: string, body: unknown): Promise<T> {
    return this.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  /** Asks; what was answered before is answered again with the same object, and not sent again. */
  private async request<T>(path: string, init?: RequestInit): Promise<T> {
    if (init) {
      return (await this.ask(path, init)).json();
    }
    const known = this.#known.of(path);
    const response = await this.ask(path, {
      // An answer that the browser kept would tell the time at which it was first given.
      cache: 'no-store',
      ...(known?.etag ? { headers: { 'if-none-match': known.etag } } : {}),
    });
    if (known && response.status === 304) {
      return known.value as T;
    }
    const etag = response.headers.get('etag');
    return this.#known.take(path, etag, await response.text()) as T;
  }

  private async ask(path: string, init?: RequestInit): Promise<Response> {
    const url = `${await this.options.baseUrl()}${path}`;
    let response: Response;
    try {
      response = await this.options.fetch(url, init);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const { message, words } = worded(
        say`The Service Router backend does not answer: ${reason}`,
      );
      throw new ServiceRouterRequestError(message, 0, 'Unreachable', words);
    }
    if (!response.ok && response.status !== 304) {
      throw await errorOf(response);
    }
    return response;
  }
}

function pathOf(route: { namespace: string; name: string }): string {
  const path = [route.namespace, route.name].map(encodeURIComponent).join('/');
  return `/v1/routes/${path}`;
}

function parametersOf(query: object): URLSearchParams {
  return new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) =>
      [value ?? []].flat().map(one => [name, String(one)]),
    ),
  );
}

async function errorOf(response: Response): Promise<ServiceRouterRequestError> {
  const body: unknown = await response.json().catch(() => undefined);
  const error = (
    body as { error?: { name?: string; message?: string; words?: Phrase } }
  )?.error;
  const { status, statusText } = response;
  const { message, words } = error?.message
    ? { message: error.message, words: error.words }
    : worded(
        say`The Service Router backend answered ${`${status} ${statusText}`}`,
      );
  return new ServiceRouterRequestError(
    message,
    status,
    error?.name ?? 'ResponseError',
    words,
  );
}
