export type {
  AzureCloudConfig,
  AzureConfig,
  AzureCredentialConfig,
} from './AzureConfig';
export { readAzureConfig } from './readAzureConfig';
export { optionalText, requiredText } from './texts';
