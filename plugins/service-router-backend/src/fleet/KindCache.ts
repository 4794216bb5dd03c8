import { Clock } from '@service-router/plugin-service-router-node';
import {
  AnyObject,
  ClusterClient,
  isStatus,
  ResourceType,
  WatchEvent,
} from './connections';
import { rememberLastWrite } from './lastWrites';
import { WatchedKind } from './watchedKinds';

/** Objects per page of a list. */
const PAGE = 500;

/** Seconds after which an API server is asked to end a watch; spread, so that they do not all end at once. */
const WATCH_SECONDS = { least: 300, spread: 300 };

/**
 * Longest silence on one watch; milliseconds. API servers send a bookmark about once a minute where something happened since the
 * last; a stream without even that may hang behind a proxy that has lost its upstream, and is asked for anew. So is that of a kind on
 * which nothing happens, which costs one request.
 */
const LONGEST_SILENCE = 90_000;

/** The kind is served under none of the ways that are known. */
export class KindMissingError extends Error {}

/** @internal */
export interface KindCacheOptions {
  kind: WatchedKind;
  clock: Clock;
  random: () => number;
  /** Objects came, changed or went. */
  onChange: () => void;
  /** The API server has shown that it is there. */
  onProof: () => void;
}

/** All objects of one kind of one cluster: listed by pages, then followed by a watch. */
export class KindCache {
  readonly kind: WatchedKind;
  readonly #options: KindCacheOptions;
  #resource: ResourceType | undefined;
  #objects: Map<string, AnyObject> | undefined;
  #resourceVersion: string | undefined;
  #list: AnyObject[] | undefined;
  #watch: { controller: AbortController; lastData: number } | undefined;

  constructor(options: KindCacheOptions) {
    this.kind = options.kind;
    this.#options = options;
  }

  /** A complete list was read at some time. */
  get isKnown(): boolean {
    return this.#objects !== undefined;
  }

  /** The way in which the kind was found to be served. */
  get resource(): ResourceType | undefined {
    return this.#resource;
  }

  /** The objects; the same array as long as none changed. */
  objects(): AnyObject[] {
    this.#list ??= [...(this.#objects?.values() ?? [])];
    return this.#list;
  }

  /** Reads the complete list; what was known before stands until then. */
  async list(client: ClusterClient, signal: AbortSignal): Promise<void> {
    const { resource, objects, resourceVersion } = await this.#readAll(
      client,
      signal,
    );
    this.#resource = resource;
    this.#resourceVersion = resourceVersion;
    const isSame = sameObjects(this.#objects, objects);
    this.#objects = objects;
    if (!isSame) {
      this.#list = undefined;
      this.#options.onChange();
    }
    this.#options.onProof();
  }

  /**
   * Follows the changes since the last list or watch, until the server ends the watch or the silence grew too long.
   *
   * @param onAccepted - the server has accepted the watch
   */
  async watch(
    client: ClusterClient,
    signal: AbortSignal,
    onAccepted: () => void,
  ): Promise<void> {
    const { clock, random, onProof } = this.#options;
    if (!this.#resource || this.#resourceVersion === undefined) {
      throw new Error('a watch goes on from a list');
    }
    const controller = new AbortController();
    const watch = { controller, lastData: clock.now().getTime() };
    const stop = () => controller.abort(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    this.#watch = watch;
    try {
      const { least, spread } = WATCH_SECONDS;
      const events = await client.watch(
        this.#resource,
        {
          resourceVersion: this.#resourceVersion,
          labelSelector: this.kind.labelSelector,
          timeoutSeconds: least + Math.round(random() * spread),
        },
        controller.signal,
      );
      onAccepted();
      onProof();
      for await (const event of events) {
        watch.lastData = clock.now().getTime();
        this.#take(event);
        onProof();
      }
    } catch (error) {
      if (signal.aborted || !controller.signal.aborted) {
        throw error;
      }
    } finally {
      signal.removeEventListener('abort', stop);
      controller.abort();
      this.#watch = undefined;
    }
  }

  /** Ends a watch that has been silent for longer than any healthy one is; it goes on where it stood. */
  renewIfSilent(now: Date): void {
    if (this.#watch && now.getTime() - this.#watch.lastData > LONGEST_SILENCE) {
      this.#watch.controller.abort();
    }
  }

  async #readAll(client: ClusterClient, signal: AbortSignal) {
    for (const resource of this.#resource
      ? [this.#resource]
      : this.kind.resources) {
      try {
        return {
          resource,
          ...(await this.#readPages(client, resource, signal)),
        };
      } catch (error) {
        if (!isStatus(error, 404)) {
          throw error;
        }
      }
    }
    throw new KindMissingError();
  }

  async #readPages(
    client: ClusterClient,
    resource: ResourceType,
    signal: AbortSignal,
  ) {
    const objects = new Map<string, AnyObject>();
    let continueToken: string | undefined;
    for (;;) {
      const page = await client.list(
        resource,
        {
          limit: PAGE,
          continueToken,
          labelSelector: this.kind.labelSelector,
        },
        signal,
      );
      for (const item of page.items.filter(this.#keeps)) {
        objects.set(keyOf(item), this.#trimmed(item));
      }
      if (page.continueToken === undefined) {
        return { objects, resourceVersion: page.resourceVersion };
      }
      continueToken = page.continueToken;
    }
  }

  #take({ type, object }: WatchEvent): void {
    this.#resourceVersion =
      object.metadata.resourceVersion ?? this.#resourceVersion;
    if (type === 'BOOKMARK') {
      return;
    }
    const key = keyOf(object);
    if (type === 'DELETED' || !this.#keeps(object)) {
      if (!this.#objects?.delete(key)) {
        return;
      }
    } else {
      this.#objects?.set(key, this.#trimmed(object));
    }
    this.#list = undefined;
    this.#options.onChange();
  }

  readonly #keeps = (object: AnyObject) => this.kind.keeps?.(object) ?? true;

  /** Without what is long and never looked at, under the one apiVersion by which the kind goes here. */
  #trimmed(object: AnyObject): AnyObject {
    const { managedFields, ...metadata } =
      object.metadata as AnyObject['metadata'] & {
        managedFields?: unknown;
      };
    const { apiVersion, kind } = this.kind.resources[0];
    // A laxer CRD admits objects without a spec; whoever reads on may rely on one.
    const trimmed = {
      ...object,
      spec: object.spec ?? {},
      apiVersion,
      kind,
      metadata,
    };
    rememberLastWrite(trimmed, managedFields);
    return trimmed;
  }
}

function keyOf({ metadata }: AnyObject): string {
  return `${metadata.namespace ?? ''}/${metadata.name}`;
}

function sameObjects(
  before: Map<string, AnyObject> | undefined,
  after: Map<string, AnyObject>,
): boolean {
  return (
    before !== undefined &&
    before.size === after.size &&
    [...after].every(([key, { metadata }]) => {
      const known = before.get(key)?.metadata;
      return (
        known?.uid === metadata.uid &&
        known?.resourceVersion !== undefined &&
        known.resourceVersion === metadata.resourceVersion
      );
    })
  );
}
