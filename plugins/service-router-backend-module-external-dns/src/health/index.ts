export { createHealthListener } from './createHealthListener';
export type {
  HealthListener,
  HealthListenerOptions,
} from './createHealthListener';
export { WebhookMetrics } from './WebhookMetrics';
export type { CloudCallResult } from './WebhookMetrics';
