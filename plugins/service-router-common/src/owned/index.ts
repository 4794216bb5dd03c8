export { ownedRoutes } from './ownedRoutes';
export { unheldRoute } from './unheldRoute';
export type { RouteOfEntity } from './ownedRoutes';
export type {
  OwnedRoute,
  OwnedRouteState,
  OwnedRouting,
  TroubledRegion,
} from './types';
