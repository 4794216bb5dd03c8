import { getEntityRouting } from './entityRouting';
import { previewFailover } from './failover';
import { getFleet, getRegions, getTraffic, getZone } from './fleet';
import { Operation } from './Operation';
import { getOwnedRouting } from './ownedRouting';
import { reconcileRoute } from './reconcileRoute';
import { checkProposal, planChange } from './proposals';
import { getRouteEntities } from './routeEntities';
import { getRouteHistory } from './routeHistory';
import { getRouteObjects } from './routeObjects';
import { getRoute, listRoutes } from './routes';

export type { Operation, Parameter, Reports, Sources } from './Operation';

export { getEntityRouting, getFleet, getRoute, listRoutes, planChange };

/** Every route of the API. */
export const operations: readonly Operation[] = [
  getEntityRouting,
  getOwnedRouting,
  listRoutes,
  getRouteEntities,
  getRoute,
  getRouteHistory,
  getRouteObjects,
  reconcileRoute,
  getFleet,
  getRegions,
  previewFailover,
  getZone,
  getTraffic,
  checkProposal,
  planChange,
];
