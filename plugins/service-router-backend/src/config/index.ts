export type {
  ClusterConfig,
  RegionConfig,
  ServiceRouterConfig,
} from './ServiceRouterConfig';
export { readServiceRouterConfig } from './readServiceRouterConfig';
