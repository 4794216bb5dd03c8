export { RepositoryDraft } from './RepositoryDraft';
export type { RepositoryDocument } from './RepositoryDraft';
export { layoutNames } from './RoutingLayout';
export type { LayoutName, PlacedRequest, RouteScope } from './RoutingLayout';
export type { FieldChange } from './settings';
