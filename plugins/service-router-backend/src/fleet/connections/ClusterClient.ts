import {
  KubernetesObject,
  ObjectMetadata,
  ObjectReference,
} from '@service-router/plugin-service-router-common';

/** A kind as an API server serves it. @public */
export interface ResourceType {
  apiVersion: string;
  kind: string;
  plural: string;
  isNamespaced: boolean;
}

/** An object of any kind, as it came over the wire. @public */
export interface AnyObject {
  apiVersion: string;
  kind: string;
  metadata: ObjectMetadata;
  [field: string]: unknown;
}

/** One page of a list. @public */
export interface ListPage {
  items: AnyObject[];
  /** Of the whole list; a watch goes on from here. */
  resourceVersion: string;
  /** Present while there are further pages. */
  continueToken?: string;
}

/** @public */
export interface ListOptions {
  limit: number;
  continueToken?: string;
  labelSelector?: string;
}

/** @public */
export interface WatchOptions {
  resourceVersion: string;
  labelSelector?: string;
  /** After this long the API server ends the watch. */
  timeoutSeconds: number;
}

/** @public */
export interface WatchEvent {
  type: 'ADDED' | 'MODIFIED' | 'DELETED' | 'BOOKMARK';
  object: AnyObject;
}

/** An object to be removed, and only if it is still the one that was seen. @public */
export interface Removal {
  reference: ObjectReference;
  uid?: string;
  resourceVersion?: string;
}

/**
 * Everything Service Router asks of one cluster's API server, and nothing else.
 *
 * Every call rejects with one of ClusterUnreachableError, ClusterForbiddenError and ApiStatusError, or with the reason of
 * the signal when the caller gave up.
 *
 * @public
 */
export interface ClusterClient {
  list(
    resource: ResourceType,
    options: ListOptions,
    signal?: AbortSignal,
  ): Promise<ListPage>;
  /**
   * Resolves when the server has accepted the watch, with its events until it ends it. An ERROR event is thrown as
   * ApiStatusError.
   */
  watch(
    resource: ResourceType,
    options: WatchOptions,
    signal: AbortSignal,
  ): Promise<AsyncIterable<WatchEvent>>;
  /** @returns undefined when there is no such object */
  read(
    resource: ResourceType,
    reference: ObjectReference,
    signal?: AbortSignal,
  ): Promise<AnyObject | undefined>;
  create(
    resource: ResourceType,
    object: AnyObject,
    signal?: AbortSignal,
  ): Promise<AnyObject>;
  /** Replaces the whole object; with a resourceVersion, only that version of it. */
  replace(
    resource: ResourceType,
    object: AnyObject,
    signal?: AbortSignal,
  ): Promise<AnyObject>;
  /** Server-side apply; fields another manager holds are taken over. */
  apply(
    resource: ResourceType,
    object: KubernetesObject,
    options: { fieldManager: string },
    signal?: AbortSignal,
  ): Promise<AnyObject>;
  /**
   * Merges into the status subresource; a null member goes. The uid says which object is meant, but API servers do not hold a
   * custom resource to it: a new object of the same name takes the status, until its own is written.
   */
  mergeStatus(
    resource: ResourceType,
    reference: ObjectReference,
    change: { status: Record<string, unknown>; uid?: string },
    options: { fieldManager: string },
    signal?: AbortSignal,
  ): Promise<AnyObject>;
  /** Removes one object; that it is already gone is as good. */
  remove(
    resource: ResourceType,
    removal: Removal,
    signal?: AbortSignal,
  ): Promise<void>;
  /** Asks the server for its version: the cheapest proof that it is there. */
  version(signal?: AbortSignal): Promise<string>;
  /** Drops idle connections; requests under way end by themselves. */
  close(): void;
}
