export { RouteHistorySection } from './RouteHistorySection';
