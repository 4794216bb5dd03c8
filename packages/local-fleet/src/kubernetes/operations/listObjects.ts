import { StatusError } from '../errors/StatusError';
import { expired } from '../errors/statusErrors';
import { KubernetesObject } from '../json/KubernetesObject';
import {
  ResourceDefinition,
  storageKeyOf,
} from '../resources/ResourceDefinition';
import { fieldPredicateOf } from '../selectors/fieldSelector';
import { labelPredicateOf } from '../selectors/labelSelector';
import {
  ContinueToken,
  decodeContinueToken,
  encodeContinueToken,
  expiredContinueToken,
} from '../storage/continueToken';
import { ClusterState, inVersionOf } from './ClusterState';

/** What a list asks for. */
export interface ListOptions {
  readonly namespace?: string;
  readonly labelSelector?: string;
  readonly fieldSelector?: string;
  /** At most so many objects a page; 0 or undefined for all. */
  readonly limit?: number;
  readonly continueToken?: string;
  readonly resourceVersion?: string;
  readonly resourceVersionMatch?: string;
}

/** One page of a list. */
export interface ListPage {
  items: KubernetesObject[];
  resourceVersion: string;
  continueToken?: string;
  remainingItemCount?: number;
}

/** Whether an object is among what a list or watch asks for. */
export function selectionOf(
  definition: ResourceDefinition,
  options: Pick<ListOptions, 'labelSelector' | 'fieldSelector'>,
): (object: KubernetesObject) => boolean {
  const byLabels = options.labelSelector
    ? labelPredicateOf(options.labelSelector)
    : undefined;
  const byFields = options.fieldSelector
    ? fieldPredicateOf(options.fieldSelector, definition.selectableFields)
    : undefined;
  return object =>
    (!byLabels || byLabels(object.metadata.labels ?? {})) &&
    (!byFields || byFields(object));
}

/**
 * GET of a collection: a page of it, as it was at one revision. Later pages
 * show the revision of the first, however long the client takes, while the
 * store remembers it.
 *
 * @throws StatusError 410 when the store no longer remembers, 504 when the
 *   revision asked for has not come yet
 */
export function listObjects(
  state: ClusterState,
  definition: ResourceDefinition,
  options: ListOptions,
): ListPage {
  const { store } = state;
  const collection = store.collection(storageKeyOf(definition));
  const token = options.continueToken
    ? decodeContinueToken(options.continueToken)
    : undefined;
  const revision = revisionFor(state, options, token);
  if (revision < collection.window.oldest) {
    throw token
      ? expiredContinueToken(token)
      : expired('The resourceVersion for the provided list is too old.');
  }
  const snapshot = collection.at(revision, options.namespace);
  const isSelected = selectionOf(definition, options);
  const limit = options.limit || Infinity;
  const items: KubernetesObject[] = [];
  let index = token ? firstAfter(snapshot.keys, token.after) : 0;
  for (; index < snapshot.keys.length && items.length < limit; index++) {
    const object = snapshot.get(snapshot.keys[index]) as KubernetesObject;
    if (isSelected(object)) {
      items.push(inVersionOf(definition, object));
    }
  }
  const remaining = snapshot.keys.length - index;
  const page: ListPage = { items, resourceVersion: String(revision) };
  if (remaining > 0) {
    page.continueToken = encodeContinueToken({
      revision,
      after: snapshot.keys[index - 1],
    });
    if (!options.labelSelector && !options.fieldSelector) {
      page.remainingItemCount = remaining;
    }
  }
  return page;
}

function revisionFor(
  { store }: ClusterState,
  { resourceVersion, resourceVersionMatch }: ListOptions,
  token: ContinueToken | undefined,
): number {
  if (token) {
    return token.revision < 0 ? store.revision : token.revision;
  }
  const wanted = Number(resourceVersion || 0);
  if (wanted > store.revision) {
    throw new StatusError({
      code: 504,
      reason: 'Timeout',
      message: `Timeout: Too large resource version: ${wanted}, current: ${store.revision}`,
      details: {
        causes: [
          {
            reason: 'ResourceVersionTooLarge',
            message: 'Too large resource version',
          },
        ],
        retryAfterSeconds: 1,
      },
    });
  }
  return resourceVersionMatch === 'Exact' ? wanted : store.revision;
}

function firstAfter(keys: readonly string[], after: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (keys[middle] <= after) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
