import { KubernetesObject } from '../json/KubernetesObject';
import { Collection, keyOf } from './Collection';
import { StoredEvent } from './WatchWindow';

/** Called for each event of a resource, in order, before the write returns. */
export type StoreListener = (event: StoredEvent, resource: string) => void;

/**
 * The objects of one cluster under one growing revision, as etcd keeps them.
 * Every write takes the next revision, which becomes the resourceVersion.
 */
export class VersionedStore {
  private readonly collections = new Map<string, Collection>();
  private readonly listeners = new Map<string, Set<StoreListener>>();
  private currentRevision = 1;
  /** Watches may not begin before this: a restarted API server knows no earlier event. */
  private watchFloor = 0;

  /** @param windowSize - how many events are remembered of each resource */
  constructor(private readonly windowSize: number) {}

  /** The revision of the latest write. */
  get revision(): number {
    return this.currentRevision;
  }

  /** The collection of a resource; empty where nothing was ever written. */
  collection(resource: string): Collection {
    let collection = this.collections.get(resource);
    if (!collection) {
      collection = new Collection(this.windowSize);
      this.collections.set(resource, collection);
    }
    return collection;
  }

  /** The resources that ever had an object. */
  resources(): string[] {
    return [...this.collections.keys()];
  }

  get(
    resource: string,
    namespace: string | undefined,
    name: string,
  ): KubernetesObject | undefined {
    return this.collections.get(resource)?.get(keyOf(namespace, name));
  }

  /** All objects of a resource in the order of lists. */
  list(resource: string, namespace?: string): KubernetesObject[] {
    const collection = this.collections.get(resource);
    return collection
      ? collection
          .keys(namespace)
          .map(key => collection.get(key) as KubernetesObject)
      : [];
  }

  /** Stores a new state of an object, new or changed, and returns it stamped with its revision. */
  put(resource: string, object: KubernetesObject): KubernetesObject {
    const { namespace, name } = object.metadata;
    const key = keyOf(namespace, name);
    const previous = this.collection(resource).get(key);
    return this.record(resource, {
      type: previous ? 'MODIFIED' : 'ADDED',
      key,
      object,
      previous,
    });
  }

  /** Removes an object and returns its last state, stamped with the revision of the removal. */
  remove(resource: string, object: KubernetesObject): KubernetesObject {
    const key = keyOf(object.metadata.namespace, object.metadata.name);
    return this.record(resource, {
      type: 'DELETED',
      key,
      object,
      previous: this.collection(resource).get(key),
    });
  }

  /** Hears every event of one resource, or of all (`*`). Returns how to stop hearing. */
  subscribe(resource: string, listener: StoreListener): () => void {
    const listeners = this.listeners.get(resource) ?? new Set();
    this.listeners.set(resource, listeners);
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  /** The oldest revision from which a watch of the resource may begin. */
  oldestWatchable(resource: string): number {
    return Math.max(this.collection(resource).window.oldest, this.watchFloor);
  }

  /** What an API server forgets when it restarts: the events that its watch cache held. */
  forgetWatchCache(): void {
    this.watchFloor = this.currentRevision;
  }

  /** What compaction of etcd forgets: every earlier state, for watches and for pages of lists. */
  compact(): void {
    this.watchFloor = this.currentRevision;
    for (const collection of this.collections.values()) {
      collection.window.clear();
    }
  }

  private record(
    resource: string,
    change: Omit<StoredEvent, 'revision'>,
  ): KubernetesObject {
    const revision = ++this.currentRevision;
    const object: KubernetesObject = {
      ...change.object,
      metadata: {
        ...change.object.metadata,
        resourceVersion: String(revision),
      },
    };
    const event: StoredEvent = { ...change, revision, object };
    this.collection(resource).record(event);
    for (const name of [resource, '*']) {
      for (const listener of this.listeners.get(name) ?? []) {
        listener(event, resource);
      }
    }
    return object;
  }
}
