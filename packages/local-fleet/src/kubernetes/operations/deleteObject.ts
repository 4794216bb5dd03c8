import { conflict } from '../errors/statusErrors';
import {
  KubernetesObject,
  ObjectMeta,
  timestampOf,
} from '../json/KubernetesObject';
import {
  ResourceDefinition,
  storageKeyOf,
} from '../resources/ResourceDefinition';
import {
  ClusterState,
  inStorageVersion,
  inVersionOf,
  Target,
} from './ClusterState';
import { strategyContext } from './createObject';
import { isHeld } from './removal';
import { liveObject } from './updateObject';

/** Finalizers by which the garbage collector holds an owner. */
export const FOREGROUND_FINALIZER = 'foregroundDeletion';
export const ORPHAN_FINALIZER = 'orphan';

/** `metav1.DeleteOptions`, as far as it matters to objects without a grace period. */
export interface DeleteOptions {
  readonly propagationPolicy?: 'Orphan' | 'Background' | 'Foreground';
  readonly preconditions?: { uid?: string; resourceVersion?: string };
  readonly isDryRun?: boolean;
}

/** The outcome of a deletion: gone, or marked and held by finalizers. */
export interface DeleteOutcome {
  object: KubernetesObject;
  isGone: boolean;
}

/**
 * DELETE: removes an object, or marks it where finalizers hold it.
 *
 * @throws StatusError 404, 409 when a precondition does not hold
 */
export function deleteObject(
  state: ClusterState,
  target: Target,
  options: DeleteOptions,
): DeleteOutcome {
  const { definition } = target;
  const live = liveObject(state, target);
  checkPreconditions(live, target, options);
  const held = withPropagation(live, options, definition.deletionFinalizer);
  const key = storageKeyOf(definition);
  if (!isHeld(held)) {
    const object = options.isDryRun
      ? live
      : state.store.remove(key, inStorageVersion(definition, held));
    return { object: inVersionOf(definition, object), isGone: true };
  }
  const marked = markedForDeletion(held, live, definition, state);
  if (marked === live || options.isDryRun) {
    return { object: marked, isGone: false };
  }
  const stored = state.store.put(key, inStorageVersion(definition, marked));
  return { object: inVersionOf(definition, stored), isGone: false };
}

function checkPreconditions(
  { metadata }: KubernetesObject,
  { definition, name }: Target,
  { preconditions }: DeleteOptions,
): void {
  const subject = { group: definition.group, resource: definition.kind };
  const { uid, resourceVersion } = preconditions ?? {};
  if (uid && uid !== metadata.uid) {
    throw conflict(
      subject,
      name,
      `the UID in the precondition (${uid}) does not match the UID in record (${metadata.uid}). The object might have been deleted and then recreated`,
    );
  }
  if (resourceVersion && resourceVersion !== metadata.resourceVersion) {
    throw conflict(
      subject,
      name,
      `the ResourceVersion in the precondition (${resourceVersion}) does not match the ResourceVersion in record (${metadata.resourceVersion}). The object might have been modified`,
    );
  }
}

/** The object with the garbage collector's finalizer that its deletion asks for, and without the others. */
function withPropagation(
  live: KubernetesObject,
  { propagationPolicy }: DeleteOptions,
  deletionFinalizer: string | undefined,
): KubernetesObject {
  const present = live.metadata.finalizers ?? [];
  const others = present.filter(
    name => name !== FOREGROUND_FINALIZER && name !== ORPHAN_FINALIZER,
  );
  const wanted = {
    Foreground: [FOREGROUND_FINALIZER],
    Orphan: [ORPHAN_FINALIZER],
    Background: [],
  };
  const finalizers = propagationPolicy
    ? [...others, ...wanted[propagationPolicy]]
    : [...present];
  const isMarked = live.metadata.deletionTimestamp !== undefined;
  if (deletionFinalizer && !isMarked) {
    finalizers.push(deletionFinalizer);
  }
  return {
    ...live,
    metadata: withFinalizers(live.metadata, [...new Set(finalizers)]),
  };
}

/** The metadata with these finalizers, or without any. */
export function withFinalizers(
  metadata: ObjectMeta,
  finalizers: string[],
): ObjectMeta {
  const { finalizers: _, ...rest } = metadata;
  return (finalizers.length > 0 ? { ...rest, finalizers } : rest) as ObjectMeta;
}

function markedForDeletion(
  held: KubernetesObject,
  live: KubernetesObject,
  definition: ResourceDefinition,
  state: ClusterState,
): KubernetesObject {
  const before = (live.metadata.finalizers ?? []).join();
  const after = (held.metadata.finalizers ?? []).join();
  if (live.metadata.deletionTimestamp && before === after) {
    return live;
  }
  if (live.metadata.deletionTimestamp) {
    return held;
  }
  const now = state.clock();
  const { generation } = held.metadata;
  const isPlain = definition.onDeletion !== undefined;
  const marked: KubernetesObject = {
    ...held,
    metadata: {
      ...held.metadata,
      deletionTimestamp: timestampOf(now),
      ...(!isPlain && { deletionGracePeriodSeconds: 0 }),
      ...(!isPlain &&
        generation !== undefined && { generation: generation + 1 }),
    },
  };
  definition.onDeletion?.(marked, strategyContext(state, now));
  return marked;
}
