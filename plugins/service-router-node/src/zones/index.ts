export type {
  ServiceRouterZoneProvidersExtensionPoint,
  ZoneDefinition,
  ZoneProvider,
  ZoneReader,
} from './ZoneProvider';
export { serviceRouterZoneProvidersExtensionPoint } from './extensionPoint';
export {
  ZoneAccessError,
  ZoneMissingError,
  ZoneReadError,
  ZoneThrottledError,
  ZoneUnavailableError,
} from './ZoneReadError';
