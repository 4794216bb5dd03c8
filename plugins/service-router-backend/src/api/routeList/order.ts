import {
  routeKey,
  RouteSort,
  RouteSummary,
} from '@service-router/plugin-service-router-common';
import { comparison, Order, Position } from '../pages';

/** What needs a look comes first. */
const ranks: Record<RouteSummary['overall'], number> = {
  problem: 0,
  attention: 1,
  progress: 2,
  good: 3,
  gone: 4,
};

/** Comes after every host name. */
const NO_HOST = '\uffff';

/** Where a route stands in an order. */
function positionIn(sort: RouteSort, route: RouteSummary): Position {
  const key = routeKey(route);
  switch (sort.replace('-', '')) {
    case 'host':
      return [route.host ?? NO_HOST, key];
    case 'overall':
      return [ranks[route.overall], key];
    default:
      return [key, key];
  }
}

/** One of the orders that routes can be put in. */
export function orderBy(sort: RouteSort): Order<RouteSummary> {
  return {
    id: sort,
    says: `in the same order (sort=${sort})`,
    positionIn: route => positionIn(sort, route),
    compare: comparison(sort.startsWith('-') ? -1 : 1),
  };
}
