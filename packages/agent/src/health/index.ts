export { HealthServer } from './HealthServer';
