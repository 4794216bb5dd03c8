import { isJsonObject, JsonValue } from '../json/json';
import {
  memberPath,
  memberSchemaOf,
  StructuralSchema,
} from './StructuralSchema';

/**
 * Removes, in place, the members that the schema does not declare, except
 * below `x-kubernetes-preserve-unknown-fields`.
 *
 * @returns the paths that were removed, for warnings and strict validation
 */
export function pruneUnknown(
  value: JsonValue,
  schema: StructuralSchema,
  path = '',
): string[] {
  if (Array.isArray(value)) {
    const items = schema.items;
    return items
      ? value.flatMap((item, i) => pruneUnknown(item, items, `${path}[${i}]`))
      : [];
  }
  if (!isJsonObject(value)) {
    return [];
  }
  const keepsUnknown =
    schema['x-kubernetes-preserve-unknown-fields'] === true ||
    schema.additionalProperties === true;
  const removed: string[] = [];
  for (const name of Object.keys(value)) {
    const member = memberSchemaOf(schema, name);
    const at = memberPath(path, name);
    if (member) {
      removed.push(...pruneUnknown(value[name], member, at));
    } else if (!keepsUnknown && !isEmbeddedMember(schema, name)) {
      delete value[name];
      removed.push(at);
    }
  }
  return removed;
}

function isEmbeddedMember(schema: StructuralSchema, name: string): boolean {
  return (
    schema['x-kubernetes-embedded-resource'] === true &&
    ['apiVersion', 'kind', 'metadata'].includes(name)
  );
}
