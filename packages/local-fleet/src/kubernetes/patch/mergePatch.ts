import {
  isJsonObject,
  JsonObject,
  JsonValue,
  memberOf,
  setMember,
} from '../json/json';

/** JSON merge patch (RFC 7396): members replace, null removes, lists are replaced whole. */
export function applyMergePatch(
  target: JsonValue | undefined,
  patch: JsonValue,
): JsonValue {
  if (!isJsonObject(patch)) {
    return patch;
  }
  const merged: JsonObject = isJsonObject(target) ? { ...target } : {};
  for (const name of Object.keys(patch)) {
    if (patch[name] === null) {
      delete merged[name];
    } else {
      setMember(
        merged,
        name,
        applyMergePatch(memberOf(merged, name), patch[name]),
      );
    }
  }
  return merged;
}
