import { JsonObject, JsonValue } from '@backstage/types';

/** What stands at a key path; undefined when nothing does. */
export function valueAt(root: JsonObject, key: string): JsonValue | undefined {
  let value: JsonValue | undefined = root;
  for (const part of key.split('.')) {
    if (!isBlock(value)) {
      return undefined;
    }
    value = value[part];
  }
  return value ?? undefined;
}

/** A copy with a value at a key path; what stands in the way is replaced. */
export function withValueAt(
  root: JsonObject,
  key: string,
  value: JsonValue,
): JsonObject {
  const [first, ...rest] = key.split('.');
  const below = root[first];
  return {
    ...root,
    [first]:
      rest.length === 0
        ? value
        : withValueAt(isBlock(below) ? below : {}, rest.join('.'), value),
  };
}

function isBlock(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
