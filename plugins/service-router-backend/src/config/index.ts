export type {
  ClusterConfig,
  ConnectionConfig,
  RegionConfig,
  ServiceRouterConfig,
} from './ServiceRouterConfig';
export { readServiceRouterConfig } from './readServiceRouterConfig';
