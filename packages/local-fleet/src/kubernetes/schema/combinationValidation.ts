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
  // The API server names the value in the message only, its field is `<nil>`.
  const failed = (detail: string) =>
    invalidField('<nil>', '', `"${path}" ${detail}`);
  const errors: FieldError[] = [];

  if (anyOf && !anyOf.some(isValid)) {
    errors.push(
      failed('must validate at least one schema (anyOf)'),
      ...closestErrors(anyOf, value, path),
    );
  }
  const matching = oneOf?.filter(isValid).length;
  if (oneOf && matching === 0) {
    errors.push(
      failed('must validate one and only one schema (oneOf). Found none valid'),
      ...closestErrors(oneOf, value, path),
    );
  } else if (oneOf && matching !== 1) {
    errors.push(
      failed(
        `must validate one and only one schema (oneOf). Found ${matching} valid alternatives`,
      ),
    );
  }
  const broken = allOf?.filter(option => !isValid(option)) ?? [];
  if (broken.length > 0) {
    const none = broken.length === allOf?.length ? '. None validated' : '';
    errors.push(
      ...broken.flatMap(option => schemaErrors(value, option, path)),
      failed(`must validate all the schemas (allOf)${none}`),
    );
  }
  if (not && isValid(not)) {
    errors.push(failed('must not validate the schema (not)'));
  }
  return errors;
}

/** What is wrong under the alternative that is missed by least. */
function closestErrors(
  options: readonly StructuralSchema[],
  value: JsonValue,
  path: string,
): FieldError[] {
  return options
    .map(option => schemaErrors(value, option, path))
    .reduce((best, errors) => (errors.length < best.length ? errors : best));
}
