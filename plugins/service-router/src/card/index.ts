export { EntityRoutingCard } from './EntityRoutingCard';
export type { EntityRoutingCardProps } from './EntityRoutingCard';
export { RoutingCard } from './RoutingCard';
export type { RoutingCardProps } from './RoutingCard';
