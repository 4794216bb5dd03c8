export type { Clock } from './Clock';
export { systemClock } from './systemClock';
export { backOff } from './backOff';
export { Bell } from './Bell';
