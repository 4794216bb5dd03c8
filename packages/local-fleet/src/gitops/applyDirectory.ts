import { ClusterClient, ClusterObject, ClusterRequestError } from '../clusters';
import { AppliedDirectory } from './directories';
import {
  FIELD_MANAGER,
  InventoryEntry,
  inventoryOf,
  isPrunable,
  labelled,
  objectOfEntry,
  Outcome,
} from './Kustomization';
import {
  buildKustomization,
  buildManifests,
  BuildError,
  nameOf,
} from './manifests';

/** The API server did not take an object. `message` has the form of Flux's, with the server's own words. */
export class ApplyError extends Error {
  readonly name = 'ApplyError';

  constructor(
    object: ClusterObject,
    step: 'dry-run' | 'apply' | 'delete',
    cause: ClusterRequestError,
  ) {
    const reason = cause.reason === 'Unknown' ? '' : ` (${cause.reason})`;
    super(`${nameOf(object)} ${step} failed${reason}: ${cause.message}`, {
      cause,
    });
  }
}

/** Kinds that others depend on are applied first, and removed last. */
function isDefinition({ kind }: ClusterObject): boolean {
  return ['CustomResourceDefinition', 'Namespace'].includes(kind);
}

async function asApplyError<T>(
  object: ClusterObject,
  step: 'dry-run' | 'apply' | 'delete',
  action: Promise<T>,
): Promise<T> {
  try {
    return await action;
  } catch (error) {
    if (error instanceof ClusterRequestError) {
      throw new ApplyError(object, step, error);
    }
    throw error;
  }
}

/** Every object is tried first; only when the server would take them all is one of them written. */
async function applyStage(
  cluster: ClusterClient,
  objects: readonly ClusterObject[],
): Promise<void> {
  for (const object of objects) {
    await asApplyError(
      object,
      'dry-run',
      cluster.apply(object, { fieldManager: FIELD_MANAGER, dryRun: true }),
    );
  }
  for (const object of objects) {
    await asApplyError(
      object,
      'apply',
      cluster.apply(object, { fieldManager: FIELD_MANAGER }),
    );
  }
}

/**
 * Removes what the inventory names, the newest dependants first.
 *
 * @throws ApplyError, ClusterUnreachableError
 */
export async function prune(
  cluster: ClusterClient,
  entries: readonly InventoryEntry[],
  owner: string,
): Promise<void> {
  const objects = entries.map(objectOfEntry).reverse();
  const ordered = [
    ...objects.filter(object => !isDefinition(object)),
    ...objects.filter(isDefinition),
  ];
  for (const object of ordered) {
    try {
      const existing = await cluster.get<ClusterObject>(object);
      if (existing && isPrunable(existing, owner)) await cluster.delete(object);
    } catch (error) {
      if (!(error instanceof ClusterRequestError)) throw error;
      // A kind that is gone took its objects with it.
      if (error.status !== 404) throw new ApplyError(object, 'delete', error);
    }
  }
}

function merged(
  previous: readonly InventoryEntry[],
  next: readonly InventoryEntry[],
): InventoryEntry[] {
  const ids = new Set(next.map(({ id }) => id));
  return [...next, ...previous.filter(({ id }) => !ids.has(id))];
}

/**
 * Applies a directory to a cluster and removes what it held before and no longer holds.
 *
 * @returns what came of it; a fault of the manifests is an outcome, not an error
 * @throws ClusterUnreachableError when the cluster does not answer
 */
export async function applyDirectory(
  cluster: ClusterClient,
  directory: AppliedDirectory,
  previous: readonly InventoryEntry[],
): Promise<Outcome> {
  let objects: ClusterObject[];
  let leftOut: string[];
  try {
    const { files, kustomization, name } = directory;
    const built = kustomization
      ? buildKustomization(files, kustomization)
      : { objects: buildManifests(files), leftOut: [] };
    objects = built.objects.map(object => labelled(object, name));
    leftOut = built.leftOut;
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    return {
      isReady: false,
      reason: 'BuildFailed',
      message: error.message,
      inventory: [...previous],
    };
  }
  const next = inventoryOf(objects);
  const failed = (
    reason: 'ReconciliationFailed' | 'PruneFailed',
    error: unknown,
    inventory: InventoryEntry[],
  ): Outcome => {
    if (!(error instanceof ApplyError)) throw error;
    return {
      isReady: false,
      reason,
      message: error.message,
      inventory,
      leftOut,
    };
  };
  let applied: ClusterObject[] = [];
  try {
    const definitions = objects.filter(isDefinition);
    await applyStage(cluster, definitions);
    applied = definitions;
    await applyStage(
      cluster,
      objects.filter(object => !isDefinition(object)),
    );
  } catch (error) {
    return failed(
      'ReconciliationFailed',
      error,
      merged(previous, inventoryOf(applied)),
    );
  }
  const ids = new Set(next.map(({ id }) => id));
  try {
    await prune(
      cluster,
      previous.filter(({ id }) => !ids.has(id)),
      directory.name,
    );
  } catch (error) {
    return failed('PruneFailed', error, merged(previous, next));
  }
  return { isReady: true, inventory: next, leftOut };
}
