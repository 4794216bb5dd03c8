export { useAnswer } from './useAnswer';
export type { Answer } from './useAnswer';
export { useFleet } from './useFleet';
export { hasCluster, regionChoices, regionLabel } from './regionChoices';
export type { RegionChoice, RegionHealth } from './regionChoices';
export { timedText } from './timedText';
export { RegionMark } from './RegionMark';
