export { DeletedRoutes } from './DeletedRoutes';
export { RouteReports } from './RouteReports';
