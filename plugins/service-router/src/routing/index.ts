export { annotatedRoutes, isServiceRouterAvailable } from './annotatedRoutes';
export { isNotThereYet } from './routingState';
export type { EntityRoutingState, RefreshFailure } from './routingState';
export { startRefreshing } from './startRefreshing';
export type { Refreshing } from './startRefreshing';
export { useEntityRouting } from './useEntityRouting';
