import {
  describeReference,
  KubernetesObject,
  ObjectReference,
} from '@service-router/plugin-service-router-common';
import {
  AnyObject,
  ApiStatusError,
  ClusterClient,
  ClusterForbiddenError,
  ClusterUnreachableError,
  ResourceType,
} from '../fleet';
import type {
  ListOptions,
  ListPage,
  Removal,
  WatchEvent,
  WatchOptions,
} from '../fleet/connections';
import {
  asReference,
  HasName,
  objectKey,
  sameContent,
  typeKey,
} from './memoryObjects';
import { MemoryWatch } from './MemoryWatch';

type Verb = 'list' | 'watch' | 'create' | 'apply' | 'status' | 'remove';

/** A request that was made, as `apply DNSEndpoint payments/api-weu`. */
export type RequestLine = string;

/**
 * An API server in memory, behind the interface the fleet uses, that a test can hurt. It keeps versions, watches and
 * uids as a real one does; what the wire and the API machinery do is tested against a server.
 */
export class MemoryCluster implements ClusterClient {
  /** Requests that changed something, or tried to. */
  readonly writes: RequestLine[] = [];
  readonly lists: RequestLine[] = [];
  /** Nothing answers while this is set. */
  down: string | undefined;
  pageSize = Infinity;
  /** What becomes of a request; throw to refuse it. */
  refuse: (verb: Verb, what: string) => void = () => {};
  /** Watches hold their events back while this is set. */
  isLagging = false;

  readonly #objects = new Map<string, AnyObject>();
  readonly #unserved = new Set<string>();
  readonly #watchers = new Set<MemoryWatch>();
  #history: { version: number; key: string; event: WatchEvent }[] = [];
  #heldBack: (() => void)[] = [];
  #version = 100;
  #uid = 0;

  // What a test does to it

  /** Puts an object, as somebody else would. */
  put(object: Partial<AnyObject> & Pick<AnyObject, 'kind'>): AnyObject {
    return this.#store({
      apiVersion: 'v1',
      metadata: { name: 'unnamed' },
      ...object,
    } as AnyObject);
  }

  /** Takes an object away, as somebody else would. */
  take(kind: string, name: string, namespace?: string): void {
    const object = this.get(kind, name, namespace);
    if (object) {
      this.#delete(object);
    }
  }

  get(kind: string, name: string, namespace = ''): AnyObject | undefined {
    return this.all(kind).find(
      ({ metadata }) =>
        metadata.name === name && (metadata.namespace ?? '') === namespace,
    );
  }

  all(kind: string): AnyObject[] {
    return [...this.#objects.values()].filter(object => object.kind === kind);
  }

  /** The kind is not served until it is allowed again. */
  unserve(kind: string): void {
    this.#unserved.add(kind);
  }

  serve(kind: string): void {
    this.#unserved.delete(kind);
  }

  /** Every open watch (of a kind) ends with this error, or in peace without one. */
  breakWatches(error?: Error, kind = ''): void {
    [...this.#watchers]
      .filter(({ key }) => key.endsWith(kind))
      .forEach(watcher => watcher.end(error));
  }

  /** Watches can not be taken up from an old version any more. */
  compact(): void {
    this.#history = [];
  }

  catchUp(): void {
    this.isLagging = false;
    this.#heldBack.splice(0).forEach(deliver => deliver());
  }

  get openWatches(): number {
    return this.#watchers.size;
  }

  // What the fleet asks of it

  async list(
    resource: ResourceType,
    { limit, continueToken }: ListOptions,
  ): Promise<ListPage> {
    this.lists.push(`${resource.kind}${continueToken ? ' (next page)' : ''}`);
    this.#answer('list', resource.kind, resource.kind);
    const all = this.#ofType(resource);
    const start = Number(continueToken ?? 0);
    const end = start + Math.min(limit, this.pageSize);
    return {
      items: all.slice(start, end),
      resourceVersion: String(this.#version),
      ...(end < all.length ? { continueToken: String(end) } : {}),
    };
  }

  async watch(
    resource: ResourceType,
    { resourceVersion }: WatchOptions,
    signal: AbortSignal,
  ): Promise<AsyncIterable<WatchEvent>> {
    this.#answer('watch', resource.kind, resource.kind);
    const since = Number(resourceVersion);
    const missed = this.#history.filter(({ version }) => version > since);
    if (this.#version > since && missed.length < this.#version - since) {
      throw new ApiStatusError(410, 'Expired', 'too old resource version');
    }
    const key = typeKey(resource);
    const watcher = new MemoryWatch(
      key,
      missed.filter(entry => entry.key === key).map(({ event }) => event),
    );
    return watcher.events(signal, this.#watchers);
  }

  async read(
    _resource: ResourceType,
    reference: ObjectReference,
  ): Promise<AnyObject | undefined> {
    this.#answer('list', describeReference(reference), reference.kind);
    return this.#objects.get(objectKey(reference));
  }

  async create(resource: ResourceType, object: AnyObject): Promise<AnyObject> {
    this.#write('create', resource, object);
    if (this.#objects.has(objectKey(asReference(object)))) {
      throw new ApiStatusError(409, 'AlreadyExists', 'it exists already');
    }
    return this.#store(object);
  }

  async replace(resource: ResourceType, object: AnyObject): Promise<AnyObject> {
    this.#write('apply', resource, object);
    const found = this.#objects.get(objectKey(asReference(object)));
    const { resourceVersion } = object.metadata;
    if (!found) {
      throw new ApiStatusError(404, 'NotFound', 'there is no such object');
    }
    if (resourceVersion && resourceVersion !== found.metadata.resourceVersion) {
      throw new ApiStatusError(409, 'Conflict', 'it has been modified');
    }
    return this.#store(object);
  }

  async apply(
    resource: ResourceType,
    object: KubernetesObject,
  ): Promise<AnyObject> {
    this.#write('apply', resource, object);
    const found = this.#objects.get(objectKey(asReference(object)));
    return this.#store({
      ...(found ?? {}),
      ...object,
      metadata: {
        ...found?.metadata,
        ...object.metadata,
        labels: { ...found?.metadata.labels, ...object.metadata.labels },
      },
    });
  }

  async mergeStatus(
    resource: ResourceType,
    reference: ObjectReference,
    { status, uid }: { status: Record<string, unknown>; uid?: string },
  ): Promise<AnyObject> {
    this.#write('status', resource, { ...reference, metadata: reference });
    const found = this.#objects.get(objectKey(reference));
    if (!found) {
      throw new ApiStatusError(404, 'NotFound', 'there is no such object');
    }
    if (uid && uid !== found.metadata.uid) {
      throw new ApiStatusError(409, 'Conflict', 'the uid differs');
    }
    const merged = Object.entries({
      ...(found.status as object | undefined),
      ...status,
    }).filter(([, value]) => value !== null);
    return this.#store({ ...found, status: Object.fromEntries(merged) });
  }

  async remove(
    resource: ResourceType,
    { reference, uid, resourceVersion }: Removal,
  ): Promise<void> {
    this.#write('remove', resource, { ...reference, metadata: reference });
    const found = this.#objects.get(objectKey(reference));
    if (!found) {
      return;
    }
    if (
      (uid && uid !== found.metadata.uid) ||
      (resourceVersion && resourceVersion !== found.metadata.resourceVersion)
    ) {
      throw new ApiStatusError(409, 'Conflict', 'the precondition failed');
    }
    this.#delete(found);
  }

  async version(): Promise<string> {
    this.#assertUp();
    return 'v1.35.0';
  }

  close(): void {}

  #assertUp(): void {
    if (this.down) {
      throw new ClusterUnreachableError(this.down);
    }
  }

  #answer(verb: Verb, what: string, kind: string): void {
    this.#assertUp();
    this.refuse(verb, what);
    if (this.#unserved.has(kind)) {
      throw new ApiStatusError(404, 'NotFound', 'not served');
    }
  }

  #write(verb: Verb, resource: ResourceType, object: HasName): void {
    const what = describeReference(asReference(object));
    this.writes.push(`${verb} ${what}`);
    this.#answer(verb, what, resource.kind);
  }

  #ofType(resource: ResourceType): AnyObject[] {
    return [...this.#objects.values()].filter(
      object => typeKey(object) === typeKey(resource),
    );
  }

  #store(object: AnyObject): AnyObject {
    const key = objectKey(asReference(object));
    const found = this.#objects.get(key);
    if (found && sameContent(found, object)) {
      return found;
    }
    this.#version += 1;
    this.#uid += found ? 0 : 1;
    const isEdited =
      JSON.stringify(found?.spec) !== JSON.stringify(object.spec);
    const stored: AnyObject = {
      ...object,
      metadata: {
        creationTimestamp: '2026-01-01T00:00:00Z',
        ...found?.metadata,
        ...object.metadata,
        uid: found?.metadata.uid ?? `uid-${this.#uid}`,
        generation: (found?.metadata.generation ?? 0) + (isEdited ? 1 : 0),
        resourceVersion: String(this.#version),
      },
    };
    this.#objects.set(key, stored);
    this.#emit({ type: found ? 'MODIFIED' : 'ADDED', object: stored });
    return stored;
  }

  #delete(object: AnyObject): void {
    this.#objects.delete(objectKey(asReference(object)));
    this.#version += 1;
    const metadata = {
      ...object.metadata,
      resourceVersion: String(this.#version),
    };
    this.#emit({ type: 'DELETED', object: { ...object, metadata } });
  }

  #emit(event: WatchEvent): void {
    const key = typeKey(event.object);
    this.#history.push({ version: this.#version, key, event });
    for (const watcher of this.#watchers) {
      if (watcher.key !== key) {
        continue;
      }
      if (this.isLagging) {
        this.#heldBack.push(() => watcher.push(event));
      } else {
        watcher.push(event);
      }
    }
  }
}

/** Refuses as an API server does whose RBAC does not allow it. */
export function forbidden(what: string): ClusterForbiddenError {
  return new ClusterForbiddenError(403, `${what} is forbidden`);
}
