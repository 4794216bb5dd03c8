import { LoggerService } from '@backstage/backend-plugin-api';
import { systemClock } from '@service-router/plugin-service-router-node';
import { ExternalDnsConfig } from '../config';
import { createExternalDnsWebhook } from '../createExternalDnsWebhook';
import { DEFAULT_DEADLINE, DEFAULT_MAX_BODY_BYTES } from '../protocol';
import { MemoryTraffic } from '../provider/__testUtils__/MemoryTraffic';

/** A reading after a write is younger than the write. */
const READING = 10;

/** A traffic manager that is read again when somebody hints at it. */
class ReadTraffic extends MemoryTraffic {
  override hint(): void {
    super.hint();
    setTimeout(() => this.read(), READING);
  }
}

/** A webhook that answers. */
export interface MemoryWebhook {
  traffic: MemoryTraffic;
  port: number;
  healthPort: number;
  stop(): Promise<void>;
}

/** The webhook on free ports of loopback, over a traffic manager in memory that was read once. */
export async function startMemoryWebhook(
  logger: LoggerService,
  settings: Partial<ExternalDnsConfig> = {},
): Promise<MemoryWebhook> {
  const traffic = new ReadTraffic(systemClock);
  const webhook = await createExternalDnsWebhook({
    config: {
      webhook: { host: '127.0.0.1', port: 0 },
      health: { host: '127.0.0.1', port: 0 },
      cluster: 'aks-weu',
      isClusterNamed: true,
      owner: 'external-dns',
      domainFilter: {},
      maxBodyBytes: DEFAULT_MAX_BODY_BYTES,
      deadline: DEFAULT_DEADLINE,
      events: false,
      vanityNamespace: 'default',
      vanityLabels: {},
      ...settings,
    },
    clock: systemClock,
    logger,
  });
  webhook.client.attach(traffic);
  traffic.read();
  await webhook.start();
  return {
    traffic,
    port: webhook.port,
    healthPort: webhook.healthPort,
    async stop() {
      await webhook.stop();
      await webhook.client.detach();
    },
  };
}
