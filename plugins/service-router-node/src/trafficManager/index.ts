export type {
  CallOptions,
  ServiceRouterTrafficManagerProvidersExtensionPoint,
  TrafficManager,
  TrafficManagerProvider,
} from './TrafficManager';
export { serviceRouterTrafficManagerProvidersExtensionPoint } from './extensionPoint';
export { TrafficManagerError } from './TrafficManagerError';
export type { TrafficManagerErrorCode } from './TrafficManagerError';
