export { serviceRoutePermissionResourceRef } from './ServiceRouteResource';
export type {
  ServiceRouteFilter,
  ServiceRouteResource,
} from './ServiceRouteResource';
export {
  createServiceRouteConditionalDecision,
  isFiltered,
  serviceRouteConditions,
  serviceRouteRules,
} from './serviceRouteRules';
