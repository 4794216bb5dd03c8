import { invalid } from '../errors/statusErrors';
import {
  FieldError,
  FieldErrorReason,
  invalidField,
} from '../errors/fieldErrors';
import { JsonObject } from '../json/json';
import { KubernetesObject } from '../json/KubernetesObject';
import {
  metadataErrors,
  metadataUpdateErrors,
} from '../resources/metadataValidation';
import { ResourceDefinition } from '../resources/ResourceDefinition';
import { hasRules, ruleErrors } from '../schema/rules';
import { schemaErrors } from '../schema/validation';

/** What keeps rules in CEL from being asked. */
const BLOCKING: FieldErrorReason[] = [
  'FieldValueNotSupported',
  'FieldValueRequired',
  'FieldValueTooLong',
  'FieldValueTooMany',
  'FieldValueTypeInvalid',
];

/**
 * Refuses an object that breaks the rules of metadata, of its schema, or of its kind.
 *
 * @param previous - what an update replaces
 * @throws StatusError 422 that names every offending field
 */
export function validateObject(
  object: KubernetesObject,
  definition: ResourceDefinition,
  previous?: KubernetesObject,
): void {
  const errors: FieldError[] = [
    ...metadataErrors(object, definition),
    ...(previous ? metadataUpdateErrors(object, previous) : []),
    ...(definition.isCustom
      ? customErrors(bare(object), definition, previous && bare(previous))
      : []),
    ...(definition.validate?.(object, previous) ?? []),
  ];
  if (errors.length > 0) {
    throw invalid(definition, object.metadata.name ?? '', errors);
  }
}

/** Rules in CEL are asked only of what is sound enough to be asked about. */
function customErrors(
  object: JsonObject,
  { schema }: ResourceDefinition,
  previous: JsonObject | undefined,
): FieldError[] {
  const errors = schemaErrors(object, schema, '', previous);
  if (!hasRules(schema)) {
    return errors;
  }
  return errors.some(({ reason }) => BLOCKING.includes(reason))
    ? [
        ...errors,
        invalidField(
          '<nil>',
          null,
          'some validation rules were not checked because the object was invalid; correct the existing errors to complete validation',
        ),
      ]
    : [...errors, ...ruleErrors(object, schema, '', previous)];
}

/** The object without its metadata, which has rules of its own. */
function bare(object: KubernetesObject): JsonObject {
  return { ...object, metadata: {} };
}
