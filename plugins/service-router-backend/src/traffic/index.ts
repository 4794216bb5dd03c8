export { createTraffic } from './createTraffic';
export type { Traffic } from './createTraffic';
export { TrafficManagers } from './TrafficManagers';
