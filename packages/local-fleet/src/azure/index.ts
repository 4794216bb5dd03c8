export { createAzureApi } from './createAzureApi';
export type { AzureApi, AzureApiOptions } from './createAzureApi';
export { AzureError } from './AzureError';
export { PUBLISHED_LIMITS } from './RequestLimits';
export type {
  AzureLimits,
  BucketSize,
  RecordSetOperation,
  SubscriptionOperation,
  ZoneOperation,
} from './RequestLimits';
export type { ServicePrincipal } from './AccessTokens';
