import { Clock } from '../clock';
import { ClusterClient, ClusterObject } from './ClusterClient';

/** Milliseconds before a watch that ended is begun again: soon after a quiet one, later while the cluster is down. */
const AFTER_END = 100;
const AFTER_FAILURE = 1000;

/**
 * Watches the objects of a kind until stopped, through lost connections and restarts of the cluster. Only tells that
 * something changed: whoever listens lists what is there, so that nothing depends on having seen every event.
 *
 * @returns a function that ends the watch
 * @public
 */
export function watchCollection(options: {
  cluster: ClusterClient;
  apiVersion: string;
  kind: string;
  labelSelector?: string;
  clock: Clock;
  /** Called for each event, and once whenever the watch was begun anew without a place to continue from. */
  changed: (event?: { type: string; object: ClusterObject }) => void;
}): () => void {
  const { cluster, clock, changed } = options;
  let isStopped = false;
  let controller: AbortController | undefined;
  let callOff: (() => void) | undefined;
  let resourceVersion: string | undefined;

  function again(delay: number): void {
    if (isStopped) return;
    callOff = clock.after(delay, () => void begin());
  }

  function onEvent(type: string, object: ClusterObject): void {
    if (isStopped) return;
    if (type === 'ERROR') {
      // 410 Gone: too old a place to continue from.
      resourceVersion = undefined;
      return;
    }
    resourceVersion = object.metadata?.resourceVersion ?? resourceVersion;
    if (type !== 'BOOKMARK') changed({ type, object });
  }

  async function begin(): Promise<void> {
    try {
      const path = await cluster.pathOf(options.apiVersion, options.kind);
      if (resourceVersion === undefined) {
        const list = await cluster.list(options.apiVersion, options.kind, {
          labelSelector: options.labelSelector,
        });
        if (isStopped) return;
        resourceVersion = list.metadata.resourceVersion;
        changed();
      }
      const { Watch } = await import('@kubernetes/client-node');
      let hasEnded = false;
      const started = await new Watch(cluster.kubeConfig).watch(
        path,
        {
          labelSelector: options.labelSelector,
          resourceVersion,
          allowWatchBookmarks: true,
        },
        onEvent,
        error => {
          hasEnded = true;
          const isGone =
            (error as { statusCode?: number } | null)?.statusCode === 410;
          if (isGone) resourceVersion = undefined;
          again(error && !isGone ? AFTER_FAILURE : AFTER_END);
        },
      );
      controller = started;
      if (isStopped && !hasEnded) started.abort();
    } catch {
      // The cluster is down. It may come back with another history, so that nothing can be continued.
      resourceVersion = undefined;
      again(AFTER_FAILURE);
    }
  }

  void begin();
  return () => {
    isStopped = true;
    callOff?.();
    controller?.abort();
  };
}
