import { ClusterClient, ClusterObject } from '../clusters';
import { AppliedDirectory } from './directories';
import { idOf } from './manifests';

export const KUSTOMIZATION = {
  apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
  kind: 'Kustomization',
} as const;
export const FLUX_NAMESPACE = 'flux-system';
/** Flux's own, so that `kubectl get --show-managed-fields` reads as on a real cluster. */
export const FIELD_MANAGER = 'kustomize-controller';

const OWNER_NAME = 'kustomize.toolkit.fluxcd.io/name';
const OWNER_NAMESPACE = 'kustomize.toolkit.fluxcd.io/namespace';
const PRUNE = 'kustomize.toolkit.fluxcd.io/prune';

/** An object that a Kustomization has applied: `{namespace}_{name}_{group}_{kind}` and its version. */
export interface InventoryEntry {
  id: string;
  v: string;
}

export interface Condition {
  type: string;
  status: 'True' | 'False';
  reason: string;
  message: string;
  lastTransitionTime: string;
  observedGeneration?: number;
}

export interface KustomizationStatus {
  conditions?: Condition[];
  lastAppliedRevision?: string;
  lastAttemptedRevision?: string;
  inventory?: { entries: InventoryEntry[] };
  observedGeneration?: number;
}

export interface Kustomization extends ClusterObject {
  status?: KustomizationStatus;
}

/** What came of applying a directory. */
export type Outcome =
  | { isReady: true; inventory: InventoryEntry[]; leftOut?: string[] }
  | {
      isReady: false;
      reason: 'BuildFailed' | 'ReconciliationFailed' | 'PruneFailed';
      message: string;
      /** What is known to be applied: the inventory only grows until everything has succeeded. */
      inventory: InventoryEntry[];
      leftOut?: string[];
    };

/** The type of the condition that tells what was asked for and is not made here. Flux makes it, and has no such condition. */
export const LEFT_OUT = 'LeftOut';

/** The Kustomization of a directory, as Flux users write it. */
export function kustomizationOf(directory: AppliedDirectory): Kustomization {
  return {
    ...KUSTOMIZATION,
    metadata: { name: directory.name, namespace: FLUX_NAMESPACE },
    spec: {
      interval: '1m0s',
      path: directory.path,
      prune: true,
      sourceRef: { kind: 'GitRepository', name: 'applications' },
    },
  };
}

/** `main@sha1:{commit}` */
export function revisionOf(commit: string): string {
  return `main@sha1:${commit}`;
}

export function inventoryOf(
  objects: readonly ClusterObject[],
): InventoryEntry[] {
  return objects.map(object => ({
    id: idOf(object),
    v: object.apiVersion.split('/').pop() ?? '',
  }));
}

/** The object that an entry speaks of; names have no underscores, so that the parts come apart. */
export function objectOfEntry({ id, v }: InventoryEntry): ClusterObject {
  const [namespace, name, group, kind] = id.split('_');
  return {
    apiVersion: group ? `${group}/${v}` : v,
    kind,
    metadata: { name, ...(namespace ? { namespace } : {}) },
  };
}

/** The object with the labels by which a later run knows what it may prune. */
export function labelled(object: ClusterObject, owner: string): ClusterObject {
  return {
    ...object,
    metadata: {
      ...object.metadata,
      labels: {
        ...object.metadata.labels,
        [OWNER_NAME]: owner,
        [OWNER_NAMESPACE]: FLUX_NAMESPACE,
      },
    },
  };
}

/** Whether an object was applied by this Kustomization and may be removed with it. */
export function isPrunable(object: ClusterObject, owner: string): boolean {
  const { labels, annotations } = object.metadata;
  return (
    labels?.[OWNER_NAME] === owner &&
    labels?.[OWNER_NAMESPACE] === FLUX_NAMESPACE &&
    annotations?.[PRUNE] !== 'disabled'
  );
}

/** The status that tells of an outcome. A condition keeps its time while its status is the same. */
export function statusOf(options: {
  previous: KustomizationStatus | undefined;
  generation: number | undefined;
  revision: string;
  outcome: Outcome;
  now: Date;
}): KustomizationStatus {
  const { previous, generation, revision, outcome, now } = options;
  const condition = (
    type: string,
    status: 'True' | 'False',
    reason: string,
    message: string,
  ): Condition => {
    const before = previous?.conditions?.find(each => each.type === type);
    return {
      type,
      status,
      reason,
      message,
      lastTransitionTime:
        before?.status === status
          ? before.lastTransitionTime
          : // Kubernetes writes times to the second (RFC 3339).
            now.toISOString().replace(/\.\d+Z$/, 'Z'),
      observedGeneration: generation,
    };
  };
  const leftOut = outcome.leftOut ?? [];
  return {
    conditions: [
      outcome.isReady
        ? condition(
            'Ready',
            'True',
            'ReconciliationSucceeded',
            `Applied revision: ${revision}`,
          )
        : condition('Ready', 'False', outcome.reason, outcome.message),
      ...(leftOut.length > 0
        ? [condition(LEFT_OUT, 'True', 'NotMadeHere', leftOut.join('; '))]
        : []),
    ],
    lastAppliedRevision: outcome.isReady
      ? revision
      : previous?.lastAppliedRevision,
    lastAttemptedRevision: revision,
    inventory: { entries: outcome.inventory },
    observedGeneration: generation,
  };
}

/** The Kustomizations that the cluster holds. */
export async function listKustomizations(
  cluster: ClusterClient,
): Promise<Kustomization[]> {
  const { items } = await cluster.list<Kustomization>(
    KUSTOMIZATION.apiVersion,
    KUSTOMIZATION.kind,
    { namespace: FLUX_NAMESPACE },
  );
  return items.map(item => ({ ...KUSTOMIZATION, ...item }));
}
