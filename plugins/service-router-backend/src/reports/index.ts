export { DeletedRoutes } from './DeletedRoutes';
export type { RoutePlace } from './placeOf';
export { RouteReports } from './RouteReports';
