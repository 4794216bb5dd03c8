/**
 * What is measured, in a process of its own: the listeners that ExternalDNS and a health check ask. What stands in the
 * cloud is given in the only argument, as a number of endpoints; it is kept in memory. Says its ports in one message and
 * goes on until it is ended.
 */
import { LoggerService } from '@backstage/backend-plugin-api';
import { systemClock } from '@service-router/plugin-service-router-backend-module-external-dns/src/clock';
import {
  createHealthListener,
  WebhookMetrics,
} from '@service-router/plugin-service-router-backend-module-external-dns/src/health';
import { createWebhookListener } from '@service-router/plugin-service-router-backend-module-external-dns/src/protocol';
import { MemoryProvider } from '@service-router/plugin-service-router-backend-module-external-dns/src/protocol/__testUtils__/MemoryProvider';
import { endpointsOf } from './endpoints';

/** Where it is asked. */
export interface ListeningSubject {
  webhookPort: number;
  healthPort: number;
}

const silent = {
  error: (message: string) => process.stderr.write(`${message}\n`),
  warn: (message: string) => process.stderr.write(`${message}\n`),
  info: () => {},
  debug: () => {},
  child: () => silent,
} as unknown as LoggerService;

async function main(): Promise<ListeningSubject> {
  const provider = new MemoryProvider({}, endpointsOf(Number(process.argv[2])));
  const metrics = new WebhookMetrics();
  const common = {
    provider,
    host: '127.0.0.1',
    port: 0,
    clock: systemClock,
    logger: silent,
    metrics,
  };
  const webhook = createWebhookListener(common);
  const health = createHealthListener(common);
  await webhook.start();
  await health.start();
  return { webhookPort: webhook.port, healthPort: health.port };
}

main().then(
  answer => process.send?.({ answer }),
  error => process.send?.({ error: String(error) }),
);
