export { routeListOf } from './routeListOf';
export { routeListParameters } from './routeListParameters';
