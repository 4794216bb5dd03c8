export { RouteSearchResult } from './RouteSearchResult';
