export type {
  ClusterConfig,
  ConnectionConfig,
  RegionConfig,
  ServiceRouterConfig,
  TrafficManagerConfig,
} from './ServiceRouterConfig';
export { readServiceRouterConfig } from './readServiceRouterConfig';
