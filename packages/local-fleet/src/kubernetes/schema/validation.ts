import {
  duplicateField,
  FieldError,
  invalidField,
  requiredField,
  tooManyField,
  wronglyTypedField,
} from '../errors/fieldErrors';
import {
  isJsonObject,
  jsonEquals,
  JsonObject,
  JsonValue,
  memberOf,
} from '../json/json';
import {
  memberPath,
  memberSchemaOf,
  StructuralSchema,
} from './StructuralSchema';
import { counterpart, picked } from './keyedLists';
import { combinationErrors } from './combinationValidation';
import { scalarErrors } from './scalarValidation';
import { typeOf } from './typeOf';

/**
 * What is wrong with a value under a schema, in the API server's own words:
 * `spec.domain in body should match '...'`.
 *
 * @param value - already pruned and defaulted
 * @param path - where the value stands in its object; empty for the object itself
 * @param previous - the value before an update: what did not change is not
 *   refused, even where the schema has become stricter (validation ratcheting,
 *   Kubernetes 1.33)
 */
export function schemaErrors(
  value: JsonValue,
  schema: StructuralSchema,
  path = '',
  previous?: JsonValue,
): FieldError[] {
  const isUnchanged = previous !== undefined && jsonEquals(value, previous);
  if (isUnchanged || (value === null && schema.nullable)) {
    return [];
  }
  const mistyped = typeError(value, schema, path);
  return [
    ...(mistyped ? [mistyped] : []),
    ...combinationErrors(value, schema, path, schemaErrors),
    ...scalarErrors(value, schema, path),
    ...(Array.isArray(value) ? listErrors(value, schema, path, previous) : []),
    ...(isJsonObject(value) ? objectErrors(value, schema, path, previous) : []),
  ];
}

function typeError(
  value: JsonValue,
  schema: StructuralSchema,
  path: string,
): FieldError | undefined {
  const expected = schema['x-kubernetes-int-or-string']
    ? ['integer', 'string']
    : [schema.type].filter(type => type !== undefined);
  const actual = typeOf(value);
  const fits =
    expected.length === 0 ||
    expected.includes(actual) ||
    (actual === 'integer' && expected.includes('number'));
  return fits
    ? undefined
    : wronglyTypedField(
        path || '<nil>',
        actual,
        `${path ? `${path} in body` : 'body'} must be of type ${expected.join(
          ',',
        )}: "${actual}"`,
      );
}

function listErrors(
  list: JsonValue[],
  schema: StructuralSchema,
  path: string,
  previous: JsonValue | undefined,
): FieldError[] {
  const errors: FieldError[] = [];
  const { minItems, maxItems, items } = schema;
  if (minItems !== undefined && list.length < minItems) {
    errors.push(
      invalidField(
        path,
        list.length,
        `${path} in body should have at least ${minItems} items`,
      ),
    );
  }
  if (maxItems !== undefined && list.length > maxItems) {
    errors.push(tooManyField(path, list.length, maxItems));
  }
  if (items) {
    list.forEach((item, index) =>
      errors.push(
        ...schemaErrors(
          item,
          items,
          `${path}[${index}]`,
          counterpart(item, schema, previous),
        ),
      ),
    );
  }
  return [...errors, ...duplicateErrors(list, schema, path)];
}

function duplicateErrors(
  list: JsonValue[],
  schema: StructuralSchema,
  path: string,
): FieldError[] {
  const type = schema['x-kubernetes-list-type'];
  if (type !== 'set' && type !== 'map') {
    return [];
  }
  const keys = schema['x-kubernetes-list-map-keys'] ?? [];
  const seen: JsonValue[] = [];
  const errors: FieldError[] = [];
  list.forEach((item, index) => {
    const identity =
      type === 'map' && isJsonObject(item) ? picked(item, keys) : item;
    if (seen.some(other => jsonEquals(other, identity))) {
      errors.push(duplicateField(`${path}[${index}]`, identity));
    } else {
      seen.push(identity);
    }
  });
  return errors;
}

function objectErrors(
  object: JsonObject,
  schema: StructuralSchema,
  path: string,
  previous: JsonValue | undefined,
): FieldError[] {
  const errors: FieldError[] = [];
  const count = Object.keys(object).length;
  const { minProperties, maxProperties, required } = schema;
  if (minProperties !== undefined && count < minProperties) {
    errors.push(
      invalidField(
        path,
        count,
        `${path} in body should have at least ${minProperties} properties`,
      ),
    );
  }
  if (maxProperties !== undefined && count > maxProperties) {
    errors.push(tooManyField(path, count, maxProperties));
  }
  for (const name of required ?? []) {
    if (!Object.hasOwn(object, name)) {
      errors.push(requiredField(memberPath(path, name)));
    }
  }
  for (const name of Object.keys(object)) {
    const member = memberSchemaOf(schema, name);
    if (member) {
      errors.push(
        ...schemaErrors(
          object[name],
          member,
          memberPath(path, name),
          isJsonObject(previous) ? memberOf(previous, name) : undefined,
        ),
      );
    }
  }
  return errors;
}
