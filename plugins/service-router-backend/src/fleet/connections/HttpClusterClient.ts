import { Readable } from 'stream';
import {
  KubernetesObject,
  ObjectReference,
} from '@service-router/plugin-service-router-common';
import { collectionPath, namespacePath, objectPath, queryOf } from './apiPaths';
import {
  AnyObject,
  ClusterClient,
  ListOptions,
  ListPage,
  Removal,
  ResourceType,
  WatchEvent,
  WatchOptions,
} from './ClusterClient';
import { ClusterUnreachableError, isStatus } from './errors';
import { failureOf, isKubernetesStatus, statusError } from './failureOf';
import { readLines, readText } from './readBody';
import { Transport, WireRequest, WireResponse } from './Transport';

/**
 * Longest wait for an answer; a watch's head counts, its body does not. A holder of a Lease relies on its requests being
 * over when this has passed.
 */
const REQUEST_TIMEOUT = 10_000;

/** Kubernetes' API over HTTP, as far as {@link ClusterClient} asks for it. */
export class HttpClusterClient implements ClusterClient {
  readonly #transport: Transport;
  readonly #timeoutMs: number;

  constructor(
    transport: Transport,
    options: { requestTimeoutMs?: number } = {},
  ) {
    this.#transport = transport;
    this.#timeoutMs = options.requestTimeoutMs ?? REQUEST_TIMEOUT;
  }

  async list(
    resource: ResourceType,
    { limit, continueToken, labelSelector }: ListOptions,
    signal?: AbortSignal,
  ): Promise<ListPage> {
    const query = queryOf({ limit, continue: continueToken, labelSelector });
    const answer = (await this.#ask(
      { method: 'GET', path: `${collectionPath(resource)}${query}` },
      signal,
    )) as {
      metadata?: { resourceVersion?: string; continue?: string };
      items?: AnyObject[] | null;
    };
    const { apiVersion, kind } = resource;
    const next = answer.metadata?.continue;
    return {
      // Items of built-in kinds come without their type.
      items: (answer.items ?? []).map(item => ({ ...item, apiVersion, kind })),
      resourceVersion: answer.metadata?.resourceVersion ?? '',
      ...(next ? { continueToken: next } : {}),
    };
  }

  async watch(
    resource: ResourceType,
    { resourceVersion, labelSelector, timeoutSeconds }: WatchOptions,
    signal: AbortSignal,
  ): Promise<AsyncIterable<WatchEvent>> {
    const query = queryOf({
      watch: true,
      allowWatchBookmarks: true,
      resourceVersion,
      labelSelector,
      timeoutSeconds,
    });
    const request: RequestParts = {
      method: 'GET',
      path: `${collectionPath(resource)}${query}`,
    };
    if (!this.#transport.holdsBackHeads) {
      const { body } = await this.#send(request, signal);
      return watchEvents(body, signal);
    }
    const head = this.#send(
      { ...request, timeoutMs: timeoutSeconds * 1000 + this.#timeoutMs },
      signal,
    );
    // Told by the first reading; until then nobody listens.
    head.catch(() => undefined);
    return eventsOnceAnswered(head, signal);
  }

  async read(
    resource: ResourceType,
    reference: ObjectReference,
    signal?: AbortSignal,
  ): Promise<AnyObject | undefined> {
    try {
      return (await this.#ask(
        { method: 'GET', path: objectPath(resource, reference) },
        signal,
      )) as AnyObject;
    } catch (error) {
      if (isStatus(error, 404)) {
        return undefined;
      }
      throw error;
    }
  }

  async create(
    resource: ResourceType,
    object: AnyObject,
    signal?: AbortSignal,
  ): Promise<AnyObject> {
    return (await this.#ask(
      {
        method: 'POST',
        path: namespacePath(resource, object.metadata.namespace),
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(object),
      },
      signal,
    )) as AnyObject;
  }

  async replace(
    resource: ResourceType,
    object: AnyObject,
    signal?: AbortSignal,
  ): Promise<AnyObject> {
    return (await this.#ask(
      {
        method: 'PUT',
        path: objectPath(resource, object.metadata),
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(object),
      },
      signal,
    )) as AnyObject;
  }

  async apply(
    resource: ResourceType,
    object: KubernetesObject,
    { fieldManager }: { fieldManager: string },
    signal?: AbortSignal,
  ): Promise<AnyObject> {
    const query = queryOf({ fieldManager, force: true });
    return (await this.#ask(
      {
        method: 'PATCH',
        path: `${objectPath(resource, object.metadata)}${query}`,
        // JSON is YAML; API servers before 1.33 know server-side apply by no other name.
        headers: { 'Content-Type': 'application/apply-patch+yaml' },
        body: JSON.stringify({ ...object, apiVersion: resource.apiVersion }),
      },
      signal,
    )) as AnyObject;
  }

  async mergeStatus(
    resource: ResourceType,
    reference: ObjectReference,
    { status, uid }: { status: Record<string, unknown>; uid?: string },
    { fieldManager }: { fieldManager: string },
    signal?: AbortSignal,
  ): Promise<AnyObject> {
    const query = queryOf({ fieldManager });
    return (await this.#ask(
      {
        method: 'PATCH',
        path: `${objectPath(resource, reference)}/status${query}`,
        headers: { 'Content-Type': 'application/merge-patch+json' },
        body: JSON.stringify({ ...(uid ? { metadata: { uid } } : {}), status }),
      },
      signal,
    )) as AnyObject;
  }

  async remove(
    resource: ResourceType,
    { reference, uid, resourceVersion }: Removal,
    signal?: AbortSignal,
  ): Promise<void> {
    try {
      await this.#ask(
        {
          method: 'DELETE',
          path: objectPath(resource, reference),
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({
            apiVersion: 'v1',
            kind: 'DeleteOptions',
            propagationPolicy: 'Background',
            preconditions: { uid, resourceVersion },
          }),
        },
        signal,
      );
    } catch (error) {
      if (!isStatus(error, 404)) {
        throw error;
      }
    }
  }

  async version(signal?: AbortSignal): Promise<string> {
    const answer = (await this.#ask(
      { method: 'GET', path: '/version' },
      signal,
    )) as { gitVersion?: string };
    return answer.gitVersion ?? 'unknown';
  }

  close(): void {
    this.#transport.close();
  }

  async #ask(
    request: RequestParts,
    signal: AbortSignal | undefined,
  ): Promise<unknown> {
    const { body } = await this.#send(request, signal);
    const text = await readText(body, this.#timeoutMs, signal);
    try {
      return JSON.parse(text);
    } catch (cause) {
      throw new ClusterUnreachableError(
        'the answer is not JSON: something other than an API server answered',
        { cause },
      );
    }
  }

  async #send(
    request: RequestParts,
    signal: AbortSignal | undefined,
  ): Promise<WireResponse> {
    const response = await this.#transport.send({
      ...request,
      headers: {
        Accept: 'application/json',
        // A compressed watch would be held back until a block is full.
        'Accept-Encoding': 'identity',
        'User-Agent': 'service-router',
        ...request.headers,
      },
      timeoutMs: request.timeoutMs ?? this.#timeoutMs,
      signal,
    });
    if (response.status >= 200 && response.status < 300) {
      return response;
    }
    throw failureOf(
      response.status,
      await readText(response.body, this.#timeoutMs, signal),
    );
  }
}

type RequestParts = Pick<WireRequest, 'method' | 'path' | 'body'> & {
  headers?: Record<string, string>;
  timeoutMs?: number;
};

async function* eventsOnceAnswered(
  head: Promise<WireResponse>,
  signal: AbortSignal,
): AsyncGenerator<WatchEvent> {
  const { body } = await head;
  yield* watchEvents(body, signal);
}

async function* watchEvents(
  body: Readable,
  signal: AbortSignal,
): AsyncGenerator<WatchEvent> {
  for await (const line of readLines(body, signal)) {
    const event = JSON.parse(line) as { type: string; object: unknown };
    if (event.type === 'ERROR') {
      throw isKubernetesStatus(event.object)
        ? statusError(event.object)
        : new ClusterUnreachableError('the watch failed without a reason');
    }
    yield event as WatchEvent;
  }
}
