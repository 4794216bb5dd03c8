import { FieldError, invalidField } from '../errors/fieldErrors';
import { JsonValue } from '../json/json';
import { StructuralSchema } from './StructuralSchema';

/** Finds what is wrong with a value under a schema. */
export type SchemaValidation = (
  value: JsonValue,
  schema: StructuralSchema,
  path: string,
) => FieldError[];

/** What `allOf`, `anyOf`, `oneOf` and `not` find wrong, by what `schemaErrors` finds under each. */
export function combinationErrors(
  value: JsonValue,
  schema: StructuralSchema,
  path: string,
  schemaErrors: SchemaValidation,
): FieldError[] {
  const { allOf, anyOf, oneOf, not } = schema;
  const errorsOf = (option: StructuralSchema) =>
    schemaErrors(value, option, path);
  const isValid = (option: StructuralSchema) => errorsOf(option).length === 0;
  // The API server names the value in the message only, its field is `<nil>`.
  const failed = (detail: string) =>
    invalidField('<nil>', '', `"${path}" ${detail}`);
  const errors: FieldError[] = [];

  if (anyOf && !anyOf.some(isValid)) {
    errors.push(
      failed('must validate at least one schema (anyOf)'),
      ...closestErrors(anyOf.map(errorsOf)),
    );
  }
  const matching = oneOf?.filter(isValid).length;
  if (oneOf && matching === 0) {
    errors.push(
      failed('must validate one and only one schema (oneOf). Found none valid'),
      ...closestErrors(oneOf.map(errorsOf)),
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
      ...broken.flatMap(errorsOf),
      failed(`must validate all the schemas (allOf)${none}`),
    );
  }
  if (not && isValid(not)) {
    errors.push(failed('must not validate the schema (not)'));
  }
  return errors;
}

/** What is wrong under the alternative that is missed by least. */
function closestErrors(alternatives: readonly FieldError[][]): FieldError[] {
  return alternatives.reduce((best, errors) =>
    errors.length < best.length ? errors : best,
  );
}
