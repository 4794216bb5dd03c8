import { EMPTY_SET, FieldSet, FieldSetBuilder } from '../apply/FieldSet';
import {
  decodeManagedFields,
  encodeManagedFields,
  ManagedEntry,
} from '../apply/managedFields';
import { OwnershipScope, trackUpdate } from '../apply/ownership';
import { isJsonObject, JsonObject } from '../json/json';
import {
  KubernetesObject,
  ObjectMeta,
  timestampOf,
} from '../json/KubernetesObject';
import { ResourceDefinition } from '../resources/ResourceDefinition';
import { apiVersionFor, Target } from './ClusterState';

const STATUS: FieldSet = fieldsNamed('status');
const SPEC: FieldSet = fieldsNamed('spec');

function fieldsNamed(name: string): FieldSet {
  const set = new FieldSetBuilder();
  set.insert([`f:${name}`]);
  return set;
}

/** What the endpoint of a target lets nobody come to own: status at the main endpoint, spec at `/status`. */
export function scopeOf(
  definition: ResourceDefinition,
  subresource: Target['subresource'],
): OwnershipScope {
  const main = definition.hasStatus ? STATUS : EMPTY_SET;
  return {
    schema: definition.schema,
    reset: subresource === 'status' ? SPEC : main,
  };
}

/** The object without managedFields, as ownership compares it. */
export function withoutManagedFields(object: KubernetesObject): JsonObject {
  const { managedFields: _, ...metadata } = object.metadata;
  return { ...object, metadata };
}

/** The object with these managers written into it. */
export function withManagedFields(
  object: JsonObject,
  managed: ReadonlyMap<string, ManagedEntry>,
): KubernetesObject {
  const { managedFields: _, ...metadata } = object.metadata as ObjectMeta;
  const encoded = encodeManagedFields(managed);
  return {
    ...object,
    metadata: {
      ...metadata,
      ...(encoded.length > 0 && { managedFields: encoded }),
    },
  } as KubernetesObject;
}

/** The managers that an update starts from: those the client sent, otherwise those of the live object. */
export function managersFor(
  live: KubernetesObject | undefined,
  updated: KubernetesObject,
  subresource: Target['subresource'],
): ReadonlyMap<string, ManagedEntry> {
  const stored = decodeManagedFields(live?.metadata.managedFields) ?? new Map();
  const sent = updated.metadata.managedFields;
  if (subresource !== '' || sent === undefined) {
    return stored;
  }
  const isReset =
    sent.length === 0 ||
    (sent.length === 1 &&
      isJsonObject(sent[0]) &&
      Object.keys(sent[0]).length === 0);
  if (isReset) {
    return new Map();
  }
  return decodeManagedFields(sent) ?? stored;
}

/** Writes into an updated object who manages what after the update. */
export function withTrackedUpdate(
  live: KubernetesObject | undefined,
  updated: KubernetesObject,
  target: Pick<Target, 'definition' | 'subresource'>,
  manager: string,
  now: Date,
): KubernetesObject {
  const { definition, subresource } = target;
  const managers = managersFor(live, updated, subresource);
  if (live && managers.size === 0) {
    return withManagedFields(updated, managers);
  }
  const blank = { ...definition.blank, metadata: {} };
  const managed = trackUpdate(
    live ? withoutManagedFields(live) : blank,
    withoutManagedFields(updated),
    managers,
    {
      manager,
      operation: 'Update',
      apiVersion: apiVersionFor(definition),
      subresource,
      time: timestampOf(now),
    },
    scopeOf(definition, subresource),
  );
  return withManagedFields(updated, managed);
}
