export { gaugesOf } from './gaugesOf';
export { Telemetry } from './Telemetry';
export type { MeasuredWrite } from './Telemetry';
