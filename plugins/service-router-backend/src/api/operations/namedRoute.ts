import { InputError, NotFoundError } from '@backstage/errors';
import {
  isClusterSeen,
  MAX_LABEL_LENGTH,
  MAX_OBJECT_NAME_LENGTH,
  RouteIdentifier,
  RouteReport,
} from '@service-router/plugin-service-router-common';
import { z } from 'zod';
import { RouteRights } from '../rights';
import { routeFault } from '../routeFault';
import { Reports } from './Operation';

/** Which ServiceRoute is meant. What keeps the two from naming one is told of them together. */
export const routeParameters = {
  namespace: {
    in: 'path',
    description: 'Namespace of the ServiceRoute.',
    expected: 'a namespace of Kubernetes',
    schema: z.string().meta({ maxLength: MAX_LABEL_LENGTH }),
    example: 'payments',
  },
  name: {
    in: 'path',
    description: 'Name of the ServiceRoute.',
    expected: 'a name of a ServiceRoute',
    schema: z.string().meta({ maxLength: MAX_OBJECT_NAME_LENGTH }),
    example: 'api',
  },
} as const;

/**
 * The report of a route that a path names, for who has the right that is asked for.
 *
 * @throws InputError for what can name no route, NotAllowedError for a route that the caller has not the right to, whether or not
 * it is there, and NotFoundError for one that no cluster holds; where one cannot be read, it may stand there, and is reported as
 * not known
 */
export function reportOfNamed(
  route: RouteIdentifier,
  rights: RouteRights,
  reports: Pick<Reports, 'report'>,
): RouteReport {
  const fault = routeFault(route);
  if (fault) {
    throw new InputError(
      `"${route.namespace}/${route.name}" ${fault}; expected namespace and name of a ServiceRoute.`,
    );
  }
  // Who may not read it does not learn whether it is there.
  rights.demand(route);
  const report = reports.report(route);
  if (!isKnown(report) && report.clusters.every(isClusterSeen)) {
    throw new NotFoundError(
      `No cluster holds ServiceRoute ${route.namespace}/${route.name}, and none is remembered.`,
    );
  }
  return report;
}

/** Some cluster holds the route, or refused it, or it is remembered. */
function isKnown({ host, clusters, zones }: RouteReport): boolean {
  return (
    host !== undefined ||
    clusters.some(({ isDeclared }) => isDeclared) ||
    zones.some(({ state }) => state !== 'unserved')
  );
}
