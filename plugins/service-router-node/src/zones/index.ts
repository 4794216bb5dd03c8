export type {
  ServiceRouterZoneProvidersExtensionPoint,
  ZoneDefinition,
  ZoneProvider,
  ZoneReader,
  ZoneReadOptions,
} from './ZoneProvider';
export { serviceRouterZoneProvidersExtensionPoint } from './extensionPoint';
export {
  ZoneAccessError,
  ZoneMissingError,
  ZoneReadError,
  ZoneRefusedError,
  ZoneThrottledError,
  ZoneUnavailableError,
} from './ZoneReadError';
