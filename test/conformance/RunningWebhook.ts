import { LoggerService } from '@backstage/backend-plugin-api';
import { createExternalDnsWebhook } from '@service-router/plugin-service-router-backend-module-external-dns/src/createExternalDnsWebhook';
import { ask } from '@service-router/plugin-service-router-backend-module-external-dns/src/listening/__testUtils__/ask';
import { DomainFilter } from '@service-router/plugin-service-router-backend-module-external-dns/src/protocol';
import { MemoryTraffic } from '@service-router/plugin-service-router-backend-module-external-dns/src/provider/__testUtils__/MemoryTraffic';
import { systemClock } from '@service-router/plugin-service-router-node';

/** Each look at it finds it later: a reading after a write is younger than the write. */
let milliseconds = Date.parse('2026-01-01T00:00:00Z');
const clock = {
  now: () => new Date((milliseconds += 1)),
  sleep: systemClock.sleep,
};

const silent = {
  error: () => {},
  warn: () => {},
  info: () => {},
  debug: () => {},
  child: () => silent,
} as unknown as LoggerService;

/** A traffic manager that is read again as soon as somebody hints at it. */
class ReadTraffic extends MemoryTraffic {
  override hint(): void {
    super.hint();
    setImmediate(() => this.read());
  }
}

export interface Asked {
  method: string;
  path: string;
  /** As the cases have it: 8080 is that of health; 8888, or none, that of ExternalDNS. */
  port?: number;
  /** Sent as JSON. */
  json?: unknown;
  /** Sent as it is. */
  body?: string;
}

export interface Answered {
  status: number;
  contentType?: string;
  text: string;
  allow?: string;
}

/** The webhook on loopback, over a traffic manager in memory. */
export interface RunningWebhook {
  traffic: MemoryTraffic;
  ask(asked: Asked): Promise<Answered>;
}

/** Starts one, does something with it, and stops it. */
export async function withWebhook<Result>(
  domainFilter: DomainFilter,
  work: (webhook: RunningWebhook) => Promise<Result>,
): Promise<Result> {
  const traffic = new ReadTraffic(clock);
  const webhook = await createExternalDnsWebhook({
    config: {
      webhook: { host: '127.0.0.1', port: 0 },
      health: { host: '127.0.0.1', port: 0 },
      cluster: 'aks-weu',
      isClusterNamed: true,
      owner: 'cases',
      domainFilter,
      maxBodyBytes: 33_554_432,
      deadline: 9_000,
      events: false,
      vanityNamespace: 'default',
      vanityLabels: {},
    },
    clock,
    logger: silent,
  });
  webhook.client.attach(traffic);
  traffic.read();
  await webhook.start();
  try {
    return await work({
      traffic,
      async ask({ method, path, port, json, body }) {
        const { code, headers, text } = await ask({
          port: port === 8080 ? webhook.healthPort : webhook.port,
          method,
          path,
          body: json === undefined ? body : JSON.stringify(json),
        });
        return {
          status: code,
          text,
          ...(headers['content-type']
            ? { contentType: headers['content-type'] }
            : {}),
          ...(headers.allow ? { allow: headers.allow } : {}),
        };
      },
    });
  } finally {
    await webhook.stop();
    await webhook.client.detach();
  }
}
