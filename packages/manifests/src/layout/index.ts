export { RepositoryDraft } from './RepositoryDraft';
export type { RepositoryDocument } from './RepositoryDraft';
export { layoutNames } from './RoutingLayout';
export type { LayoutName, PlacedRequest, RouteScope } from './RoutingLayout';
export { deliveryNameOf, deliveryTools } from './deliveries';
export type { DeliveryRequest } from './deliveries';
export type { FieldChange } from './settings';
export { withRouting } from './withRouting';
export type { WantedRouting, WrittenRouting } from './withRouting';
