/**
 * What is measured, in a process of its own: the webhook as ExternalDNS and a health check ask it, over a traffic manager
 * in memory. The first argument tells how many endpoints stand, and `txt` after it that each has the text that owns it. Says
 * its ports in one message, once they do, and goes on until it is ended.
 */
import { LoggerService } from '@backstage/backend-plugin-api';
import { startMemoryWebhook } from '@service-router/plugin-service-router-backend-module-external-dns/src/__testUtils__/startMemoryWebhook';
import { ask } from '@service-router/plugin-service-router-backend-module-external-dns/src/listening/__testUtils__/ask';
import { plannedChanges } from '@service-router/plugin-service-router-backend-module-external-dns/src/records/__testUtils__/ExternalDnsInstance';
import { endpointsOf } from './endpoints';

/** Where it is asked. */
export interface ListeningSubject {
  webhookPort: number;
  healthPort: number;
}

const logger = {
  error: (message: string) => process.stderr.write(`${message}\n`),
  warn: (message: string) => process.stderr.write(`${message}\n`),
  info: () => {},
  debug: () => {},
  child: () => logger,
} as unknown as LoggerService;

async function main(
  size: number,
  hasTexts: boolean,
): Promise<ListeningSubject> {
  const { port, healthPort } = await startMemoryWebhook(logger, {
    // What is too large or too late for ExternalDNS is to be seen, not refused.
    maxBodyBytes: 512 * 1024 * 1024 - 32,
    deadline: 600_000,
  });
  const adjusted = await ask({
    port,
    method: 'POST',
    path: '/adjustendpoints',
    body: JSON.stringify(endpointsOf(size)),
  });
  const { code, text } = await ask({
    port,
    method: 'POST',
    path: '/records',
    body: JSON.stringify({
      create: plannedChanges([], JSON.parse(adjusted.text), {
        owner: 'external-dns-weu',
        isWithoutRegistry: !hasTexts,
      }).create,
    }),
  });
  if (code !== 204) {
    throw new Error(`${size} endpoints cannot be made: ${code} ${text}`);
  }
  return { webhookPort: port, healthPort };
}

main(Number(process.argv[2]), process.argv[3] === 'txt').then(
  answer => process.send?.({ answer }),
  error => process.send?.({ error: String(error) }),
);
