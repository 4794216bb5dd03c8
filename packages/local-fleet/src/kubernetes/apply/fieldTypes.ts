import { isJsonObject, JsonObject, JsonValue, memberOf } from '../json/json';
import { memberSchemaOf, StructuralSchema } from '../schema/StructuralSchema';
import { fieldElement, keyElement, valueElement } from './pathElements';

/**
 * How ownership treats a value: a map and an associative list are owned field
 * by field, an atomic map or list and a scalar as a whole.
 */
export type FieldShape = 'map' | 'list' | 'leaf';

/** The shape of a value under its schema; without a schema maps are granular and lists atomic. */
export function shapeOf(
  schema: StructuralSchema | undefined,
  value: JsonValue,
): FieldShape {
  if (Array.isArray(value)) {
    const type = schema?.['x-kubernetes-list-type'];
    return type === 'map' || type === 'set' ? 'list' : 'leaf';
  }
  if (isJsonObject(value)) {
    return schema?.['x-kubernetes-map-type'] === 'atomic' ? 'leaf' : 'map';
  }
  return 'leaf';
}

/** Whether the schema declares the member, as opposed to allowing it as an additional one. */
export function isDeclared(
  schema: StructuralSchema | undefined,
  name: string,
): boolean {
  return (
    schema?.properties !== undefined && Object.hasOwn(schema.properties, name)
  );
}

/** One child of a map or an associative list. */
export interface FieldChild {
  element: string;
  /** The member's name; undefined for an item of a list. */
  name?: string;
  value: JsonValue;
  schema: StructuralSchema | undefined;
}

/** The children of a granular value by path element; of duplicate items the first. */
export function childrenOf(
  schema: StructuralSchema | undefined,
  value: JsonValue | undefined,
): FieldChild[] {
  if (Array.isArray(value)) {
    return value.map(item => ({
      element: itemElement(schema, item),
      value: item,
      schema: schema?.items,
    }));
  }
  if (isJsonObject(value)) {
    return Object.keys(value).map(name => ({
      element: fieldElement(name),
      name,
      value: value[name],
      schema: memberSchemaOf(schema, name),
    }));
  }
  return [];
}

/** The schema below a path element. */
export function schemaBelow(
  schema: StructuralSchema | undefined,
  element: string,
): StructuralSchema | undefined {
  return element.startsWith('f:')
    ? memberSchemaOf(schema, element.slice(2))
    : schema?.items;
}

/** An item of an associative list that has none of the list's keys. */
export class KeylessItemError extends Error {}

function itemElement(
  schema: StructuralSchema | undefined,
  item: JsonValue,
): string {
  if (schema?.['x-kubernetes-list-type'] !== 'map') {
    return valueElement(item);
  }
  const names = schema['x-kubernetes-list-map-keys'] ?? [];
  const keys: JsonObject = {};
  for (const name of names) {
    const value = isJsonObject(item)
      ? memberOf(item, name) ?? schema.items?.properties?.[name]?.default
      : undefined;
    if (value !== undefined) {
      keys[name] = value;
    }
  }
  if (Object.keys(keys).length === 0) {
    throw new KeylessItemError(
      `associative list with keys has an element that omits all key fields [${names
        .map(name => JSON.stringify(name))
        .join(' ')}] (and doesn't have default values for any key fields)`,
    );
  }
  return keyElement(keys);
}

/** Whether a value is an empty map or list, or null. */
export function isEmptyValue(value: JsonValue | undefined): boolean {
  return (
    value === undefined ||
    value === null ||
    (typeof value === 'object' && Object.keys(value).length === 0)
  );
}
