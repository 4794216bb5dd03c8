export type {
  CallOptions,
  ServiceRouterTrafficManagerProvidersExtensionPoint,
  TrafficManager,
  TrafficManagerProvider,
} from './TrafficManager';
export { serviceRouterTrafficManagerProvidersExtensionPoint } from './extensionPoint';
export { TrafficManagerError } from './TrafficManagerError';
export type { TrafficManagerErrorCode } from './TrafficManagerError';
export { serviceRouterTrafficClientsExtensionPoint } from './TrafficClient';
export type {
  ServiceRouterTrafficClientsExtensionPoint,
  TrafficAccess,
  TrafficClient,
} from './TrafficClient';
export { knownObstacleToName } from './knownObstacleToName';
