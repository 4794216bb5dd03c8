export type {
  Connect,
  CreateFleet,
  Fleet,
  FleetOptions,
  ObservedCluster,
} from './Fleet';
export type { AnyObject, ClusterClient, ResourceType } from './connections';
export {
  ApiStatusError,
  ClusterForbiddenError,
  ClusterUnreachableError,
  isStatus,
} from './connections';
export { createFleet } from './createFleet';
export { lastWriteOf } from './lastWrites';
export { createConnect } from './connections';
export type { ConnectOptions } from './connections';
