import type { LoggerService } from '@backstage/backend-plugin-api';
import { Clock } from '@service-router/plugin-service-router-node';
import { IncomingMessage, ServerResponse } from 'http';
import { HttpAnswer, HttpListener, pathOf, respond } from '../listening';
import { methodNotAllowed, notFound, refusalOf, stopping } from './answers';
import { ConnectionLostError, DeadlineExceededError } from './errors';
import { Turns } from './Turns';
import { WebhookProvider } from './WebhookProvider';
import { webhookRoutes } from './webhookRoutes';

/** ExternalDNS's own limit (`--webhook-provider-max-body-size`): about 60,000 endpoints. */
export const DEFAULT_MAX_BODY_BYTES = 32 * 1024 * 1024;

/** ExternalDNS waits for 15 s, as it is delivered, and ends its process then. */
export const DEFAULT_DEADLINE = 9_000;

/** A request that was answered. */
export interface AnsweredRequest {
  method: string;
  /** One that is known, or `other`: what a stranger asks for is no label of a metric. */
  path: string;
  code: number;
  seconds: number;
}

/** @public */
export interface WebhookListenerOptions {
  provider: WebhookProvider;
  /** There is no authentication in the protocol. */
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** Bytes of the largest body that is taken, and of the largest that is answered. */
  maxBodyBytes?: number;
  /** Milliseconds from the arrival of a request within which it is answered. */
  deadline?: number;
  clock: Clock;
  logger: LoggerService;
  metrics?: { answered(request: AnsweredRequest): void };
}

/** @public */
export interface WebhookListener {
  /** Known once started. */
  readonly port: number;
  /** @throws ListenError when the address is taken or is none of this machine's */
  start(): Promise<void>;
  /** Takes no more, and finishes what is in hand, within 10 s. */
  stop(): Promise<void>;
}

/**
 * Answers ExternalDNS in the protocol of its webhook providers.
 *
 * Every answer comes before the deadline: ExternalDNS asks again after a 5xx, and ends its process when it waits in vain. A
 * change that is overdue is answered 504 and goes on with the write it has begun; the next one waits for it.
 *
 * @public
 */
export function createWebhookListener(
  options: WebhookListenerOptions,
): WebhookListener {
  const { clock, logger, metrics } = options;
  const deadline = options.deadline ?? DEFAULT_DEADLINE;
  const turns = new Turns();
  const ended = new AbortController();
  const routes = webhookRoutes({
    provider: options.provider,
    maxBodyBytes: options.maxBodyBytes ?? DEFAULT_MAX_BODY_BYTES,
    turns,
  });
  const listener: HttpListener = new HttpListener({
    host: options.host,
    port: options.port,
    clock,
    handle: (request, response) => void handle(request, response),
  });

  async function handle(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const since = clock.now().getTime();
    const method = request.method ?? '';
    const path = pathOf(request);
    const answer = await answerTo(request, method, path);
    if (!answer) {
      logger.debug(`${method} ${path}: the client went away`);
      return;
    }
    if (answer.code >= 400) {
      logger.warn(`${method} ${path}: ${answer.code} ${answer.body}`);
    }
    respond(response, answer);
    metrics?.answered({
      method,
      path: routes.has(path) ? path : 'other',
      code: answer.code,
      seconds: (clock.now().getTime() - since) / 1_000,
    });
  }

  /** @returns undefined when nobody waits for an answer any more */
  async function answerTo(
    request: IncomingMessage,
    method: string,
    path: string,
  ): Promise<HttpAnswer | undefined> {
    const methods = routes.get(path);
    const route = methods?.get(method);
    if (!methods) {
      return notFound;
    }
    if (!route) {
      return methodNotAllowed(methods.keys());
    }
    if (listener.isStopping) {
      return stopping;
    }
    const overdue = new AbortController();
    const answered = new AbortController();
    const signal = AbortSignal.any([overdue.signal, ended.signal]);
    try {
      const work = route.answer(request, signal);
      work.catch(error => {
        if (signal.aborted && error !== signal.reason) {
          logger.warn(`${route.failed}, after the answer: ${error}`);
        }
      });
      return await Promise.race([work, lateness(overdue, answered.signal)]);
    } catch (error) {
      return error instanceof ConnectionLostError
        ? undefined
        : refusalOf(error, route.failed);
    } finally {
      answered.abort();
    }
  }

  /** @throws DeadlineExceededError unless it is answered before */
  async function lateness(
    overdue: AbortController,
    answered: AbortSignal,
  ): Promise<undefined> {
    await clock.sleep(deadline, answered);
    if (!answered.aborted) {
      overdue.abort(
        new DeadlineExceededError(`not done within ${deadline / 1_000} s`),
      );
      throw overdue.signal.reason;
    }
    return undefined;
  }

  return {
    get port() {
      return listener.port;
    },
    start: () => listener.start(),
    async stop() {
      await listener.stop(() => turns.idle());
      ended.abort();
    },
  };
}
