import { LoggerService } from '@backstage/backend-plugin-api';
import { startMemoryWebhook } from '@service-router/plugin-service-router-backend-module-external-dns/src/__testUtils__/startMemoryWebhook';
import { ask } from '@service-router/plugin-service-router-backend-module-external-dns/src/listening/__testUtils__/ask';
import { DomainFilter } from '@service-router/plugin-service-router-backend-module-external-dns/src/protocol';
import { MemoryTraffic } from '@service-router/plugin-service-router-backend-module-external-dns/src/provider/__testUtils__/MemoryTraffic';

const silent = {
  error: () => {},
  warn: () => {},
  info: () => {},
  debug: () => {},
  child: () => silent,
} as unknown as LoggerService;

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
  const webhook = await startMemoryWebhook(silent, { domainFilter });
  try {
    return await work({
      traffic: webhook.traffic,
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
  }
}
