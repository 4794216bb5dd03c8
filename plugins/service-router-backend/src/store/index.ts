export type {
  GoneRoute,
  RouteMemory,
  SeenRoutes,
  StandingRoute,
} from './RouteMemory';
export { DatabaseRouteMemory } from './DatabaseRouteMemory';
export { seenRoutesOf } from './seenRoutes';
