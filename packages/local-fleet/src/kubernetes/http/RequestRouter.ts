import { IncomingMessage, ServerResponse } from 'node:http';
import { tokenIn } from '../authorization/authenticate';
import {
  accessDenied,
  isAllowed,
  mayReadPath,
  pathDenied,
} from '../authorization/authorize';
import { KubernetesToken } from '../authorization/KubernetesToken';
import { REVIEWS } from '../authorization/reviews';
import {
  methodNotAllowed,
  unauthorized,
  unknownPath,
} from '../errors/statusErrors';
import { ClusterState } from '../operations/ClusterState';
import { handlePath, isPublicPath } from './handlePath';
import { handleResource } from './handleResource';
import { mediaTypeOf } from './mediaTypes';
import { parseObjectBody, readBody } from './readBody';
import { Reply } from './Reply';
import { RequestInfo, requestInfoOf } from './RequestInfo';

/** One request that was answered. */
export interface AnsweredRequest {
  verb: string;
  /** The plural name of the resource; empty for other paths. */
  resource: string;
  path: string;
  user: string;
  status: number;
}

/** What the router needs beyond the cluster. */
export interface RouterOptions {
  readonly tokens: readonly KubernetesToken[];
  readonly bookmarkIntervalMs: number;
  readonly onAnswered: (request: AnsweredRequest) => void;
}

/** Takes every request from authentication to its answer. */
export class RequestRouter {
  constructor(
    private readonly state: ClusterState,
    private readonly options: RouterOptions,
  ) {}

  readonly handle = (
    request: IncomingMessage,
    response: ServerResponse,
  ): void => {
    const url = new URL(request.url ?? '/', 'https://localhost');
    const info = requestInfoOf(request.method ?? 'GET', url);
    const token = tokenIn(request.headers.authorization, this.options.tokens);
    const reply = new Reply(response);
    this.route(info, url.searchParams, token, request, reply)
      .catch(error => reply.sendError(error))
      .finally(() => {
        this.options.onAnswered({
          verb: info.verb,
          resource: info.resource?.resource ?? '',
          path: request.url ?? '/',
          user: token?.user ?? '',
          status: reply.status,
        });
      });
  };

  private async route(
    info: RequestInfo,
    query: URLSearchParams,
    token: KubernetesToken | undefined,
    request: IncomingMessage,
    reply: Reply,
  ): Promise<void> {
    const { registry } = this.state;
    if (!token) {
      if (isPublicPath(info.path) && !request.headers.authorization) {
        handlePath(info.path, request, registry, reply);
        return;
      }
      throw unauthorized();
    }
    if (!info.resource) {
      if (!mayReadPath(token, info.path)) {
        throw pathDenied(token, info.verb, info.path);
      }
      handlePath(info.path, request, registry, reply);
      return;
    }
    const { group, version, resource } = info.resource;
    const access = { ...info.resource, verb: info.verb };
    if (!isAllowed(token, access)) {
      throw accessDenied(token, access);
    }
    const review = REVIEWS.find(
      item =>
        item.group === group &&
        item.version === version &&
        item.resource === resource,
    );
    if (review) {
      if (info.verb !== 'create') {
        throw methodNotAllowed();
      }
      const type = mediaTypeOf(request.headers['content-type']);
      const sent = await readBody(request);
      const body = parseObjectBody(sent, type, review.kind);
      reply.send(201, review.answer(body, token));
      return;
    }
    const definition = registry.find(group, version, resource);
    if (!definition) {
      // Groups that only CRDs serve end in the plain answer of the last handler.
      if (registry.resourcesOf(group, version).some(item => !item.isCustom)) {
        throw unknownPath();
      }
      reply.sendText(404, '404 page not found\n');
      return;
    }
    await handleResource({
      state: this.state,
      definition,
      info: { ...info, resource: info.resource },
      request,
      query,
      reply,
      bookmarkIntervalMs: this.options.bookmarkIntervalMs,
    });
  }
}
