export { ownedRoutes } from './ownedRoutes';
export type { RouteOfEntity } from './ownedRoutes';
export type {
  OwnedRoute,
  OwnedRouteState,
  OwnedRouting,
  TroubledRegion,
} from './types';
