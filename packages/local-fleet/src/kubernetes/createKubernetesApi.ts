import { KubernetesToken } from './authorization/KubernetesToken';
import { ControllerLoop } from './garbage/Controller';
import { DefinitionKeeper } from './garbage/DefinitionKeeper';
import { GarbageCollector } from './garbage/GarbageCollector';
import { NamespaceCleaner } from './garbage/NamespaceCleaner';
import { Listener } from './http/Listener';
import { AnsweredRequest, RequestRouter } from './http/RequestRouter';
import { RequestCounters } from './http/RequestCounters';
import { ClusterState } from './operations/ClusterState';
import { createObject } from './operations/createObject';
import { BUILT_IN_RESOURCES } from './resources/builtInResources';
import { NAMESPACE } from './resources/builtin/namespace';
import { ResourceRegistry } from './resources/ResourceRegistry';
import { VersionedStore } from './storage/VersionedStore';

/** How many events of each resource are kept for watches and pages, unless told otherwise. */
const DEFAULT_WINDOW = 10_000;
/** How often bookmarks are sent: every minute, as the API server does. */
const DEFAULT_BOOKMARK_INTERVAL_MS = 60_000;

/** The namespaces that every cluster has. */
const FIRST_NAMESPACES = [
  'default',
  'kube-node-lease',
  'kube-public',
  'kube-system',
];

/**
 * One request that was answered.
 *
 * @public
 */
export interface KubernetesRequest {
  /** The verb of the API: get, list, watch, create, update, patch, delete, deletecollection. */
  verb: string;
  /** Path and query. */
  path: string;
  /** Whose token it carried; empty when none was accepted. */
  user: string;
  /** The HTTP status of the answer. */
  status: number;
}

/**
 * How a Kubernetes API server is to be set up.
 *
 * @public
 */
export interface KubernetesApiOptions {
  /** The port on loopback; 0 for any. */
  port: number;
  /** Key and certificate in PEM. The certificate must name 127.0.0.1 or localhost. */
  tls: { key: string; cert: string };
  /** The bearer tokens that are accepted. Requests without one are refused (401). */
  tokens: KubernetesToken[];
  /** What time it is, for timestamps and ages. */
  clock?: () => Date;
  /** How many events of each resource are kept; a watch from before them gets 410 Gone. */
  watchWindow?: number;
  /** Milliseconds between the bookmarks of a watch. */
  bookmarkIntervalMs?: number;
  /** Called after each answer; for a watch when it begins. */
  onRequest?: (request: KubernetesRequest) => void;
}

/**
 * A Kubernetes API server on loopback, over TLS.
 *
 * @public
 */
export interface KubernetesApi {
  /** `https://127.0.0.1:<port>`; known after the first start if the port was 0. */
  readonly url: string;
  /** Listens, on the same port as before if it was stopped. @throws Error when the port is taken */
  start(): Promise<void>;
  /** Stops listening and cuts every connection, watches included. The objects are kept. */
  stop(): Promise<void>;
  /** Stops for good and forgets every object. */
  dispose(): Promise<void>;
  /** How many requests were answered, by `verb resource`, such as `patch serviceroutes`. */
  requests(): { [verbAndResource: string]: number };
  /** Sets the counters of {@link KubernetesApi.requests} to zero. */
  resetRequests(): void;
  /** Forgets past events, as a compaction of etcd does: older resourceVersions get 410. */
  compact(): void;
}

/**
 * A Kubernetes API server that keeps its objects in memory, speaking the wire
 * protocol of kube-apiserver 1.34: clients and kubectl reach it unchanged. The
 * garbage collector, the namespace controller and the CRD controller run inside.
 * Nothing happens until it is started.
 *
 * @public
 */
export function createKubernetesApi(
  options: KubernetesApiOptions,
): KubernetesApi {
  const counters = new RequestCounters();
  let cluster: Cluster | undefined;
  const listener = new Listener(options.port, options.tls, (...args) =>
    cluster?.router.handle(...args),
  );
  const onAnswered = ({ resource, ...request }: AnsweredRequest) => {
    counters.count(request.verb, resource);
    options.onRequest?.(request);
  };

  return {
    get url() {
      return `https://127.0.0.1:${listener.port}`;
    },
    async start() {
      if (cluster) {
        cluster.state.store.forgetWatchCache();
      } else {
        cluster = newCluster(options, onAnswered);
      }
      await listener.start();
    },
    stop: () => listener.stop(),
    async dispose() {
      await listener.stop();
      cluster?.loop.stop();
      cluster = undefined;
    },
    requests: () => counters.read(),
    resetRequests: () => counters.reset(),
    compact: () => cluster?.state.store.compact(),
  };
}

/** The objects of a cluster and what acts on them. */
interface Cluster {
  readonly state: ClusterState;
  readonly loop: ControllerLoop;
  readonly router: RequestRouter;
}

function newCluster(
  options: KubernetesApiOptions,
  onAnswered: (request: AnsweredRequest) => void,
): Cluster {
  const state: ClusterState = {
    store: new VersionedStore(options.watchWindow ?? DEFAULT_WINDOW),
    registry: new ResourceRegistry(BUILT_IN_RESOURCES),
    clock: options.clock ?? (() => new Date()),
  };
  const loop = new ControllerLoop([
    new DefinitionKeeper(state),
    new GarbageCollector(state),
    new NamespaceCleaner(state),
  ]);
  state.store.subscribe('*', loop.notice);
  FIRST_NAMESPACES.forEach(name => createNamespace(state, name));
  const router = new RequestRouter(state, {
    tokens: options.tokens,
    bookmarkIntervalMs:
      options.bookmarkIntervalMs ?? DEFAULT_BOOKMARK_INTERVAL_MS,
    onAnswered,
  });
  return { state, loop, router };
}

function createNamespace(state: ClusterState, name: string): void {
  createObject(
    state,
    NAMESPACE,
    undefined,
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name } },
    {
      fieldManager: 'kube-apiserver',
      fieldValidation: 'Strict',
      isDryRun: false,
      warn: () => undefined,
    },
  );
}
