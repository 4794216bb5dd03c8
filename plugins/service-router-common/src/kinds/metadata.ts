/**
 * The part of Kubernetes' ObjectMeta that Service Router reads or writes.
 *
 * @public
 */
export interface ObjectMetadata {
  name: string;
  namespace?: string;
  uid?: string;
  resourceVersion?: string;
  generation?: number;
  /** RFC 3339, set by the API server. */
  creationTimestamp?: string;
  /** Set while finalizers hold up a deletion. */
  deletionTimestamp?: string;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  ownerReferences?: OwnerReference[];
}

/** @public */
export interface OwnerReference {
  apiVersion: string;
  kind: string;
  name: string;
  uid: string;
  controller?: boolean;
  blockOwnerDeletion?: boolean;
}

/** @public */
export interface KubernetesObject<Spec = unknown, Status = unknown> {
  apiVersion: string;
  kind: string;
  metadata: ObjectMetadata;
  spec: Spec;
  status?: Status;
}

/**
 * Names one object of one cluster.
 *
 * @public
 */
export interface ObjectReference {
  apiVersion: string;
  kind: string;
  /** Absent for cluster-scoped kinds. */
  namespace?: string;
  name: string;
}

/**
 * The reference that names an object.
 *
 * @public
 */
export function referenceOf(object: {
  apiVersion: string;
  kind: string;
  metadata: Pick<ObjectMetadata, 'name' | 'namespace'>;
}): ObjectReference {
  const { name, namespace } = object.metadata;
  return {
    apiVersion: object.apiVersion,
    kind: object.kind,
    ...(namespace ? { namespace } : {}),
    name,
  };
}

/**
 * A reference as a reader writes it: `ServiceRoute payments/api`.
 *
 * @public
 */
export function describeReference(reference: ObjectReference): string {
  const { kind, namespace, name } = reference;
  return `${kind} ${namespace ? `${namespace}/` : ''}${name}`;
}

/**
 * A key that is equal for two references exactly when they name the same object.
 *
 * @public
 */
export function referenceKey(reference: ObjectReference): string {
  const { apiVersion, kind, namespace = '', name } = reference;
  return `${apiVersion}|${kind}|${namespace}|${name}`;
}
