export { NotReadyError } from './NotReadyError';
export type {
  DomainFilter,
  WebhookCall,
  WebhookChanges,
  WebhookEndpoint,
  WebhookProperty,
  WebhookProvider,
  WebhookUpdate,
} from './WebhookProvider';
