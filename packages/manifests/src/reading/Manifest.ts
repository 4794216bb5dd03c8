import { FieldPath, Place } from './Place';

/** A Kubernetes object as it is written; only what every object has is known to be there. @public */
export interface ManifestObject {
  apiVersion: string;
  kind: string;
  metadata: {
    name: string;
    namespace?: string;
    labels?: Record<string, unknown>;
    annotations?: Record<string, unknown>;
    [field: string]: unknown;
  };
  [field: string]: unknown;
}

/** An object of a repository, and where it is written. @public */
export interface Manifest extends Place {
  apiVersion: string;
  kind: string;
  /** Absent where none is written. */
  namespace?: string;
  name: string;
  value: ManifestObject;
  /**
   * Line on which a value is written; of what is not written, of the nearest thing around it.
   *
   * @param field - for example `['spec', 'gatewayName']`
   */
  lineOf: (field: FieldPath) => number;
  /** The same with file and column: after Kustomize a value may be written in another file than its object. */
  placeOf: (field: FieldPath) => Place;
}

/** `ServiceRoute payments/api` @public */
export function describeManifest(
  manifest: Pick<Manifest, 'kind' | 'namespace' | 'name'>,
): string {
  const { kind, namespace, name } = manifest;
  return `${kind} ${namespace ? `${namespace}/` : ''}${name}`;
}

/** `routing.router.io` of `routing.router.io/v1alpha1`; empty for the core group. @public */
export function groupOf(apiVersion: string): string {
  return apiVersion.includes('/') ? apiVersion.split('/')[0] : '';
}

/** Whether a value is a map. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The manifest of an object whose places are known. */
export function manifestOf(
  value: ManifestObject,
  placeOf: (field: FieldPath) => Place,
): Manifest {
  const { apiVersion, kind, metadata } = value;
  return {
    ...placeOf([]),
    apiVersion,
    kind,
    ...(metadata.namespace ? { namespace: metadata.namespace } : {}),
    name: metadata.name,
    value,
    placeOf,
    lineOf: field => placeOf(field).line,
  };
}
