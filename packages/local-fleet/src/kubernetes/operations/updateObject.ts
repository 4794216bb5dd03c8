import { invalid, notFound } from '../errors/statusErrors';
import { invalidField } from '../errors/fieldErrors';
import { cloneJson, jsonEquals, JsonObject, JsonValue } from '../json/json';
import { KubernetesObject, ObjectMeta } from '../json/KubernetesObject';
import {
  ResourceDefinition,
  storageKeyOf,
} from '../resources/ResourceDefinition';
import {
  ClusterState,
  inStorageVersion,
  inVersionOf,
  Target,
  WriteOptions,
} from './ClusterState';
import { matchNamespace, strategyContext } from './createObject';
import { decodeObject } from './decodeObject';
import { matchName, matchResourceVersion, matchUid } from './preconditions';
import { withTrackedUpdate } from './ownershipOf';
import { isReadyToGo } from './removal';
import { validateObject } from './validateObject';

/** The metadata that an update keeps, whatever the client sends. */
const KEPT_METADATA = [
  'creationTimestamp',
  'deletionTimestamp',
  'deletionGracePeriodSeconds',
  'generation',
  'resourceVersion',
] as const;

/** The live object of a target, in the version of the request. @throws StatusError 404 */
export function liveObject(
  state: ClusterState,
  { definition, namespace, name }: Target,
): KubernetesObject {
  const stored = state.store.get(storageKeyOf(definition), namespace, name);
  if (!stored) {
    throw notFound(definition, name);
  }
  return inVersionOf(definition, stored);
}

/**
 * PUT: replaces an object, or its status at `/status`.
 *
 * @throws StatusError 404, 409 when the object has changed meanwhile, 422
 */
export function updateObject(
  state: ClusterState,
  target: Target,
  body: JsonValue,
  options: WriteOptions,
): KubernetesObject {
  const { definition } = target;
  const updated = decodeObject(body, definition, options);
  matchNamespace(updated, definition, target.namespace);
  matchName(updated, target);
  const live = liveObject(state, target);
  matchUid(updated, live, target);
  if (
    !updated.metadata.resourceVersion &&
    !definition.allowsUnconditionalUpdate
  ) {
    throw invalid(
      { group: definition.group, kind: definition.resource },
      target.name,
      [
        invalidField(
          'metadata.resourceVersion',
          0,
          'must be specified for an update',
        ),
      ],
    );
  }
  return replaceObject(state, target, live, updated, options);
}

/** PUT and the three plain patches from here on: bookkeeping of ownership, then storing. */
export function replaceObject(
  state: ClusterState,
  target: Target,
  live: KubernetesObject,
  updated: KubernetesObject,
  options: WriteOptions,
): KubernetesObject {
  matchResourceVersion(updated, live, target);
  const tracked = withTrackedUpdate(
    live,
    updated,
    target,
    options.fieldManager,
    state.clock(),
  );
  return storeChanged(state, target, live, tracked, options);
}

/** The last steps of every change: what the client may not change, validation, storing if anything differs. */
export function storeChanged(
  state: ClusterState,
  target: Target,
  live: KubernetesObject,
  updated: KubernetesObject,
  { isDryRun }: Pick<WriteOptions, 'isDryRun'>,
): KubernetesObject {
  const { definition } = target;
  const changed = withinEndpoint(target, live, cloneJson(updated));
  keepMetadata(changed.metadata, live.metadata);
  definition.onUpdate?.(changed, live, strategyContext(state, state.clock()));
  if (isDesiredChanged(definition, live, changed)) {
    changed.metadata.generation = (live.metadata.generation ?? 0) + 1;
  }
  validateObject(changed, definition, live);
  if (jsonEquals(changed, live)) {
    return live;
  }
  if (isDryRun) {
    return changed;
  }
  const key = storageKeyOf(definition);
  if (isReadyToGo(changed)) {
    // Watchers see the state before, as etcd never stored the one without finalizers.
    const gone = state.store.remove(key, inStorageVersion(definition, live));
    changed.metadata.resourceVersion = gone.metadata.resourceVersion;
    return changed;
  }
  const stored = state.store.put(key, inStorageVersion(definition, changed));
  return inVersionOf(definition, stored);
}

/** `/status` changes the status only; the main endpoint everything but the status. */
function withinEndpoint(
  { definition, subresource }: Target,
  live: KubernetesObject,
  updated: KubernetesObject,
): KubernetesObject {
  if (!definition.hasStatus) {
    return updated;
  }
  if (subresource === '') {
    const { status: _, ...rest } = updated;
    return (
      live.status === undefined
        ? rest
        : { ...rest, status: cloneJson(live.status) }
    ) as KubernetesObject;
  }
  // A custom resource keeps all its metadata; a built-in kind only its spec.
  const kept = definition.isCustom
    ? {
        ...cloneJson<JsonObject>(live),
        metadata: {
          ...cloneJson<JsonObject>(live.metadata),
          managedFields: updated.metadata.managedFields,
        } as unknown as ObjectMeta,
      }
    : { ...updated, spec: cloneJson(live.spec) };
  const { status: _, ...rest } = kept as KubernetesObject;
  return dropUndefined({
    ...rest,
    status: updated.status,
  }) as KubernetesObject;
}

function dropUndefined(object: { [key: string]: unknown }): JsonObject {
  const metadata = object.metadata as { [key: string]: unknown };
  for (const holder of [object, metadata]) {
    for (const name of Object.keys(holder)) {
      if (holder[name] === undefined) {
        delete holder[name];
      }
    }
  }
  return object as JsonObject;
}

function keepMetadata(updated: ObjectMeta, live: ObjectMeta): void {
  for (const name of KEPT_METADATA) {
    const value = live[name];
    if (value === undefined) {
      delete updated[name];
    } else {
      (updated as JsonObject)[name] = value;
    }
  }
  // A uid that the client sent is compared, not replaced.
  updated.uid = updated.uid || live.uid;
  delete updated.selfLink;
}

function isDesiredChanged(
  definition: ResourceDefinition,
  live: KubernetesObject,
  changed: KubernetesObject,
): boolean {
  const desired = (object: KubernetesObject) => {
    const { metadata: _, status, ...rest } = object;
    return definition.hasStatus || status === undefined
      ? rest
      : { ...rest, status };
  };
  return (
    definition.hasGeneration && !jsonEquals(desired(live), desired(changed))
  );
}
