export { silentLog } from './Log';
export type { Log } from './Log';
