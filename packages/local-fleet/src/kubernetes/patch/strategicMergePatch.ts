import { badRequest } from '../errors/statusErrors';
import {
  isJsonObject,
  JsonObject,
  jsonEquals,
  JsonValue,
  listOf,
  memberOf,
  setMember,
} from '../json/json';
import { memberSchemaOf, StructuralSchema } from '../schema/StructuralSchema';

const DELETE_FROM = '$deleteFromPrimitiveList/';
const ELEMENT_ORDER = '$setElementOrder/';

/**
 * Strategic merge patch, for built-in kinds: as a merge patch, but lists that
 * have a merge key are merged by item, with the directives `$patch`,
 * `$retainKeys`, `$deleteFromPrimitiveList/x` and `$setElementOrder/x`.
 *
 * @throws StatusError 400 for an unknown directive or an item without its key
 */
export function applyStrategicMergePatch(
  target: JsonObject,
  patch: JsonObject,
  schema: StructuralSchema | undefined,
): JsonObject {
  const directive = patch.$patch;
  if (directive === 'replace') {
    return withoutDirectives(patch);
  }
  if (directive === 'delete') {
    return {};
  }
  if (directive !== undefined && directive !== 'merge') {
    throw badRequest(`unknown patch type found: ${String(directive)}`);
  }
  const merged: JsonObject = retained(target, patch);
  for (const name of Object.keys(patch)) {
    if (name.startsWith(DELETE_FROM)) {
      const list = name.slice(DELETE_FROM.length);
      const removed = listOf(patch[name]);
      merged[list] = listOf(merged[list]).filter(
        item => !removed.some(other => jsonEquals(other, item)),
      );
    } else if (name.startsWith('$')) {
      continue;
    } else if (patch[name] === null) {
      delete merged[name];
    } else {
      const member = memberSchemaOf(schema, name);
      const order = patch[ELEMENT_ORDER + name];
      setMember(
        merged,
        name,
        mergeMember(memberOf(merged, name), patch[name], member, order),
      );
    }
  }
  for (const name of Object.keys(patch)) {
    const list = name.slice(ELEMENT_ORDER.length);
    if (name.startsWith(ELEMENT_ORDER) && !Object.hasOwn(patch, list)) {
      const key = memberSchemaOf(schema, list)?.[
        'x-kubernetes-patch-merge-key'
      ];
      merged[list] = inOrder(listOf(merged[list]), listOf(patch[name]), key);
    }
  }
  return merged;
}

function retained(target: JsonObject, patch: JsonObject): JsonObject {
  const keys = patch.$retainKeys;
  return Array.isArray(keys)
    ? Object.fromEntries(
        Object.entries(target).filter(([name]) => keys.includes(name)),
      )
    : { ...target };
}

function mergeMember(
  current: JsonValue | undefined,
  patch: JsonValue,
  schema: StructuralSchema | undefined,
  order: JsonValue | undefined,
): JsonValue {
  if (isJsonObject(patch)) {
    return schema?.['x-kubernetes-patch-strategy'] === 'replace'
      ? withoutDirectives(patch)
      : applyStrategicMergePatch(
          isJsonObject(current) ? current : {},
          patch,
          schema,
        );
  }
  if (
    !Array.isArray(patch) ||
    schema?.['x-kubernetes-patch-strategy'] !== 'merge'
  ) {
    return patch;
  }
  const key = schema['x-kubernetes-patch-merge-key'];
  const merged = key
    ? mergeKeyedList(listOf(current), patch, key, schema)
    : [
        ...patch.filter(
          item => !listOf(current).some(other => jsonEquals(other, item)),
        ),
        ...listOf(current),
      ];
  return order === undefined ? merged : inOrder(merged, listOf(order), key);
}

function mergeKeyedList(
  current: JsonValue[],
  patch: JsonValue[],
  key: string,
  schema: StructuralSchema,
): JsonValue[] {
  const items = patch.filter(isJsonObject);
  const replacing = items.some(
    item => item.$patch === 'replace' && !Object.hasOwn(item, key),
  );
  let merged: JsonValue[] = replacing ? [] : [...current];
  for (const item of items) {
    if (item.$patch === 'replace' && !Object.hasOwn(item, key)) {
      continue;
    }
    if (!Object.hasOwn(item, key)) {
      throw badRequest(
        `map: ${JSON.stringify(
          item,
        )} does not contain declared merge key: ${key}`,
      );
    }
    const isSame = (other: JsonValue) =>
      isJsonObject(other) && jsonEquals(other[key], item[key]);
    if (item.$patch === 'delete') {
      merged = merged.filter(other => !isSame(other));
      continue;
    }
    const index = merged.findIndex(isSame);
    if (index < 0) {
      merged.push(withoutDirectives(item));
    } else {
      merged[index] = applyStrategicMergePatch(
        merged[index] as JsonObject,
        item,
        schema.items,
      );
    }
  }
  return merged;
}

function inOrder(
  list: JsonValue[],
  order: JsonValue[],
  key: string | undefined,
): JsonValue[] {
  const identity = (item: JsonValue) =>
    key && isJsonObject(item) ? item[key] : item;
  const rank = (item: JsonValue) =>
    order.findIndex(entry => jsonEquals(identity(entry), identity(item)));
  const placed = list
    .filter(item => rank(item) >= 0)
    .sort((a, b) => rank(a) - rank(b));
  let next = 0;
  // Items the patch does not order keep their place.
  return list.map(item => (rank(item) < 0 ? item : placed[next++]));
}

function withoutDirectives(object: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(object).filter(([name]) => !name.startsWith('$')),
  );
}
