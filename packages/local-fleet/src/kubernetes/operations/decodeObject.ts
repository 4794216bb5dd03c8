import { badRequest, invalid } from '../errors/statusErrors';
import { invalidField } from '../errors/fieldErrors';
import {
  cloneJson,
  isJsonObject,
  JsonObject,
  JsonValue,
  memberOf,
  textOf,
} from '../json/json';
import { groupOf, KubernetesObject } from '../json/KubernetesObject';
import { OBJECT_META_SCHEMA } from '../resources/metadataSchema';
import { ResourceDefinition } from '../resources/ResourceDefinition';
import { addDefaults, dropForbiddenNulls } from '../schema/defaulting';
import { pruneUnknown } from '../schema/pruning';
import { StructuralSchema } from '../schema/StructuralSchema';
import { typeOf } from '../schema/typeOf';
import { apiVersionFor, WriteOptions } from './ClusterState';
import { decodingFault } from './decodingFault';

/** How to decode. */
export interface DecodeOptions
  extends Pick<WriteOptions, 'fieldValidation' | 'warn'> {
  /**
   * The object is the outcome of an apply rather than what a client sent. An
   * object that lost its last field is null then, and for a custom resource the
   * API server leaves it at that, even where its schema forbids null.
   */
  readonly isMerged?: boolean;
}

/**
 * What the API server makes of an object a client sent: of the kind of the
 * endpoint, with nothing unknown in it, and with its defaults.
 *
 * @param body - the parsed body; not changed
 * @throws StatusError 400 when it is no object of the kind, or has unknown
 *   fields and the validation is strict
 */
export function decodeObject(
  body: JsonValue,
  definition: ResourceDefinition,
  options: DecodeOptions,
): KubernetesObject {
  checkIdentity(body, definition);
  const object = {
    ...(cloneJson(body) as JsonObject),
    apiVersion: apiVersionFor(definition),
    kind: definition.kind,
  } as KubernetesObject;
  object.metadata = (isJsonObject(object.metadata)
    ? object.metadata
    : {}) as unknown as KubernetesObject['metadata'];
  refuseUndecodable(object, definition);
  reportUnknown(pruneUnknown(object, definition.schema), definition, options);
  dropForbiddenNulls(object.metadata, OBJECT_META_SCHEMA);
  if (!options.isMerged || !definition.isCustom) {
    dropForbiddenNulls(object, definition.schema);
  }
  addDefaults(object, definition.schema);
  dropEmptyMembers(object.metadata, OBJECT_META_SCHEMA);
  if (!definition.isCustom) {
    dropEmptyMembers(object, definition.schema);
    for (const [name, value] of Object.entries(definition.blank)) {
      object[name] = object[name] ?? cloneJson(value);
    }
  }
  definition.settle?.(object);
  definition.warnings?.(object).forEach(options.warn);
  return object;
}

function checkIdentity(body: JsonValue, definition: ResourceDefinition): void {
  const shown = JSON.stringify(body);
  if (!isJsonObject(body)) {
    throw badRequest(
      `the object provided is unrecognized (must be of type ${
        definition.kind
      }): couldn't get version/kind; json parse error: json: cannot unmarshal ${typeOf(
        body,
      )} into Go value of type struct (${excerpt(shown)})`,
    );
  }
  const expected = apiVersionFor(definition);
  const kind = textOf(body.kind) ?? '';
  const apiVersion = textOf(body.apiVersion) ?? '';
  if (definition.isCustom && kind === '') {
    throw badRequest(
      `the object provided is unrecognized (must be of type ${
        definition.kind
      }): Object 'Kind' is missing in '${shown}' (${excerpt(shown)})`,
    );
  }
  if (apiVersion !== expected && definition.isCustom) {
    throw badRequest(
      `the API version in the data (${apiVersion}) does not match the expected API version (${expected})`,
    );
  }
  if (apiVersion !== expected && apiVersion !== '') {
    throw badRequest(
      `${kind} in version "${apiVersion}" cannot be handled as a ${definition.kind}: no kind "${kind}" is registered for version "${apiVersion}"`,
    );
  }
  if (kind !== definition.kind && kind !== '') {
    const name = isJsonObject(body.metadata)
      ? textOf(body.metadata.name) ?? ''
      : '';
    throw definition.isCustom
      ? invalid({ group: groupOf(apiVersion), kind }, name, [
          invalidField('kind', kind, `must be ${definition.kind}`),
        ])
      : badRequest(
          `${kind} in version "${definition.version}" cannot be handled as a ${definition.kind}: converting (${definition.version}.${kind}) to (${definition.kind}): unknown conversion`,
        );
  }
}

function excerpt(json: string): string {
  return json.length > 32 ? `${json.slice(0, 33).replace(/.$/, '')} ...` : json;
}

/** Refuses values that Go could not decode: of metadata always, of the rest where the kind is built in. */
function refuseUndecodable(
  object: KubernetesObject,
  { schema, kind, version, isCustom }: ResourceDefinition,
): void {
  const fault = isCustom
    ? decodingFault(
        object.metadata,
        schema.properties?.metadata ?? {},
        'ObjectMeta',
      )
    : decodingFault(object, schema, kind);
  if (fault) {
    throw badRequest(
      `${kind} in version "${version}" cannot be handled as a ${kind}: ${fault}`,
    );
  }
}

function reportUnknown(
  paths: readonly string[],
  definition: ResourceDefinition,
  options: Pick<WriteOptions, 'fieldValidation' | 'warn'>,
): void {
  const sentences = [...paths].sort().map(path => `unknown field "${path}"`);
  if (options.fieldValidation === 'Strict' && sentences.length > 0) {
    const { kind, version } = definition;
    throw badRequest(
      `${kind} in version "${version}" cannot be handled as a ${kind}: strict decoding error: ${sentences.join(
        ', ',
      )}`,
    );
  }
  if (options.fieldValidation === 'Warn') {
    sentences.forEach(options.warn);
  }
}

/**
 * Leaves out empty maps and lists, as Go's `omitempty` does for the structs of
 * built-in kinds and of metadata. An explicit empty managedFields stays: it asks
 * to forget the managers.
 */
function dropEmptyMembers(value: JsonValue, schema: StructuralSchema): void {
  if (Array.isArray(value)) {
    value.forEach(item => dropEmptyMembers(item, schema.items ?? {}));
  } else if (isJsonObject(value)) {
    for (const [name, member] of Object.entries(schema.properties ?? {})) {
      const found = memberOf(value, name);
      const isCollection =
        member.type === 'array' || member.additionalProperties !== undefined;
      const isEmpty =
        typeof found === 'object' &&
        found !== null &&
        Object.keys(found).length === 0;
      if (isCollection && isEmpty && name !== 'managedFields') {
        delete value[name];
      } else if (found !== undefined) {
        dropEmptyMembers(found, member);
      }
    }
  }
}
