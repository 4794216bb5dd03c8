export { EntityRoutingCard } from './EntityRoutingCard';
export { RoutingCard } from './RoutingCard';
export type { RoutingCardProps } from './RoutingCard';
