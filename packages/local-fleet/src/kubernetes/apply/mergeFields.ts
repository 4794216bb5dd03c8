import {
  isJsonObject,
  JsonObject,
  JsonValue,
  memberOf,
  setMember,
} from '../json/json';
import { memberSchemaOf, StructuralSchema } from '../schema/StructuralSchema';
import { FieldSet, isEmptySet } from './FieldSet';
import { childrenOf, shapeOf } from './fieldTypes';

/**
 * The live value with an applied configuration merged in: maps by member,
 * associative lists by item, everything else replaced. Nothing is removed.
 */
export function mergeFields(
  live: JsonValue | undefined,
  applied: JsonValue,
  schema: StructuralSchema | undefined,
): JsonValue {
  if (
    live === undefined ||
    shapeOf(schema, live) !== shapeOf(schema, applied) ||
    shapeOf(schema, applied) === 'leaf'
  ) {
    return applied;
  }
  if (Array.isArray(applied) && Array.isArray(live)) {
    return mergeLists(live, applied, schema);
  }
  if (isJsonObject(applied) && isJsonObject(live)) {
    const merged: JsonObject = { ...live };
    for (const name of Object.keys(applied)) {
      const below = memberSchemaOf(schema, name);
      setMember(
        merged,
        name,
        mergeFields(memberOf(live, name), applied[name], below),
      );
    }
    return merged;
  }
  return applied;
}

/**
 * Items of both sides in one order: applied items keep the order of the
 * configuration, live items that are not applied keep their place among them.
 */
function mergeLists(
  live: JsonValue[],
  applied: JsonValue[],
  schema: StructuralSchema | undefined,
): JsonValue[] {
  const lefts = childrenOf(schema, live);
  const rights = childrenOf(schema, applied);
  const liveByElement = new Map(lefts.map(c => [c.element, c.value]));
  const wanted = new Set(rights.map(child => child.element));
  const shared = rights.filter(child => liveByElement.has(child.element));
  const merged: JsonValue[] = [];
  const done = new Set<string>();
  const take = (child: { element: string; value: JsonValue }) => {
    done.add(child.element);
    merged.push(
      mergeFields(liveByElement.get(child.element), child.value, schema?.items),
    );
    if (shared[0]?.element === child.element) {
      shared.shift();
    }
  };

  let l = 0;
  let r = 0;
  while (l < lefts.length || r < rights.length) {
    const left = lefts[l];
    const right = rights[r];
    if (left && right && left.element === right.element) {
      take(right);
      l++;
      r++;
    } else if (left && !wanted.has(left.element)) {
      merged.push(left.value);
      l++;
    } else if (
      left &&
      (!right || done.has(left.element) || shared[0]?.element !== left.element)
    ) {
      // An applied item: it stands where the configuration puts it.
      l++;
    } else if (right) {
      take(right);
      r++;
    }
  }
  return merged;
}

/** The value without the fields of the set; an object that loses its last member becomes null. */
export function withoutFields(
  value: JsonValue,
  removed: FieldSet,
  schema: StructuralSchema | undefined,
): JsonValue {
  const shape = shapeOf(schema, value);
  if (shape === 'leaf') {
    return Array.isArray(value) || isJsonObject(value) ? null : value;
  }
  const kept = childrenOf(schema, value).flatMap(child => {
    const below = removed.children.get(child.element);
    if (!below) {
      return [child];
    }
    if (below.isMember) {
      return [];
    }
    return isEmptySet(below)
      ? [child]
      : [{ ...child, value: withoutFields(child.value, below, child.schema) }];
  });
  if (kept.length === 0) {
    return null;
  }
  if (shape === 'list') {
    return kept.map(child => child.value);
  }
  const object: JsonObject = {};
  for (const child of kept) {
    setMember(object, child.name as string, child.value);
  }
  return object;
}
