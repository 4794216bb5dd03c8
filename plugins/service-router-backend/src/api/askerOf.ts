import {
  AuditorService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { audited } from './audited';
import { measured } from './measured';
import { Operation } from './operations';
import { readBody } from './readBody';
import { readParameters } from './readParameters';
import { callerRightsOf, CallerRightsOptions } from './rights';
import { Telemetry } from '../telemetry';
import { sourcesOf, SourceParts } from './sourcesOf';

export interface AskerOptions extends SourceParts {
  permissions: CallerRightsOptions['permissions'];
  permissionsRegistry: CallerRightsOptions['registry'];
  auditor: AuditorService;
  /** Who is told how long answers take; absent: nobody. */
  telemetry?: Pick<Telemetry, 'measure'>;
}

/** What an operation is asked, as a path, a query and a body would say it. */
export interface Asked {
  params?: Record<string, string>;
  query?: Record<string, string | string[]>;
  body?: unknown;
}

/** Asks an operation, with the credentials of who wants to know. */
export type Ask = (
  operation: Operation,
  asked: Asked,
  credentials: BackstageCredentials,
) => Promise<unknown>;

/**
 * Asks operations other than over HTTP, in the same way: noted in the audit log, with the rights of the caller, in words when the
 * question makes no sense.
 */
export function askerOf(options: AskerOptions): Ask {
  const sources = sourcesOf(options);
  const { auditor, permissions, permissionsRegistry: registry } = options;
  return (operation, { params = {}, query = {}, body }, credentials) => {
    const { meta, ...audit } = operation.audit;
    const event = { ...audit, meta: { ...meta?.({ params, query }) } };
    const run = async () => {
      const { rights, isLimited } = await callerRightsOf(
        operation,
        credentials,
        {
          permissions,
          registry,
          owners: options.owners,
          placeOf: route => sources.reports().placeOf(route),
        },
      );
      return operation.answer(
        {
          parameters: readParameters(operation.parameters, { params, query }),
          body: operation.body && readBody(operation.body, body),
          credentials,
          rights,
          isLimited,
        },
        sources,
      );
    };
    return audited(auditor, event, () =>
      measured(options.telemetry, operation, run),
    );
  };
}
