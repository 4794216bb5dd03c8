export type { RouteName } from './findRoute';
export { changesMarkdown } from './changesMarkdown';
export type { KeptObject } from './Removal';
export { withRouting } from './withRouting';
export type { WantedRouting, WrittenRouting } from './withRouting';
export { withUpdate } from './withUpdate';
export type { RoutingUpdate, UpdatedRouting } from './withUpdate';
export { withoutRoute } from './withoutRoute';
export type { RemovedDelivery, RemovedRouting } from './withoutRoute';
