import { JsonObject } from '../../json/json';
import { StructuralSchema } from '../../schema/StructuralSchema';
import { OBJECT_META_SCHEMA } from '../metadataSchema';
import { ResourceDefinition } from '../ResourceDefinition';

export const text: StructuralSchema = { type: 'string' };
export const flag: StructuralSchema = { type: 'boolean' };
export const int32: StructuralSchema = { type: 'integer', format: 'int32' };
export const int64: StructuralSchema = { type: 'integer', format: 'int64' };
export const time: StructuralSchema = {
  type: 'string',
  format: 'date-time',
};
/** A time with microseconds, always six digits (`meta/v1.MicroTime`). */
export const microTime: StructuralSchema = {
  type: 'string',
  format: 'micro-time',
};
export const intOrString: StructuralSchema = {
  'x-kubernetes-int-or-string': true,
};
export const textMap: StructuralSchema = {
  type: 'object',
  additionalProperties: text,
};
export const anything: StructuralSchema = {
  type: 'object',
  'x-kubernetes-preserve-unknown-fields': true,
};

/** An object with these members. */
export function object(
  properties: { [name: string]: StructuralSchema },
  more: StructuralSchema = {},
): StructuralSchema {
  return { type: 'object', properties, ...more };
}

/** A list that is owned and replaced as a whole. */
export function atomicList(items: StructuralSchema): StructuralSchema {
  return { type: 'array', items, 'x-kubernetes-list-type': 'atomic' };
}

/** A list of items that are told apart by keys; the first is the key of strategic merges. */
export function keyedList(
  keys: string[],
  items: StructuralSchema,
): StructuralSchema {
  return {
    type: 'array',
    items,
    'x-kubernetes-list-type': 'map',
    'x-kubernetes-list-map-keys': keys,
    'x-kubernetes-patch-strategy': 'merge',
    'x-kubernetes-patch-merge-key': keys[0],
  };
}

/** `metav1.Condition`. */
export const condition: StructuralSchema = object(
  {
    lastTransitionTime: time,
    message: text,
    observedGeneration: int64,
    reason: text,
    status: text,
    type: text,
  },
  { required: ['type', 'status'] },
);

/** A reference to an object of any kind (`core/v1.ObjectReference`). */
export const objectReference: StructuralSchema = object(
  {
    apiVersion: text,
    fieldPath: text,
    kind: text,
    name: text,
    namespace: text,
    resourceVersion: text,
    uid: text,
  },
  { 'x-kubernetes-map-type': 'atomic' },
);

/** The schema of a whole object of a built-in kind. */
export function kindSchema(
  description: string,
  properties: { [name: string]: StructuralSchema },
): StructuralSchema {
  return {
    type: 'object',
    description,
    properties: {
      apiVersion: text,
      kind: text,
      metadata: OBJECT_META_SCHEMA,
      ...properties,
    },
  };
}

/** A built-in resource; what most of them share is filled in. */
export function builtIn(
  specific: Pick<
    ResourceDefinition,
    'group' | 'version' | 'resource' | 'kind' | 'isNamespaced' | 'schema'
  > &
    Partial<ResourceDefinition>,
): ResourceDefinition {
  const blank: JsonObject = specific.blank ?? {};
  return {
    storageVersion: specific.version,
    singular: specific.kind.toLowerCase(),
    listKind: `${specific.kind}List`,
    shortNames: [],
    categories: [],
    hasStatus: false,
    isCustom: false,
    hasGeneration: false,
    allowsUnconditionalUpdate: true,
    nameRule: 'subdomain',
    columns: [],
    selectableFields: specific.isNamespaced
      ? ['metadata.name', 'metadata.namespace']
      : ['metadata.name'],
    ...specific,
    blank,
  };
}
