export { answerSeenBy } from './answerSeenBy';
export { callerRightsOf } from './callerRightsOf';
export type { CallerRights, CallerRightsOptions } from './callerRightsOf';
export { RouteOwners } from './RouteOwners';
export type { RouteOwnersOptions } from './RouteOwners';
export { everyRoute, routeRightsOf } from './RouteRights';
export type { RouteRights, RouteRightsOptions } from './RouteRights';
export { serviceRouteResourceType } from './serviceRouteResourceType';
