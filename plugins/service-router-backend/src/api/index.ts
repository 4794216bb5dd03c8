export { askerOf } from './askerOf';
export type { Ask } from './askerOf';
export { createRouter } from './createRouter';
export type { RouterOptions } from './createRouter';
export { RouteOwners, serviceRouteResourceType } from './rights';
export type { RouteOwnersOptions } from './rights';
export {
  getEntityRouting,
  getFleet,
  getRoute,
  listRoutes,
  planChange,
} from './operations';
export type { Reports } from './operations';
export { NotConfiguredError } from './NotConfiguredError';
