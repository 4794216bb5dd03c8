export { planned } from './PlannedFleet';
export type { PlannedCluster, PlannedFleet } from './PlannedFleet';
