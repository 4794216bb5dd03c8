import type { LoggerService } from '@backstage/backend-plugin-api';
import { Clock } from '@service-router/plugin-service-router-node';
import { IncomingMessage, ServerResponse } from 'http';
import { HttpAnswer, HttpListener, pathOf, respond } from '../listening';
import { WebhookProvider } from '../protocol';
import { WebhookMetrics } from './WebhookMetrics';

/** @public */
export interface HealthListenerOptions {
  provider: Pick<WebhookProvider, 'obstacles'>;
  metrics: Pick<WebhookMetrics, 'text' | 'contentType'>;
  /** Absent: all addresses of the machine, for it is the cluster that asks. */
  host?: string;
  /** 0 takes any free port. */
  port: number;
  clock: Clock;
  logger: LoggerService;
}

/** @public */
export interface HealthListener {
  /** Known once started. */
  readonly port: number;
  /** @throws ListenError when the address is taken or is none of this machine's */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Tells whether the process lives (`/healthz`), whether ExternalDNS can be served and, if not, why (`/readyz`), and the
 * metrics (`/metrics`).
 *
 * @public
 */
export function createHealthListener(
  options: HealthListenerOptions,
): HealthListener {
  const { provider, metrics, logger } = options;
  const answers = new Map<string, () => HttpAnswer | Promise<HttpAnswer>>([
    ['/healthz', () => json(200, { status: 'healthy' })],
    ['/readyz', () => readiness(provider.obstacles())],
    [
      '/metrics',
      async () => ({
        code: 200,
        headers: { 'Content-Type': metrics.contentType },
        body: await metrics.text(),
      }),
    ],
  ]);

  async function handle(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const answer = answers.get(pathOf(request));
    if (!answer) {
      respond(response, { code: 404, body: 'Not found' });
    } else if (request.method !== 'GET' && request.method !== 'HEAD') {
      respond(response, {
        code: 405,
        headers: { Allow: 'GET, HEAD' },
        body: 'Method not allowed',
      });
    } else {
      respond(response, await answered(request, answer));
    }
  }

  async function answered(
    request: IncomingMessage,
    answer: () => HttpAnswer | Promise<HttpAnswer>,
  ): Promise<HttpAnswer> {
    try {
      return await answer();
    } catch (error) {
      logger.error(`${request.method} ${request.url}: ${error}`);
      return { code: 500, body: 'Service Router cannot tell' };
    }
  }

  return new HttpListener({
    host: options.host,
    port: options.port,
    clock: options.clock,
    handle: (request, response) => void handle(request, response),
  });
}

function readiness(reasons: string[]): HttpAnswer {
  return reasons.length === 0
    ? json(200, { status: 'ready' })
    : json(503, { status: 'not ready', reasons });
}

function json(code: number, body: unknown): HttpAnswer {
  return {
    code,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  };
}
