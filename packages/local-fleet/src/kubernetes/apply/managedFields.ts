import { isJsonObject, JsonObject, JsonValue, textOf } from '../json/json';
import {
  decodeFieldSet,
  encodeFieldSet,
  FieldSet,
  isEmptySet,
} from './FieldSet';

/** Who manages fields: one entry of `metadata.managedFields`, without its fields. */
export interface FieldManager {
  readonly manager: string;
  readonly operation: 'Apply' | 'Update';
  readonly apiVersion: string;
  readonly subresource: string;
}

/** One manager and the fields it manages. */
export interface ManagedEntry extends FieldManager {
  readonly fields: FieldSet;
  readonly time: string;
}

/** All managers of an object, each once, by {@link identityOf}. */
export type ManagedFields = ReadonlyMap<string, ManagedEntry>;

/** What tells managers apart, and orders them in errors; one that applies is the same in every API version. */
export function identityOf(entry: FieldManager): string {
  const { manager, operation, apiVersion, subresource } = entry;
  return JSON.stringify({
    manager,
    operation,
    ...(operation === 'Update' && { apiVersion }),
    ...(subresource && { subresource }),
  });
}

/**
 * Reads `metadata.managedFields`.
 *
 * @returns undefined when an entry is malformed; the API server then treats the
 *   object as having none
 */
export function decodeManagedFields(
  encoded: JsonValue | undefined,
): Map<string, ManagedEntry> | undefined {
  const entries = new Map<string, ManagedEntry>();
  for (const item of Array.isArray(encoded) ? encoded : []) {
    const entry = isJsonObject(item) ? decodeEntry(item) : undefined;
    if (!entry) {
      return undefined;
    }
    entries.set(identityOf(entry), entry);
  }
  return entries;
}

function decodeEntry(item: JsonObject): ManagedEntry | undefined {
  const { operation, apiVersion, fieldsType } = item;
  if (
    (operation !== 'Apply' && operation !== 'Update') ||
    typeof apiVersion !== 'string' ||
    apiVersion === '' ||
    fieldsType !== 'FieldsV1'
  ) {
    return undefined;
  }
  return {
    manager: textOf(item.manager) ?? '',
    operation,
    apiVersion,
    subresource: textOf(item.subresource) ?? '',
    time: textOf(item.time) ?? '',
    fields: decodeFieldSet(item.fieldsV1),
  };
}

/** `metadata.managedFields` of the managers that manage anything, in the API server's order. */
export function encodeManagedFields(managed: ManagedFields): JsonObject[] {
  return [...managed.values()]
    .filter(entry => !isEmptySet(entry.fields))
    .sort(
      (a, b) =>
        order(a.operation, b.operation) ||
        order(a.time, b.time) ||
        order(a.manager, b.manager) ||
        order(a.apiVersion, b.apiVersion) ||
        order(a.subresource, b.subresource),
    )
    .map(entry => ({
      manager: entry.manager,
      operation: entry.operation,
      apiVersion: entry.apiVersion,
      ...(entry.time && { time: entry.time }),
      fieldsType: 'FieldsV1',
      fieldsV1: encodeFieldSet(entry.fields),
      ...(entry.subresource && { subresource: entry.subresource }),
    }));
}

function order(left: string, right: string): number {
  if (left === right) {
    return 0;
  }
  return left < right ? -1 : 1;
}
