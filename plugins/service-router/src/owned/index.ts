export { EntityOwnedRoutingCard } from './EntityOwnedRoutingCard';
export { OwnedRoutingCard } from './OwnedRoutingCard';
export type { OwnedState } from './ownedState';
