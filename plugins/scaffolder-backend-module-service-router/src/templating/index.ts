export { serviceRouterHostGlobal } from './serviceRouterHostGlobal';
export { toDnsLabelFilter } from './toDnsLabelFilter';
