export { ConfigSection } from './ConfigSection';
export type {
  ConnectionConfig,
  DirectConnectionConfig,
} from './ConnectionConfig';
export { readConnection, readDirectConnection } from './readConnection';
export { readTagName } from './readTagName';
export { readTrafficManager } from './readTrafficManager';
export type { TrafficManagerConfig } from './TrafficManagerConfig';
