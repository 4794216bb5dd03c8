import { isJsonObject, jsonEquals, JsonObject, JsonValue } from '../json/json';
import { StructuralSchema } from './StructuralSchema';

/** The item of the same keys before the update; only keyed lists tell. */
export function counterpart(
  item: JsonValue,
  schema: StructuralSchema,
  previous: JsonValue | undefined,
): JsonValue | undefined {
  const keys = schema['x-kubernetes-list-map-keys'];
  if (!keys || !Array.isArray(previous) || !isJsonObject(item)) {
    return undefined;
  }
  const identity = picked(item, keys);
  return previous.find(
    other => isJsonObject(other) && jsonEquals(picked(other, keys), identity),
  );
}

/** The members that tell items of a keyed list apart. */
export function picked(
  object: JsonObject,
  keys: readonly string[],
): JsonObject {
  return Object.fromEntries(
    keys.filter(key => Object.hasOwn(object, key)).map(k => [k, object[k]]),
  );
}
