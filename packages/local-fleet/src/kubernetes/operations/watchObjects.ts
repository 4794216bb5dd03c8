import { Status } from '../errors/StatusError';
import { expired } from '../errors/statusErrors';
import { KubernetesObject } from '../json/KubernetesObject';
import {
  ResourceDefinition,
  storageKeyOf,
} from '../resources/ResourceDefinition';
import { StoredEvent } from '../storage/WatchWindow';
import { apiVersionFor, ClusterState, inVersionOf } from './ClusterState';
import { ListOptions, selectionOf } from './listObjects';

/** One line of a watch. */
export interface WatchEvent {
  type: 'ADDED' | 'MODIFIED' | 'DELETED' | 'BOOKMARK' | 'ERROR';
  object: KubernetesObject | Status | BookmarkObject;
}

/** What a bookmark carries: nothing but the resourceVersion that was reached. */
export interface BookmarkObject {
  kind: string;
  apiVersion: string;
  metadata: {
    resourceVersion: string;
    annotations?: { [key: string]: string };
  };
}

/** What a watch asks for. */
export interface WatchOptions extends ListOptions {
  readonly allowsBookmarks: boolean;
  readonly sendsInitialEvents: boolean;
}

/** A watch that runs. */
export interface RunningWatch {
  /**
   * Sends a bookmark, if the client allows them and there is anything to mark: nothing is, as in the API server, while all
   * is as it was when the watch began.
   */
  bookmark(): void;
  stop(): void;
}

/**
 * GET with `watch=true`: every later event of what is selected, in order.
 *
 * Without a resourceVersion, or with `0`, what exists comes first as ADDED. A
 * resourceVersion older than the kept window yields one ERROR event with a 410
 * Status, as the API server does it: the HTTP status was already sent.
 *
 * @param send - takes each event; called at once for those that already happened
 * @returns the watch, or undefined when it ended with an error
 */
export function watchObjects(
  state: ClusterState,
  definition: ResourceDefinition,
  options: WatchOptions,
  send: (event: WatchEvent) => void,
): RunningWatch | undefined {
  const { store } = state;
  const key = storageKeyOf(definition);
  const isSelected = selectionOf(definition, options);
  const inScope = ({ metadata }: KubernetesObject) =>
    !options.namespace || metadata.namespace === options.namespace;
  const forward = (event: StoredEvent) => {
    if (inScope(event.object)) {
      const seen = asSeen(event, isSelected);
      if (seen) {
        const object = inVersionOf(definition, seen.object);
        send({ type: seen.type, object });
      }
    }
  };
  const from = Number(options.resourceVersion || 0);
  const beginning = store.revision;
  const startsWithState = options.sendsInitialEvents || from === 0;

  if (startsWithState) {
    for (const object of store.list(key, options.namespace)) {
      if (isSelected(object)) {
        send({ type: 'ADDED', object: inVersionOf(definition, object) });
      }
    }
    if (options.sendsInitialEvents && options.allowsBookmarks) {
      send(
        bookmarkOf(definition, store.revision, {
          'k8s.io/initial-events-end': 'true',
        }),
      );
    }
  } else {
    const oldest = store.oldestWatchable(key);
    if (from < oldest) {
      const error = expired(`too old resource version: ${from} (${oldest})`);
      send({ type: 'ERROR', object: error.status });
      return undefined;
    }
    store.collection(key).window.after(from).forEach(forward);
  }
  const stop = store.subscribe(key, event => {
    if (event.revision > from) {
      forward(event);
    }
  });
  return {
    stop,
    bookmark() {
      if (options.allowsBookmarks && store.revision > beginning) {
        send(bookmarkOf(definition, store.revision));
      }
    },
  };
}

/** The event as a watch with selectors sees it: objects come into selection and leave it. */
function asSeen(
  event: StoredEvent,
  isSelected: (object: KubernetesObject) => boolean,
): { type: StoredEvent['type']; object: KubernetesObject } | undefined {
  const { type, object, previous } = event;
  const was = previous !== undefined && isSelected(previous);
  const is = type !== 'DELETED' && isSelected(object);
  if (is) {
    return { type: was ? 'MODIFIED' : 'ADDED', object };
  }
  if (!was) {
    return undefined;
  }
  if (type === 'DELETED') {
    return { type, object };
  }
  return {
    type: 'DELETED',
    object: {
      ...previous,
      metadata: {
        ...previous.metadata,
        resourceVersion: String(event.revision),
      },
    },
  };
}

function bookmarkOf(
  definition: ResourceDefinition,
  revision: number,
  annotations?: { [key: string]: string },
): WatchEvent {
  return {
    type: 'BOOKMARK',
    object: {
      kind: definition.kind,
      apiVersion: apiVersionFor(definition),
      metadata: {
        resourceVersion: String(revision),
        ...(annotations && { annotations }),
      },
    },
  };
}
