export type { Notice } from './noticesOf';
export {
  TrafficWebhookProvider,
  WritesFailedError,
} from './TrafficWebhookProvider';
export type { ProviderTelling } from './TrafficWebhookProvider';
