export {
  createWebhookListener,
  DEFAULT_DEADLINE,
  DEFAULT_MAX_BODY_BYTES,
} from './createWebhookListener';
export type {
  AnsweredRequest,
  WebhookListener,
  WebhookListenerOptions,
} from './createWebhookListener';
export { WEBHOOK_MEDIA_TYPE } from './mediaType';
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
