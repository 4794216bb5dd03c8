import type { KubeConfig, RequestContext } from '@kubernetes/client-node';
import {
  ClusterRequestError,
  ClusterUnreachableError,
  errorOfResponse,
} from './errors';

/** How a cluster is reached. @public */
export interface ClusterAddress {
  name: string;
  /** `https://...` */
  server: string;
  /** Certificate of the authority that signed the API server's, PEM. */
  ca: string;
  token: string;
}

/** An object of any kind. @public */
export interface ClusterObject {
  apiVersion: string;
  kind: string;
  metadata: {
    name: string;
    namespace?: string;
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
    generation?: number;
    resourceVersion?: string;
    uid?: string;
    deletionTimestamp?: string;
  };
  spec?: unknown;
  status?: unknown;
}

/** A list as an API server answers it. @public */
export interface ClusterList<T> {
  metadata: { resourceVersion: string };
  items: T[];
}

type Query = Record<string, string | number | boolean | undefined>;

interface Discovered {
  name: string;
  kind: string;
  namespaced: boolean;
}

const CONTENT_TYPES = {
  json: 'application/json',
  merge: 'application/merge-patch+json',
  apply: 'application/apply-patch+yaml',
};

function rootOf(apiVersion: string): string {
  return `/${apiVersion.includes('/') ? 'apis' : 'api'}/${apiVersion}`;
}

/**
 * Speaks to one cluster by `@kubernetes/client-node`. Objects are sent as they are rather than through that library's
 * models, which silently drop fields they do not know: the API server must be the one to judge them.
 *
 * @public
 */
export class ClusterClient {
  readonly #discovered = new Map<string, Discovered[]>();

  #authenticated: Promise<RequestContext> | undefined;

  private constructor(
    readonly address: ClusterAddress,
    readonly kubeConfig: KubeConfig,
    private readonly library: typeof import('@kubernetes/client-node'),
  ) {}

  /** Opens no connection yet. */
  static async create(address: ClusterAddress): Promise<ClusterClient> {
    const library = await import('@kubernetes/client-node');
    const kubeConfig = new library.KubeConfig();
    kubeConfig.loadFromOptions(kubeConfigOf([address]));
    return new ClusterClient(address, kubeConfig, library);
  }

  /** @throws ClusterRequestError with the API server's words; ClusterUnreachableError */
  async request<T>(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    options: {
      query?: Query;
      body?: unknown;
      contentType?: keyof typeof CONTENT_TYPES;
    } = {},
  ): Promise<T> {
    const { library } = this;
    const url = new URL(this.address.server + path);
    for (const [key, value] of Object.entries(options.query ?? {})) {
      if (value !== undefined) url.searchParams.set(key, String(value));
    }
    const context = await this.#contextFor(url, method);
    if (options.body !== undefined) {
      context.setHeaderParam(
        'Content-Type',
        CONTENT_TYPES[options.contentType ?? 'json'],
      );
      context.setBody(JSON.stringify(options.body));
    }
    let status: number;
    let text: string;
    try {
      const response = await library
        .createConfiguration()
        .httpApi.send(context)
        .toPromise();
      status = response.httpStatusCode;
      text = await response.body.text();
    } catch (error) {
      throw new ClusterUnreachableError(this.address.name, { cause: error });
    }
    if (status >= 400) throw errorOfResponse(status, text);
    return JSON.parse(text);
  }

  /** @throws ClusterRequestError 404 when the cluster knows no such kind */
  async pathOf(
    apiVersion: string,
    kind: string,
    namespace?: string,
    name?: string,
  ): Promise<string> {
    const resource = await this.#resourceOf(apiVersion, kind);
    return [
      rootOf(apiVersion),
      ...(resource.namespaced && namespace ? [`namespaces/${namespace}`] : []),
      resource.name,
      ...(name ? [encodeURIComponent(name)] : []),
    ].join('/');
  }

  async list<T = ClusterObject>(
    apiVersion: string,
    kind: string,
    options: { namespace?: string; labelSelector?: string } = {},
  ): Promise<ClusterList<T>> {
    const path = await this.pathOf(apiVersion, kind, options.namespace);
    return this.request('GET', path, {
      query: { labelSelector: options.labelSelector },
    });
  }

  /** @returns undefined when there is no such object */
  async get<T = ClusterObject>(
    object: Pick<ClusterObject, 'apiVersion' | 'kind'> & {
      metadata: { name: string; namespace?: string };
    },
  ): Promise<T | undefined> {
    try {
      return await this.request('GET', await this.#pathOfObject(object));
    } catch (error) {
      if (error instanceof ClusterRequestError && error.status === 404) {
        return undefined;
      }
      throw error;
    }
  }

  /** Server-side apply, taking over fields that another manager set. */
  async apply<T = ClusterObject>(
    object: ClusterObject,
    options: { fieldManager: string; dryRun?: boolean },
  ): Promise<T> {
    return this.request('PATCH', await this.#pathOfObject(object), {
      body: object,
      contentType: 'apply',
      query: {
        fieldManager: options.fieldManager,
        force: true,
        dryRun: options.dryRun ? 'All' : undefined,
      },
    });
  }

  /** Merges into the status subresource. */
  async patchStatus(
    object: Pick<ClusterObject, 'apiVersion' | 'kind' | 'metadata'>,
    status: unknown,
  ): Promise<void> {
    await this.request('PATCH', `${await this.#pathOfObject(object)}/status`, {
      body: { status },
      contentType: 'merge',
    });
  }

  /** @returns whether there was such an object */
  async delete(
    object: Pick<ClusterObject, 'apiVersion' | 'kind'> & {
      metadata: { name: string; namespace?: string };
    },
  ): Promise<boolean> {
    try {
      await this.request('DELETE', await this.#pathOfObject(object));
      return true;
    } catch (error) {
      if (error instanceof ClusterRequestError && error.status === 404) {
        return false;
      }
      throw error;
    }
  }

  /**
   * The library makes a new connection pool, and so a new TLS connection, each time it authenticates a request. Here
   * that is done once, and its connections are used for every request.
   */
  async #contextFor(url: URL, method: string): Promise<RequestContext> {
    const { RequestContext: Context, HttpMethod } = this.library;
    this.#authenticated ??= (async () => {
      const template = new Context(this.address.server, HttpMethod.GET);
      await this.kubeConfig.applySecurityAuthentication(template);
      return template;
    })();
    const template = await this.#authenticated;
    const context = new Context(url.href, method as typeof HttpMethod.GET);
    for (const [name, value] of Object.entries(template.getHeaders())) {
      context.setHeaderParam(name, value);
    }
    const dispatcher = template.getDispatcher();
    if (dispatcher) context.setDispatcher(dispatcher);
    context.setHeaderParam('Accept', 'application/json');
    return context;
  }

  #pathOfObject(
    object: Pick<ClusterObject, 'apiVersion' | 'kind'> & {
      metadata: { name: string; namespace?: string };
    },
  ): Promise<string> {
    const { apiVersion, kind, metadata } = object;
    return this.pathOf(
      apiVersion,
      kind,
      metadata.namespace ?? 'default',
      metadata.name,
    );
  }

  async #resourceOf(apiVersion: string, kind: string): Promise<Discovered> {
    const isWanted = (resource: Discovered) =>
      resource.kind === kind && !resource.name.includes('/');
    const known = this.#discovered.get(apiVersion)?.find(isWanted);
    if (known) return known;
    const found = await this.#discover(apiVersion);
    const resource = found.find(isWanted);
    if (!resource) {
      throw new ClusterRequestError(
        404,
        'Unknown',
        `no matches for kind "${kind}" in version "${apiVersion}"`,
      );
    }
    this.#discovered.set(apiVersion, found);
    return resource;
  }

  async #discover(apiVersion: string): Promise<Discovered[]> {
    try {
      const { resources } = await this.request<{ resources: Discovered[] }>(
        'GET',
        rootOf(apiVersion),
      );
      return resources;
    } catch (error) {
      if (error instanceof ClusterRequestError && error.status === 404) {
        return [];
      }
      throw error;
    }
  }
}

/** A kubeconfig with one context per cluster, named after it; the first is current. @public */
export function kubeConfigOf(addresses: readonly ClusterAddress[]) {
  return {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: addresses.map(({ name, server, ca }) => ({
      name,
      server,
      caData: Buffer.from(ca).toString('base64'),
    })),
    users: addresses.map(({ name, token }) => ({ name, token })),
    contexts: addresses.map(({ name }) => ({
      name,
      cluster: name,
      user: name,
    })),
    currentContext: addresses[0]?.name,
  };
}
