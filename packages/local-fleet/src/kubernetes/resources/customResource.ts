import {
  isJsonObject,
  JsonObject,
  listOf,
  objectOf,
  textOf,
} from '../json/json';
import { KubernetesObject } from '../json/KubernetesObject';
import { StructuralSchema } from '../schema/StructuralSchema';
import { OBJECT_META_SCHEMA } from './metadataSchema';
import { PrinterColumn, ResourceDefinition } from './ResourceDefinition';

const NAME_COLUMN: PrinterColumn = {
  name: 'Name',
  type: 'string',
  format: 'name',
  jsonPath: '.metadata.name',
};
const AGE_COLUMN: PrinterColumn = {
  name: 'Age',
  type: 'date',
  jsonPath: '.metadata.creationTimestamp',
};

/** The resources that a CustomResourceDefinition serves: one for each served version. */
export function customResourcesOf(
  definition: KubernetesObject,
): ResourceDefinition[] {
  return listOf(objectOf(definition.spec).versions)
    .filter(isJsonObject)
    .filter(version => version.served === true)
    .map(version => customResource(definition, version));
}

/** The version in which the objects of a definition are stored. */
function storageVersionOf(definition: KubernetesObject): string {
  const stored = listOf(objectOf(definition.spec).versions)
    .filter(isJsonObject)
    .find(version => version.storage === true);
  return textOf(stored?.name) ?? '';
}

function customResource(
  definition: KubernetesObject,
  version: JsonObject,
): ResourceDefinition {
  const spec = objectOf(definition.spec);
  const names = objectOf(spec.names);
  const isNamespaced = spec.scope === 'Namespaced';
  const declared = objectOf(objectOf(version.schema).openAPIV3Schema);
  const selectable = listOf(version.selectableFields)
    .filter(isJsonObject)
    .map(field => String(field.jsonPath).replace(/^\./, ''));
  return {
    group: textOf(spec.group) ?? '',
    version: textOf(version.name) ?? '',
    storageVersion: storageVersionOf(definition),
    resource: textOf(names.plural) ?? '',
    singular: textOf(names.singular) ?? '',
    kind: textOf(names.kind) ?? '',
    listKind: textOf(names.listKind) ?? '',
    shortNames: listOf(names.shortNames).map(String),
    categories: listOf(names.categories).map(String),
    isNamespaced,
    hasStatus: isJsonObject(objectOf(version.subresources).status),
    isCustom: true,
    hasGeneration: true,
    allowsUnconditionalUpdate: false,
    nameRule: 'subdomain',
    schema: wholeObject(declared as StructuralSchema),
    columns: columnsOf(version),
    selectableFields: [
      'metadata.name',
      ...(isNamespaced ? ['metadata.namespace'] : []),
      ...selectable,
    ],
    blank: {},
  };
}

/** A CRD's schema with what every object has; what it says of metadata only restricts names. */
function wholeObject(declared: StructuralSchema): StructuralSchema {
  return {
    ...declared,
    properties: {
      ...declared.properties,
      apiVersion: { type: 'string' },
      kind: { type: 'string' },
      metadata: OBJECT_META_SCHEMA,
    },
  };
}

function columnsOf(version: JsonObject): PrinterColumn[] {
  const declared = listOf(version.additionalPrinterColumns)
    .filter(isJsonObject)
    .map(column => ({
      name: String(column.name),
      type: String(column.type),
      format: textOf(column.format),
      description: textOf(column.description),
      priority: Number(column.priority ?? 0),
      jsonPath: String(column.jsonPath),
    }));
  return [NAME_COLUMN, ...(declared.length > 0 ? declared : [AGE_COLUMN])];
}
