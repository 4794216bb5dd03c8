export { annotatedRoutes, isServiceRouterAvailable } from './annotatedRoutes';
export { isNotThereYet } from './routingState';
export type { EntityRoutingState, RefreshFailure } from './routingState';
export { useEntityRouting } from './useEntityRouting';
