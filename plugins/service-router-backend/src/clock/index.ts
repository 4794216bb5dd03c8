export { backOff } from './backOff';
export { Bell } from './Bell';
