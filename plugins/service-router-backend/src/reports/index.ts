export { DeletedRoutes } from './DeletedRoutes';
export type { IndexedRoute } from './indexedRoutes';
export type { RoutePlace } from './placeOf';
export { RouteReports } from './RouteReports';
