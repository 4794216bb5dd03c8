import {
  FieldError,
  forbiddenField,
  invalidField,
  requiredField,
  unsupportedField,
} from '../../errors/fieldErrors';
import {
  isJsonObject,
  JsonObject,
  JsonValue,
  listOf,
  objectOf,
  textOf,
} from '../../json/json';
import { KubernetesObject } from '../../json/KubernetesObject';
import { ruleFault } from '../../schema/rules';

const SCOPES = ['Cluster', 'Namespaced'];
const TYPES = ['array', 'boolean', 'integer', 'number', 'object', 'string'];

/** What is wrong with a CustomResourceDefinition, its structural schemas included. */
export function definitionErrors(
  definition: KubernetesObject,
  previous: KubernetesObject | undefined,
): FieldError[] {
  const spec = objectOf(definition.spec);
  const names = objectOf(spec.names);
  const versions = listOf(spec.versions).filter(isJsonObject);
  const expected = `${textOf(names.plural) ?? ''}.${textOf(spec.group) ?? ''}`;
  const errors: FieldError[] = [];
  if (definition.metadata.name !== expected) {
    errors.push(
      invalidField(
        'metadata.name',
        definition.metadata.name,
        `must be spec.names.plural+"."+spec.group`,
      ),
    );
  }
  if (!spec.group) {
    errors.push(requiredField('spec.group'));
  }
  if (!SCOPES.includes(String(spec.scope))) {
    errors.push(
      spec.scope
        ? unsupportedField('spec.scope', spec.scope, SCOPES)
        : requiredField('spec.scope'),
    );
  }
  for (const name of ['plural', 'kind']) {
    if (!names[name]) {
      errors.push(requiredField(`spec.names.${name}`));
    }
  }
  if (versions.filter(version => version.storage === true).length !== 1) {
    errors.push(
      invalidField(
        'spec.versions',
        versions,
        'must have exactly one version marked as storage version',
      ),
    );
  }
  versions.forEach((version, index) =>
    // The API server folds a single version into the fields of v1beta1.
    errors.push(
      ...versionErrors(
        version,
        versions.length === 1
          ? 'spec.validation'
          : `spec.versions[${index}].schema`,
      ),
    ),
  );
  return [...errors, ...immutabilityErrors(definition, previous)];
}

function versionErrors(version: JsonObject, at: string): FieldError[] {
  const schema = objectOf(version.schema).openAPIV3Schema;
  const path = `${at}.openAPIV3Schema`;
  if (!isJsonObject(schema)) {
    return [requiredField(path, 'schemas are required')];
  }
  const root =
    schema.type === 'object'
      ? []
      : [
          schema.type === undefined
            ? requiredField(`${path}.type`, 'must not be empty at the root')
            : invalidField(
                `${path}.type`,
                schema.type,
                'must be object at the root',
              ),
        ];
  return [...root, ...structuralErrors(schema, path)];
}

/** A schema is structural when every level says its type, so that it can be pruned and defaulted. */
function structuralErrors(schema: JsonObject, at: string): FieldError[] {
  const errors: FieldError[] = [];
  const { type, items } = schema;
  if (type !== undefined && !TYPES.includes(String(type))) {
    errors.push(unsupportedField(`${at}.type`, type, TYPES));
  }
  const isTyped =
    type !== undefined ||
    schema['x-kubernetes-int-or-string'] === true ||
    schema['x-kubernetes-preserve-unknown-fields'] === true;
  if (!isTyped) {
    errors.push(
      requiredField(
        `${at}.type`,
        'must not be empty for specified object fields',
      ),
    );
  }
  if (type === 'array' && !isJsonObject(items)) {
    errors.push(requiredField(`${at}.items`, 'must be specified'));
  }
  const { properties, additionalProperties } = schema;
  if (isJsonObject(properties) && isJsonObject(additionalProperties)) {
    errors.push(
      forbiddenField(
        `${at}.additionalProperties`,
        'additionalProperties and properties are mutual exclusive',
      ),
    );
  }
  errors.push(...listTypeErrors(schema, at), ...ruleErrors(schema, at));
  for (const [name, member] of Object.entries(objectOf(properties))) {
    errors.push(...below(member, `${at}.properties[${name}]`));
  }
  return [
    ...errors,
    ...below(items, `${at}.items`),
    ...below(additionalProperties, `${at}.additionalProperties`),
  ];
}

function below(schema: JsonValue | undefined, at: string): FieldError[] {
  return isJsonObject(schema) ? structuralErrors(schema, at) : [];
}

function listTypeErrors(schema: JsonObject, at: string): FieldError[] {
  const type = schema['x-kubernetes-list-type'];
  const keys = schema['x-kubernetes-list-map-keys'];
  if (type !== 'map') {
    return keys === undefined
      ? []
      : [
          invalidField(
            `${at}.x-kubernetes-list-type`,
            type ?? null,
            'must be map if x-kubernetes-list-map-keys is non-empty',
          ),
        ];
  }
  if (listOf(keys).length === 0) {
    return [
      requiredField(
        `${at}.x-kubernetes-list-map-keys`,
        'must not be empty if x-kubernetes-list-type is map',
      ),
    ];
  }
  const items = objectOf(schema.items);
  const members = objectOf(items.properties);
  const required = listOf(items.required);
  return listOf(keys).flatMap((key, index) => {
    const name = String(key);
    const isSettled =
      required.includes(name) || objectOf(members[name]).default !== undefined;
    if (!Object.hasOwn(members, name)) {
      return [
        invalidField(
          `${at}.x-kubernetes-list-map-keys[${index}]`,
          name,
          'entries must all be names of item properties',
        ),
      ];
    }
    return isSettled
      ? []
      : [
          requiredField(
            `${at}.items.properties[${name}].default`,
            'this property is in x-kubernetes-list-map-keys, so it must have a default or be a required property',
          ),
        ];
  });
}

function ruleErrors(schema: JsonObject, at: string): FieldError[] {
  return listOf(schema['x-kubernetes-validations'])
    .filter(isJsonObject)
    .flatMap((rule, index) => {
      const where = `${at}.x-kubernetes-validations[${index}]`;
      const expression = textOf(rule.rule)?.trim();
      if (!expression) {
        return [requiredField(`${where}.rule`, 'rule is not specified')];
      }
      const fault = ruleFault({
        rule: expression,
        messageExpression: textOf(rule.messageExpression),
      });
      return fault
        ? [
            invalidField(
              `${where}.rule`,
              rule,
              `compilation failed: ERROR: ${fault}`,
            ),
          ]
        : [];
    });
}

function immutabilityErrors(
  definition: KubernetesObject,
  previous: KubernetesObject | undefined,
): FieldError[] {
  if (!previous) {
    return [];
  }
  const [now, before] = [objectOf(definition.spec), objectOf(previous.spec)];
  const pairs: [string, JsonValue | undefined, JsonValue | undefined][] = [
    ['spec.group', now.group, before.group],
    ['spec.scope', now.scope, before.scope],
    [
      'spec.names.plural',
      objectOf(now.names).plural,
      objectOf(before.names).plural,
    ],
    ['spec.names.kind', objectOf(now.names).kind, objectOf(before.names).kind],
  ];
  return pairs
    .filter(([, after, old]) => after !== old)
    .map(([field, after]) =>
      invalidField(field, after ?? null, 'field is immutable'),
    );
}
