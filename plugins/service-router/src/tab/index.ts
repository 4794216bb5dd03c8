export { EntityRoutingContent } from './EntityRoutingContent';
export { RoutingTab } from './RoutingTab';
export type { RoutingTabProps } from './RoutingTab';
