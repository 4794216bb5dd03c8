export { HealthProber } from './HealthProber';
export type { HealthProberOptions } from './HealthProber';
export type { ProbeAddress } from './probe';
