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
  ZoneRefusedError,
  ZoneThrottledError,
  ZoneUnavailableError,
} from './ZoneReadError';
