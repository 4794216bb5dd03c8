export { useFleet } from './useFleet';
export type { FleetChoice } from './useFleet';
