export type {
  AzureCloudConfig,
  AzureConfig,
  AzureCredentialConfig,
} from './AzureConfig';
export { readAzureConfig } from './readAzureConfig';
export { readSubscriptionId } from './readSubscriptionId';
