import { timingSafeEqual, createHash } from 'node:crypto';
import { createServer, Server } from 'node:http';
import { once } from 'node:events';
import {
  BackstageCredentials,
  BackstageServicePrincipal,
  HttpAuthService,
  HttpRouterService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { AuthenticationError, serializeError } from '@backstage/errors';
import express, { ErrorRequestHandler, Handler, Request } from 'express';
import { ApiConfig } from './ApiConfig';

/** The names that errors of Backstage have, by what HTTP calls them. */
const STATUSES: Record<string, number> = {
  InputError: 400,
  AuthenticationError: 401,
  NotAllowedError: 403,
  NotFoundError: 404,
  ConflictError: 409,
  NotImplementedError: 501,
  ServiceUnavailableError: 503,
};

/**
 * The REST API of the features for whoever has the one token: the same paths and answers as in a portal,
 * `/api/service-router/v1/...`. There are no users here, so that there is nothing to decide beyond the token.
 */
export class ApiServer {
  readonly #config: ApiConfig;
  readonly #logger: LoggerService;
  readonly #app = express();
  readonly #server: Server;

  constructor(config: ApiConfig, logger: LoggerService) {
    this.#config = config;
    this.#logger = logger;
    this.#app.disable('x-powered-by');
    this.#server = createServer(this.#app);
  }

  /** Where features mount what they answer. */
  httpRouter(pluginId: string): HttpRouterService {
    return {
      use: handler => {
        this.#app.use(`/api/${pluginId}`, handler as Handler);
      },
      addAuthPolicy() {},
    };
  }

  /** Knows the one token, and nobody else. */
  readonly httpAuth: HttpAuthService = {
    credentials: async request =>
      this.#credentials(request as Request) as BackstageCredentials<never>,
    issueUserCookie: async () => {
      throw new AuthenticationError('An agent has no users.');
    },
  };

  /** @throws Error naming the address when it cannot be listened at */
  async start(): Promise<void> {
    const { host, port } = this.#config;
    this.#app.use((_, response) => {
      response.status(404).json({ error: { name: 'NotFoundError' } });
    });
    this.#app.use(this.#answerError);
    try {
      this.#server.listen({ host, port });
      await once(this.#server, 'listening');
    } catch (cause) {
      throw new Error(
        `Reports cannot be told at ${host}:${port}: ${
          (cause as Error).message
        }. Set agent.api.port in a configuration file.`,
        { cause },
      );
    }
    this.#logger.info(`Reports are told at ${host}:${port}`);
  }

  /** Finishes what is being answered. */
  async stop(): Promise<void> {
    const closed = new Promise(done => this.#server.close(done));
    this.#server.closeIdleConnections();
    await closed;
  }

  #credentials(
    request: Request,
  ): BackstageCredentials<BackstageServicePrincipal> {
    const [, given = ''] =
      /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
    if (!isSame(given, this.#config.token)) {
      throw new AuthenticationError(
        given === ''
          ? 'Missing credentials: send the token of agent.api as "Authorization: Bearer <token>".'
          : 'The token is not that of agent.api.',
      );
    }
    return {
      $$type: '@backstage/BackstageCredentials',
      principal: { type: 'service', subject: 'agent-api' },
    };
  }

  // Express tells a handler of errors by its four parameters.
  readonly #answerError: ErrorRequestHandler = (
    error,
    request,
    response,
    _next,
  ) => {
    const status = STATUSES[error.name] ?? error.statusCode ?? 500;
    if (status >= 500) {
      this.#logger.error(`${request.method} ${request.path}`, error);
    }
    response.status(status).json({
      error: serializeError(error),
      request: { method: request.method, url: request.originalUrl },
      response: { statusCode: status },
    });
  };
}

/** Compared in a time that tells nothing of how much of it is right. */
function isSame(given: string, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}
