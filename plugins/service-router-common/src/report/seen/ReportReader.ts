import { RouteIdentifier, routeKey } from '../../plan';

/** Who reads a report, as far as it decides what the report names. @public */
export interface ReportReader {
  /** Whether the reader may be told of a route. */
  tells: (route: RouteIdentifier) => boolean;
  /**
   * Whether there is such a route: "a/b" may be anything, and the name of a DNSEndpoint alone does not say where that of its
   * route ends. A DNSEndpoint whose route nobody knows any more is taken for that of the known route with which its name begins.
   */
  isRoute: (route: RouteIdentifier) => boolean;
}

/**
 * Whoever may be told of this route and of no other, such as the owner of it.
 *
 * @param isRoute - whether there is such a route
 * @public
 */
export function readerOf(
  route: RouteIdentifier,
  isRoute: ReportReader['isRoute'],
): ReportReader {
  const tells = (other: RouteIdentifier) => routeKey(other) === routeKey(route);
  return { tells, isRoute: other => tells(other) || isRoute(other) };
}
