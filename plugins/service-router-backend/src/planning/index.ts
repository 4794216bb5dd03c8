export { planned } from './PlannedFleet';
export type { PlannedCluster, PlannedFleet } from './PlannedFleet';
export { trafficPlanner } from './trafficPlanner';
