import { JsonObject, JsonValue } from './json';

/** A reference from a dependent to its owner. */
export type OwnerReference = {
  apiVersion: string;
  kind: string;
  name: string;
  uid: string;
  controller?: boolean;
  blockOwnerDeletion?: boolean;
};

/** The metadata every object has. Times are RFC 3339 with whole seconds. */
export type ObjectMeta = JsonObject & {
  name: string;
  namespace?: string;
  generateName?: string;
  uid?: string;
  resourceVersion?: string;
  generation?: number;
  creationTimestamp?: string | null;
  deletionTimestamp?: string;
  deletionGracePeriodSeconds?: number;
  labels?: { [key: string]: string };
  annotations?: { [key: string]: string };
  finalizers?: string[];
  ownerReferences?: OwnerReference[];
  managedFields?: JsonValue[];
};

/**
 * An object as it is stored and answered. Stored objects are never changed in
 * place: a write stores a new object, so that readers may hold on to theirs.
 */
export type KubernetesObject = JsonObject & {
  apiVersion: string;
  kind: string;
  metadata: ObjectMeta;
};

/** The API group of an `apiVersion`; the core group is the empty string. */
export function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? '' : apiVersion.slice(0, slash);
}

/** `group/version`, or only the version for the core group. */
export function apiVersionOf(group: string, version: string): string {
  return group === '' ? version : `${group}/${version}`;
}

/** A time as Kubernetes writes it in metadata: RFC 3339 in UTC, whole seconds. */
export function timestampOf(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
