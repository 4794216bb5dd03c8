export { EnvironmentError } from './EnvironmentError';
export { settingsOf } from './settingsOf';
export type { EnvironmentSettings } from './settingsOf';
export { valueAt } from './valueAt';
export { withSettings } from './withSettings';
export type { Environment } from './variables';
