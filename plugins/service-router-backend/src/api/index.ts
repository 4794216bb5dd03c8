export { createRouter } from './createRouter';
export type { RouterOptions } from './createRouter';
export { RouteOwners, serviceRouteResourceType } from './rights';
export type { RouteOwnersOptions } from './rights';
export { NotConfiguredError } from './NotConfiguredError';
