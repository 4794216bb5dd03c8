import { Answer, ApiBody, ApiServer, callApi } from '../targets';

export interface WatchLine {
  type: string;
  object: ApiBody;
}

const APPLY = 'application/apply-patch+yaml';
const MERGE = 'application/merge-patch+json';

/** Requests of a cluster's administrator as they go over the wire, without any client library. */
export class Wire {
  constructor(private readonly server: ApiServer) {}

  get(path: string, accept?: string): Promise<Answer> {
    return this.#call('GET', path, { accept });
  }

  post(path: string, body: unknown): Promise<Answer> {
    return this.#call('POST', path, { body });
  }

  put(path: string, body: unknown): Promise<Answer> {
    return this.#call('PUT', path, { body });
  }

  delete(path: string, body?: unknown): Promise<Answer> {
    return this.#call('DELETE', path, { body });
  }

  /** Server-side apply; `query` begins with `&`. */
  apply(
    path: string,
    manager: string,
    body: unknown,
    query = '',
  ): Promise<Answer> {
    return this.#call('PATCH', `${path}?fieldManager=${manager}${query}`, {
      body,
      contentType: APPLY,
    });
  }

  merge(path: string, body: unknown): Promise<Answer> {
    return this.#call('PATCH', path, { body, contentType: MERGE });
  }

  /** All that a watch tells until the server ends it; `meanwhile` is done when it has begun. */
  async watch(
    path: string,
    query: string,
    meanwhile: () => Promise<unknown> = async () => {},
  ): Promise<WatchLine[]> {
    let done: Promise<unknown> | undefined;
    const { status, body } = await this.#call(
      'GET',
      `${path}?watch=true&${query}`,
      {
        onAnswer: () => {
          done = meanwhile();
        },
      },
    );
    await done;
    if (typeof body === 'object') {
      // One line is JSON as a whole; what is refused is a Status without a line around it.
      return status === 200
        ? [body as unknown as WatchLine]
        : [{ type: 'ERROR', object: body }];
    }
    return String(body)
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line));
  }

  /** A namespace of its own, by the name of whose configuration maps it is asked for. */
  async namespace(name: string): Promise<string> {
    await this.post('/api/v1/namespaces', {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name },
    });
    return `/api/v1/namespaces/${name}/configmaps`;
  }

  #call(method: string, path: string, call: Parameters<typeof callApi>[3]) {
    const { url, caData, admin } = this.server;
    return callApi({ url, caData, token: admin.token }, method, path, call);
  }
}

/** A ConfigMap, for whatever is true of every kind. */
export const configMap = (name: string, rest: object = {}) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name },
  ...rest,
});

/** The names in a list or in what a watch told. */
export const namesIn = (items: { metadata: { name: string } }[]): string[] =>
  items.map(({ metadata }) => metadata.name);
