export {
  createZoneProviders,
  PRIVATE_DNS_PROVIDER_ID,
  PUBLIC_DNS_PROVIDER_ID,
} from './createZoneProviders';
