export type {
  GoneRoute,
  RouteMemory,
  SeenRoutes,
  StandingRoute,
} from './RouteMemory';
export { openStore } from './openStore';
export type { Store } from './openStore';
export { seenRoutesOf } from './seenRoutes';
