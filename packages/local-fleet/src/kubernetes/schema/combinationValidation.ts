import { FieldError, invalidField } from '../errors/fieldErrors';
import { JsonValue } from '../json/json';
import { StructuralSchema } from './StructuralSchema';
import { schemaErrors } from './validation';

/** What `allOf`, `anyOf`, `oneOf` and `not` find wrong. */
export function combinationErrors(
  value: JsonValue,
  schema: StructuralSchema,
  path: string,
): FieldError[] {
  const { allOf, anyOf, oneOf, not } = schema;
  const isValid = (option: StructuralSchema) =>
    schemaErrors(value, option, path).length === 0;
  const failed = (detail: string) =>
    invalidField(path || '<nil>', '', `"${path}" ${detail}`);
  const errors: FieldError[] = [];

  if (anyOf && !anyOf.some(isValid)) {
    errors.push(
      failed('must validate at least one schema (anyOf)'),
      ...(anyOf.length === 1 ? schemaErrors(value, anyOf[0], path) : []),
    );
  }
  if (oneOf) {
    const valid = oneOf.filter(isValid).length;
    if (valid !== 1) {
      const found = valid === 0 ? 'none valid' : `${valid} valid alternatives`;
      errors.push(
        failed(`must validate one and only one schema (oneOf). Found ${found}`),
      );
    }
  }
  const broken = allOf?.filter(option => !isValid(option)) ?? [];
  if (broken.length > 0) {
    errors.push(
      ...broken.flatMap(option => schemaErrors(value, option, path)),
      failed('must validate all the schemas (allOf)'),
    );
  }
  if (not && isValid(not)) {
    errors.push(failed('must not validate the schema (not)'));
  }
  return errors;
}
