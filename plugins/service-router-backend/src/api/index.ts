export { createRouter } from './createRouter';
export type { RouterOptions } from './createRouter';
export { RouteOwners, serviceRouteResourceType } from './rights';
export { NotConfiguredError } from './NotConfiguredError';
