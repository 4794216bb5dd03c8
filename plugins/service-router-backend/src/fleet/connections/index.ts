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
export { createConnect } from './connect';
export type { ConnectOptions } from './connect';
export {
  ApiStatusError,
  ClusterForbiddenError,
  ClusterUnreachableError,
  isStatus,
} from './errors';
