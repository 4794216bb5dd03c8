export { ManualClock, systemClock } from './Clock';
export type { Clock } from './Clock';
