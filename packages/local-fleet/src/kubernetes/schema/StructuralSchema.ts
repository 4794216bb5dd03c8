import { JsonValue } from '../json/json';

/**
 * A structural schema: the part of OpenAPI 3 that a CustomResourceDefinition
 * may use (`JSONSchemaProps` of apiextensions.k8s.io/v1). The kinds that are
 * built in are described by the same type.
 */
export interface StructuralSchema {
  type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  description?: string;
  title?: string;
  format?: string;
  nullable?: boolean;
  default?: JsonValue;
  example?: JsonValue;
  properties?: { [name: string]: StructuralSchema };
  additionalProperties?: StructuralSchema | boolean;
  items?: StructuralSchema;
  required?: string[];
  enum?: JsonValue[];
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  minProperties?: number;
  maxProperties?: number;
  uniqueItems?: boolean;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: boolean;
  exclusiveMaximum?: boolean;
  multipleOf?: number;
  allOf?: StructuralSchema[];
  anyOf?: StructuralSchema[];
  oneOf?: StructuralSchema[];
  not?: StructuralSchema;
  'x-kubernetes-preserve-unknown-fields'?: boolean;
  'x-kubernetes-int-or-string'?: boolean;
  'x-kubernetes-embedded-resource'?: boolean;
  'x-kubernetes-list-type'?: 'atomic' | 'set' | 'map';
  'x-kubernetes-list-map-keys'?: string[];
  'x-kubernetes-map-type'?: 'atomic' | 'granular';
  /** Key of a list that a strategic merge patch merges (built-in kinds only). */
  'x-kubernetes-patch-merge-key'?: string;
  /** How a strategic merge patch treats the field (built-in kinds only). */
  'x-kubernetes-patch-strategy'?: string;
  'x-kubernetes-validations'?: ValidationRule[];
}

/** A rule in the Common Expression Language (`ValidationRule` of apiextensions.k8s.io/v1). */
export interface ValidationRule {
  rule: string;
  message?: string;
  messageExpression?: string;
  reason?:
    | 'FieldValueInvalid'
    | 'FieldValueForbidden'
    | 'FieldValueRequired'
    | 'FieldValueDuplicate';
  /** Such as `.sourceRegion`, below the value that the rule is about. */
  fieldPath?: string;
  optionalOldSelf?: boolean;
}

/** The schema of a member of an object, whether declared or additional. */
export function memberSchemaOf(
  schema: StructuralSchema | undefined,
  name: string,
): StructuralSchema | undefined {
  const properties = schema?.properties;
  if (properties && Object.hasOwn(properties, name)) {
    return properties[name];
  }
  const additional = schema?.additionalProperties;
  return typeof additional === 'object' ? additional : undefined;
}

/** The path of a member, as the API server writes it: `spec.region`. */
export function memberPath(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
