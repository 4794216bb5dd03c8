export type {
  ClusterConfig,
  ConnectionConfig,
  RegionConfig,
  ServiceRouterConfig,
} from './ServiceRouterConfig';
