import { RouteIdentifier, routeKey } from '../../plan';

/** Who reads a report, as far as it decides what the report names. @public */
export interface ReportReader {
  /** Whether the reader may be told of a route. */
  tells: (route: RouteIdentifier) => boolean;
  /** Whether there is such a route: the name of a DNSEndpoint alone does not say where that of its route ends. */
  isRoute: (route: RouteIdentifier) => boolean;
}

/** Whoever may be told of this route and of no other, such as the owner of it. @public */
export function readerOf(route: RouteIdentifier): ReportReader {
  const isIt = (other: RouteIdentifier) => routeKey(other) === routeKey(route);
  return { tells: isIt, isRoute: isIt };
}
