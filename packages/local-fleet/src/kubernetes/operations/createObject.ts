import { randomInt, randomUUID } from 'node:crypto';
import { StatusError } from '../errors/StatusError';
import {
  alreadyExists,
  badRequest,
  forbidden,
  notFound,
} from '../errors/statusErrors';
import { JsonValue } from '../json/json';
import { KubernetesObject, timestampOf } from '../json/KubernetesObject';
import {
  ResourceDefinition,
  storageKeyOf,
  StrategyContext,
} from '../resources/ResourceDefinition';
import {
  ClusterState,
  inStorageVersion,
  inVersionOf,
  WriteOptions,
} from './ClusterState';
import { decodeObject } from './decodeObject';
import { withTrackedUpdate } from './ownershipOf';
import { validateObject } from './validateObject';

/** Letters without vowels, so that no words are generated (as apimachinery's `rand`). */
const SUFFIX_LETTERS = 'bcdfghjklmnpqrstvwxz2456789';
const NAMESPACES = '/namespaces';
/** A generated name keeps room for its suffix of five letters within 63. */
const GENERATE_NAME_LIMIT = 58;

/**
 * POST: stores a new object.
 *
 * @returns the object as stored, in the version of the request
 * @throws StatusError when it is malformed (400), breaks its schema (422), or is there already (409)
 */
export function createObject(
  state: ClusterState,
  definition: ResourceDefinition,
  namespace: string | undefined,
  body: JsonValue,
  options: WriteOptions,
): KubernetesObject {
  const object = decodeObject(body, definition, options);
  matchNamespace(object, definition, namespace);
  admitToNamespace(state, definition, object);
  if (!object.metadata.name && object.metadata.generateName) {
    const stem = object.metadata.generateName.slice(0, GENERATE_NAME_LIMIT);
    object.metadata.name = stem + suffix();
    definition.settle?.(object);
  }
  const tracked = withTrackedUpdate(
    undefined,
    object,
    { definition, subresource: '' },
    options.fieldManager,
    state.clock(),
  );
  return storeNew(state, definition, tracked, options);
}

/** The last steps of every creation, by POST or by apply: what the server decides, validation, storing. */
export function storeNew(
  state: ClusterState,
  definition: ResourceDefinition,
  object: KubernetesObject,
  { isDryRun }: Pick<WriteOptions, 'isDryRun'>,
): KubernetesObject {
  const { metadata } = object;
  if (metadata.resourceVersion && metadata.resourceVersion !== '0') {
    throw new StatusError({
      code: 500,
      message: 'resourceVersion should not be set on objects to be created',
    });
  }
  const now = state.clock();
  const created: KubernetesObject = {
    ...object,
    metadata: {
      ...metadata,
      uid: randomUUID(),
      creationTimestamp: timestampOf(now),
      ...(definition.hasGeneration && { generation: 1 }),
    },
  };
  for (const name of [
    'resourceVersion',
    'deletionTimestamp',
    'deletionGracePeriodSeconds',
    'selfLink',
    ...(definition.hasGeneration ? [] : ['generation']),
  ]) {
    delete created.metadata[name];
  }
  if (definition.isCustom && definition.hasStatus) {
    delete created.status;
  }
  definition.onCreate?.(created, strategyContext(state, now));
  validateObject(created, definition);
  const key = storageKeyOf(definition);
  if (state.store.get(key, metadata.namespace, metadata.name)) {
    throw alreadyExists(definition, metadata.name);
  }
  if (isDryRun) {
    return created;
  }
  const stored = state.store.put(key, inStorageVersion(definition, created));
  return inVersionOf(definition, stored);
}

/** What a kind's strategy may look at. */
export function strategyContext(
  state: ClusterState,
  now: Date,
): StrategyContext {
  return { now, list: resource => state.store.list(resource) };
}

/** Fills in the namespace of the request, or refuses another one. */
export function matchNamespace(
  object: KubernetesObject,
  definition: ResourceDefinition,
  namespace: string | undefined,
): void {
  const { metadata } = object;
  if (definition.isNamespaced) {
    if (metadata.namespace && metadata.namespace !== namespace) {
      throw badRequest(
        'the namespace of the provided object does not match the namespace sent on the request',
      );
    }
    metadata.namespace = namespace;
  } else if (metadata.namespace) {
    delete metadata.namespace;
  }
}

/** Refuses a new object in a namespace that is not there or is going. */
export function admitToNamespace(
  state: ClusterState,
  definition: ResourceDefinition,
  object: KubernetesObject,
): void {
  const { namespace } = object.metadata;
  if (!definition.isNamespaced || namespace === undefined) {
    return;
  }
  const found = state.store.get(NAMESPACES, undefined, namespace);
  if (!found) {
    throw notFound({ group: '', resource: 'namespaces' }, namespace);
  }
  if (found.metadata.deletionTimestamp) {
    const name = object.metadata.name || object.metadata.generateName || '';
    throw forbidden(
      definition,
      name,
      `unable to create new content in namespace ${namespace} because it is being terminated`,
      [
        {
          reason: 'NamespaceTerminating',
          message: `namespace ${namespace} is being terminated`,
          field: 'metadata.namespace',
        },
      ],
    );
  }
}

function suffix(): string {
  return Array.from(
    { length: 5 },
    () => SUFFIX_LETTERS[randomInt(SUFFIX_LETTERS.length)],
  ).join('');
}
