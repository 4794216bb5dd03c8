import {
  AuditorService,
  HttpAuthService,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import express, { Request, Response } from 'express';
import Router from 'express-promise-router';
import { audited } from './audited';
import { documentAt } from './document';
import { entityTagOf, isHeld } from './entityTag';
import { measured } from './measured';
import { jsonBody } from './jsonBody';
import { Operation, operations } from './operations';
import { readBody } from './readBody';
import { readParameters } from './readParameters';
import { callerRightsOf } from './rights';
import { Telemetry } from '../telemetry';
import { sourcesOf, SourceParts } from './sourcesOf';

export interface RouterOptions extends SourceParts {
  /** Who is told how long answers take; absent: nobody. */
  telemetry?: Pick<Telemetry, 'measure'>;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  auditor: AuditorService;
  permissionsRegistry: Pick<PermissionsRegistryService, 'getPermissionRuleset'>;
}

/** In place of an answer that the caller has already. */
const SAME = Symbol('the same answer');

/**
 * Answers what {@link ServiceRouterApi} asks, to whom it may be told. Every operation goes the one way: it is noted in
 * the audit log, the caller is known and may ask, the question makes sense, it is answered.
 */
export function createRouter(options: RouterOptions): express.Router {
  const { httpAuth, permissions, auditor, owners } = options;
  const sources = sourcesOf(options);
  const router = Router();

  for (const operation of operations) {
    router[operation.method](operation.path, async (request, response) => {
      const { meta, ...audit } = operation.audit;
      const event = { ...audit, request, ...(meta && { meta: meta(request) }) };
      const answered = await audited(auditor, event, () =>
        measured(options.telemetry, operation, () =>
          answer(operation, request, response),
        ),
      );
      if (answered === SAME) {
        response.status(304).end();
      } else {
        response.json(answered);
      }
    });
  }

  router.get('/openapi.json', async (request, response) => {
    const event = { eventId: 'openapi-fetch', request };
    await audited(auditor, event, () =>
      httpAuth.credentials(request, { allow: ['user', 'service'] }),
    );
    response.json(
      documentAt(request.originalUrl.replace(/\/openapi\.json.*$/, '')),
    );
  });

  return router;

  async function answer(
    operation: Operation,
    request: Request,
    response: Response,
  ): Promise<unknown> {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const { rights, isLimited } = await callerRightsOf(operation, credentials, {
      permissions,
      registry: options.permissionsRegistry,
      owners,
      placeOf: route => sources.reports().placeOf(route),
    });
    const parameters = readParameters(operation.parameters, request);
    const body =
      operation.body &&
      readBody(operation.body, await jsonBody(request, response));
    const question = { parameters, body, credentials, rights, isLimited };
    // What one caller is told is for nobody else, and may be another thing at any time.
    response.set('Cache-Control', 'private, no-cache');
    if (operation.method === 'post') {
      return operation.answer(question, sources);
    }
    const ifNoneMatch = request.get('If-None-Match');
    const known =
      operation.version && entityTagOf(operation.version(question, sources));
    const answered =
      known && isHeld(known, ifNoneMatch)
        ? SAME
        : await operation.answer(question, sources);
    const entityTag = known ?? entityTagOf(answered);
    response.set('ETag', entityTag);
    return isHeld(entityTag, ifNoneMatch) ? SAME : answered;
  }
}
