export { createReports } from './createReports';
export { DeletedRoutes } from './DeletedRoutes';
export type { IndexedRoute } from './indexedRoutes';
export type { RoutePlace } from './placeOf';
export type { RouteReports } from './RouteReports';
