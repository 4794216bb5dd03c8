export { useAnswer } from './useAnswer';
export type { Answer } from './useAnswer';
export { useFleet } from './useFleet';
export type { FleetChoice } from './useFleet';
export { hasCluster, regionChoices, regionLabel } from './regionChoices';
export type { RegionChoice, RegionHealth } from './regionChoices';
export { RegionMark } from './RegionMark';
