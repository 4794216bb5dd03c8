export { TrafficManagerProvider } from './TrafficManagerProvider';
export type { AzureTarget } from './readEndpoint';
