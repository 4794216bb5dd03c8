import { JsonValue, isJsonObject } from '../json/json';
import { memberSchemaOf, StructuralSchema } from '../schema/StructuralSchema';
import { childrenOf, KeylessItemError, shapeOf } from './fieldTypes';
import { printPath } from './pathElements';

/**
 * Why a value cannot be applied under its schema: a field that is not declared,
 * a value of another type, or an associative list with two items of one key.
 * The words are those of structured-merge-diff, which the API server passes on.
 */
export function typedErrors(
  value: JsonValue,
  schema: StructuralSchema | undefined,
  path: readonly string[] = [],
): string[] {
  if (schema === undefined || value === null) {
    return [];
  }
  const mistyped = mistypedAs(value, schema);
  if (mistyped) {
    return [`${printPath(path)}: ${mistyped}`];
  }
  const open =
    schema['x-kubernetes-preserve-unknown-fields'] === true ||
    schema.additionalProperties !== undefined ||
    (schema.type === undefined && schema.properties === undefined);
  if (isJsonObject(value)) {
    return Object.keys(value).flatMap(name => {
      const at = [...path, `f:${name}`];
      const member = memberSchemaOf(schema, name);
      return member || open
        ? typedErrors(value[name], member, at)
        : [`${printPath(at)}: field not declared in schema`];
    });
  }
  if (Array.isArray(value)) {
    return listErrors(value, schema, path);
  }
  return [];
}

function listErrors(
  list: JsonValue[],
  schema: StructuralSchema,
  path: readonly string[],
): string[] {
  if (shapeOf(schema, list) !== 'list') {
    return list.flatMap((item, index) =>
      typedErrors(item, schema.items, [...path, `i:${index}`]),
    );
  }
  const seen = new Set<string>();
  const errors: string[] = [];
  list.forEach((item, index) => {
    try {
      const [{ element }] = childrenOf(schema, [item]);
      if (seen.has(element)) {
        errors.push(
          `${printPath(path)}: duplicate entries for key ${printPath([
            element,
          ])}`,
        );
      }
      seen.add(element);
      errors.push(...typedErrors(item, schema.items, [...path, element]));
    } catch (error) {
      if (!(error instanceof KeylessItemError)) {
        throw error;
      }
      errors.push(`${printPath(path)}: element ${index}: ${error.message}`);
    }
  });
  return errors;
}

function mistypedAs(
  value: JsonValue,
  schema: StructuralSchema,
): string | undefined {
  const printed = JSON.stringify(value);
  switch (schema.type) {
    case 'object':
      return isJsonObject(value)
        ? undefined
        : `expected map, got &{${printed}}`;
    case 'array':
      return Array.isArray(value)
        ? undefined
        : `expected list, got &{${printed}}`;
    case 'string':
      return typeof value === 'string'
        ? undefined
        : `expected string, got &value.valueUnstructured{Value:${printed}}`;
    case 'boolean':
      return typeof value === 'boolean'
        ? undefined
        : `expected boolean, got &{${printed}}`;
    case 'integer':
    case 'number':
      return typeof value === 'number'
        ? undefined
        : `expected numeric (int or float), got ${typeof value}`;
    default:
      return undefined;
  }
}
