import { KubernetesObject, apiVersionOf } from '../json/KubernetesObject';
import { ResourceDefinition } from '../resources/ResourceDefinition';
import { ResourceRegistry } from '../resources/ResourceRegistry';
import { VersionedStore } from '../storage/VersionedStore';

/** What a cluster is made of, to the verbs. */
export interface ClusterState {
  readonly store: VersionedStore;
  readonly registry: ResourceRegistry;
  readonly clock: () => Date;
}

/** Which object a request is about. */
export interface Target {
  readonly definition: ResourceDefinition;
  readonly namespace: string | undefined;
  readonly name: string;
  readonly subresource: '' | 'status';
}

/** How a write is to be done. */
export interface WriteOptions {
  readonly fieldManager: string;
  readonly fieldValidation: 'Ignore' | 'Warn' | 'Strict';
  readonly isDryRun: boolean;
  /** Takes a sentence for the Warning header. */
  readonly warn: (sentence: string) => void;
}

/** The `apiVersion` of the objects of a resource. */
export function apiVersionFor(definition: ResourceDefinition): string {
  return apiVersionOf(definition.group, definition.version);
}

/** The object in the version of the definition; versions differ in nothing but their name. */
export function inVersionOf(
  definition: ResourceDefinition,
  object: KubernetesObject,
): KubernetesObject {
  const apiVersion = apiVersionFor(definition);
  return object.apiVersion === apiVersion ? object : { ...object, apiVersion };
}

/** The object in the version in which it is stored. */
export function inStorageVersion(
  definition: ResourceDefinition,
  object: KubernetesObject,
): KubernetesObject {
  const { group, storageVersion } = definition;
  return { ...object, apiVersion: apiVersionOf(group, storageVersion) };
}
