export type {
  GoneRoute,
  RouteMemory,
  SeenRoutes,
  StandingRoute,
} from './RouteMemory';
export { DatabaseRouteMemory } from './DatabaseRouteMemory';
export { readKeepDeletedRoutes } from './readKeepDeletedRoutes';
export { seenRoutesOf } from './seenRoutes';
