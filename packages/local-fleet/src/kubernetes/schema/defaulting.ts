import { cloneJson, isJsonObject, JsonValue, setMember } from '../json/json';
import { memberSchemaOf, StructuralSchema } from './StructuralSchema';

/**
 * Removes, in place, the nulls of members that may not be null: an explicit
 * null stands for an absent value, so that the default applies.
 */
export function dropForbiddenNulls(
  value: JsonValue,
  schema: StructuralSchema,
): void {
  if (Array.isArray(value)) {
    const items = schema.items;
    if (items) {
      value.forEach(item => dropForbiddenNulls(item, items));
    }
  } else if (isJsonObject(value)) {
    for (const name of Object.keys(value)) {
      const member = memberSchemaOf(schema, name);
      if (member && value[name] === null && member.nullable !== true) {
        delete value[name];
      } else if (member) {
        dropForbiddenNulls(value[name], member);
      }
    }
  }
}

/** Adds, in place, the defaults of members that are absent or wrongly null; defaults may hold further defaults. */
export function addDefaults(value: JsonValue, schema: StructuralSchema): void {
  if (Array.isArray(value)) {
    const items = schema.items;
    if (items) {
      value.forEach(item => addDefaults(item, items));
    }
  } else if (isJsonObject(value)) {
    for (const [name, member] of Object.entries(schema.properties ?? {})) {
      const isMissing =
        !Object.hasOwn(value, name) ||
        (value[name] === null && member.nullable !== true);
      if (member.default !== undefined && isMissing) {
        setMember(value, name, cloneJson(member.default));
      }
    }
    for (const name of Object.keys(value)) {
      const member = memberSchemaOf(schema, name);
      if (member) {
        addDefaults(value[name], member);
      }
    }
  }
}
