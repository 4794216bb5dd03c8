/**
 * Service Router as a webhook provider of ExternalDNS.
 *
 * @packageDocumentation
 */
export type {
  DomainFilter,
  WebhookChanges,
  WebhookEndpoint,
  WebhookProvider,
} from './protocol';
export { NotReadyError } from './protocol';
export { serviceRouterModuleExternalDns as default } from './module';
