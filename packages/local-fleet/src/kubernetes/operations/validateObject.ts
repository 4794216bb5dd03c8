import { invalid } from '../errors/statusErrors';
import { FieldError } from '../errors/fieldErrors';
import { KubernetesObject } from '../json/KubernetesObject';
import {
  metadataErrors,
  metadataUpdateErrors,
} from '../resources/metadataValidation';
import { ResourceDefinition } from '../resources/ResourceDefinition';
import { schemaErrors } from '../schema/validation';

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
      ? schemaErrors(
          bare(object),
          definition.schema,
          '',
          previous && bare(previous),
        )
      : []),
    ...(definition.validate?.(object, previous) ?? []),
  ];
  if (errors.length > 0) {
    throw invalid(definition, object.metadata.name ?? '', errors);
  }
}

/** The object without its metadata, which has rules of its own. */
function bare(object: KubernetesObject) {
  return { ...object, metadata: {} };
}
