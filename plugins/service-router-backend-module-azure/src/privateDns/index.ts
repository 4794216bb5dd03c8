export {
  createPrivateDnsProvider,
  PRIVATE_DNS_PROVIDER_ID,
} from './createPrivateDnsProvider';
