export type {
  AnyObject,
  ClusterClient,
  ListOptions,
  ListPage,
  Removal,
  ResourceType,
  WatchEvent,
  WatchOptions,
} from './ClusterClient';
