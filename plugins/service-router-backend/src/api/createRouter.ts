import {
  AuditorService,
  BackstageCredentials,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  ChangePlan,
  EntityRouting,
  FleetSummary,
  PartialList,
  ProposalCheck,
  RouteIdentifier,
  RouteReport,
  RouteSummary,
  serviceRouterReadPermission,
  TrafficReport,
  ZoneContentsReport,
} from '@service-router/plugin-service-router-common';
import express, { Request } from 'express';
import Router from 'express-promise-router';
import { RouteReports } from '../reports';
import { audited } from './audited';
import { jsonBody } from './jsonBody';
import { NotConfiguredError } from './NotConfiguredError';
import { readChangeProposal } from './readChangeProposal';
import { readProposal } from './readProposal';
import { routeFault } from './routeFault';
import { routesOfEntity } from './routesOfEntity';

export interface RouterOptions {
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  auditor: AuditorService;
  catalog: Pick<CatalogService, 'getEntityByRef'>;
  /** Undefined while the plugin is not configured. */
  reports?: Pick<
    RouteReports,
    | 'report'
    | 'list'
    | 'fleet'
    | 'traffic'
    | 'zone'
    | 'errors'
    | 'check'
    | 'plan'
  >;
}

/** Answers what {@link ServiceRouterApi} asks, to whom it may be told. */
export function createRouter(options: RouterOptions): express.Router {
  const { httpAuth, permissions, auditor, catalog } = options;
  const router = Router();
  router.use(jsonBody());

  router.get('/v1/entity-routing', async (request, response) => {
    const { ref } = request.query;
    const event = {
      eventId: 'entity-routing-fetch',
      meta: { ref: String(ref) },
    };
    response.json(
      await answer(request, event, async credentials =>
        entityRouting(entityRefOf(ref), credentials),
      ),
    );
  });

  router.get('/v1/routes', async (request, response) => {
    const event = { eventId: 'route-fetch', meta: { queryType: 'all' } };
    response.json(
      await answer(
        request,
        event,
        async (): Promise<PartialList<RouteSummary>> => ({
          items: reports().list(),
          errors: reports().errors(),
        }),
      ),
    );
  });

  router.get('/v1/routes/:namespace/:name', async (request, response) => {
    const { namespace, name } = request.params;
    const meta = { queryType: 'by-name', route: `${namespace}/${name}` };
    const event = { eventId: 'route-fetch', meta };
    response.json(
      await answer(request, event, async () => oneRoute({ namespace, name })),
    );
  });

  router.get('/v1/fleet', async (request, response) => {
    response.json(
      await answer(
        request,
        { eventId: 'fleet-fetch' },
        async (): Promise<FleetSummary> => reports().fleet(),
      ),
    );
  });

  router.get('/v1/zones/:region', async (request, response) => {
    const { region } = request.params;
    const event = { eventId: 'zone-fetch', meta: { region } };
    response.json(
      await answer(request, event, async (): Promise<ZoneContentsReport> => {
        const zone = reports().zone(region);
        if (!zone) {
          throw new NotFoundError(`There is no region "${region}".`);
        }
        return zone;
      }),
    );
  });

  router.get('/v1/traffic', async (request, response) => {
    response.json(
      await answer(
        request,
        { eventId: 'traffic-fetch' },
        async (): Promise<TrafficReport> => reports().traffic(),
      ),
    );
  });

  router.post('/v1/check', async (request, response) => {
    response.json(
      await answer(
        request,
        { eventId: 'proposal-check' },
        async (): Promise<ProposalCheck> =>
          reports().check(readProposal(request.body)),
      ),
    );
  });

  router.post('/v1/plan', async (request, response) => {
    response.json(
      await answer(
        request,
        { eventId: 'change-plan' },
        async (): Promise<ChangePlan> =>
          reports().plan(readChangeProposal(request.body)),
      ),
    );
  });

  return router;

  /** Lets a request in, or not, and notes it in the audit log. Whatever is not allowed outright is not allowed. */
  function answer<T>(
    request: Request,
    event: { eventId: string; meta?: JsonObject },
    tell: (credentials: BackstageCredentials) => Promise<T>,
  ): Promise<T> {
    return audited(auditor, { ...event, request }, async () => {
      const credentials = await httpAuth.credentials(request, {
        allow: ['user', 'service'],
      });
      const [decision] = await permissions.authorize(
        [{ permission: serviceRouterReadPermission }],
        { credentials },
      );
      if (decision.result !== AuthorizeResult.ALLOW) {
        throw new NotAllowedError(
          `This needs the permission ${serviceRouterReadPermission.name}.`,
        );
      }
      return tell(credentials);
    });
  }

  function reports() {
    if (!options.reports) {
      throw new NotConfiguredError();
    }
    return options.reports;
  }

  async function entityRouting(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<EntityRouting> {
    const told = reports();
    const entity = await catalog.getEntityByRef(entityRef, { credentials });
    if (!entity) {
      throw new NotFoundError(
        `There is no entity ${entityRef}, or you may not see it.`,
      );
    }
    const named = routesOfEntity(entity);
    return {
      entityRef,
      ...(named ? { annotation: named.annotation } : {}),
      items: (named?.routes ?? []).map(route => told.report(route)),
      errors: told.errors(),
    };
  }

  function oneRoute(route: RouteIdentifier): RouteReport {
    const told = reports();
    const fault = routeFault(route);
    if (fault) {
      throw new InputError(
        `"${route.namespace}/${route.name}" ${fault}; expected namespace and name of a ServiceRoute.`,
      );
    }
    const report = told.report(route);
    if (!isKnown(report)) {
      throw new NotFoundError(
        `No cluster holds ServiceRoute ${route.namespace}/${route.name}, and none is remembered.`,
      );
    }
    return report;
  }
}

function entityRefOf(ref: unknown): string {
  try {
    return stringifyEntityRef(parseEntityRef(String(ref)));
  } catch {
    throw new InputError(
      ref === undefined
        ? 'The query parameter ref is missing; expected an entity reference such as component:default/payments-api.'
        : `The query parameter ref is "${ref}"; expected an entity reference such as component:default/payments-api.`,
    );
  }
}

/** Some cluster holds the route, or refused it, or it is remembered. */
function isKnown({ host, clusters, zones }: RouteReport): boolean {
  return (
    host !== undefined ||
    clusters.some(({ isDeclared }) => isDeclared) ||
    zones.some(({ state }) => state !== 'unserved')
  );
}
