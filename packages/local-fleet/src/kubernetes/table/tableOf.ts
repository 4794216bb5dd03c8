import { isJsonObject, JsonObject, JsonValue } from '../json/json';
import { KubernetesObject } from '../json/KubernetesObject';
import {
  PrinterColumn,
  ResourceDefinition,
} from '../resources/ResourceDefinition';
import { elapsed } from './elapsed';
import { valueAtPath } from './jsonPath';

/** Which part of each object a table carries along: `includeObject` of the query. */
export type IncludedObject = 'Metadata' | 'Object' | 'None';

/** The object reduced to its metadata (meta/v1 PartialObjectMetadata). */
export function partialObjectOf(object: KubernetesObject): JsonObject {
  return {
    kind: 'PartialObjectMetadata',
    apiVersion: 'meta.k8s.io/v1',
    metadata: object.metadata,
  };
}

/**
 * The objects as a table (meta/v1 Table), as kubectl asks for it.
 *
 * @param metadata - of the list, or of the single object
 * @param withColumns - a watch tells the columns only once
 */
export function tableOf(
  objects: readonly KubernetesObject[],
  definition: ResourceDefinition,
  metadata: JsonObject,
  now: Date,
  included: IncludedObject = 'Metadata',
  withColumns = true,
): JsonObject {
  return {
    kind: 'Table',
    apiVersion: 'meta.k8s.io/v1',
    metadata,
    columnDefinitions: withColumns
      ? definition.columns.map(column => columnOf(column, definition.isCustom))
      : null,
    rows: objects.map(object => ({
      cells: definition.columns.map(column => cellOf(object, column, now)),
      ...(included === 'Metadata' && { object: partialObjectOf(object) }),
      ...(included === 'Object' && { object }),
    })),
  };
}

function columnOf(column: PrinterColumn, isCustom: boolean): JsonObject {
  const { name, type, format, description, priority } = column;
  return {
    name,
    // Built-in kinds print their ages themselves, and say so.
    type: type === 'date' && column.jsonPath && !isCustom ? 'string' : type,
    format: format ?? '',
    description: description ?? '',
    priority: priority ?? 0,
  };
}

function cellOf(
  object: KubernetesObject,
  { jsonPath, cell, type }: PrinterColumn,
  now: Date,
): JsonValue {
  if (cell) {
    return cell(object, now);
  }
  const value = valueAtPath(object, jsonPath ?? '');
  if (value === undefined || value === null) {
    return type === 'date' ? '<unknown>' : null;
  }
  switch (type) {
    case 'date':
      return typeof value === 'string' ? elapsed(value, now) : '<invalid>';
    case 'integer':
    case 'number':
      return Number(value);
    case 'boolean':
      return value === true;
    default:
      return isJsonObject(value) || Array.isArray(value)
        ? JSON.stringify(value)
        : String(value);
  }
}
