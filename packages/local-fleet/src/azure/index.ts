export { createAzureApi } from './createAzureApi';
export type { AzureApi, AzureApiOptions, AzureRequest } from './createAzureApi';
export { AzureError } from './AzureError';
export { PUBLISHED_LIMITS } from './RequestLimits';
export type {
  AzureLimits,
  RecordSetOperation,
  SubscriptionOperation,
  TrafficManagerOperation,
  ZoneOperation,
} from './RequestLimits';
export type { BucketSize } from './Bucket';
export type { WindowSize } from './FixedWindow';
export type { ServicePrincipal } from './AccessTokens';
export { FAULT_KINDS, FaultError, Faults, parseFault } from './Faults';
export type { Fault, FaultKind } from './Faults';
export type { AzureTarget } from './trafficManager';
