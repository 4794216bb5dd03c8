import {
  FieldError,
  invalidField,
  tooLongField,
  unsupportedField,
  wronglyTypedField,
} from '../errors/fieldErrors';
import { jsonEquals, JsonValue } from '../json/json';
import { NUMBER_FORMATS, STRING_FORMATS } from './formats';
import { patternOf } from './patterns';
import { StructuralSchema } from './StructuralSchema';

/** What is wrong with a string, a number, or a value of an enumeration. */
export function scalarErrors(
  value: JsonValue,
  schema: StructuralSchema,
  path: string,
): FieldError[] {
  return [
    ...(typeof value === 'string' ? textErrors(value, schema, path) : []),
    ...(typeof value === 'number' ? numberErrors(value, schema, path) : []),
    ...enumErrors(value, schema, path),
  ];
}

function textErrors(
  text: string,
  schema: StructuralSchema,
  path: string,
): FieldError[] {
  const fault = textFault(text, schema, path);
  const errors: FieldError[] = fault ? [fault] : [];
  const { format } = schema;
  if (
    format &&
    Object.hasOwn(STRING_FORMATS, format) &&
    !STRING_FORMATS[format](text)
  ) {
    errors.push(
      wronglyTypedField(
        path,
        text,
        `${path} in body must be of type ${format}: ${JSON.stringify(text)}`,
      ),
    );
  }
  return errors;
}

/** The first of length and pattern that does not hold; the API server looks no further. */
function textFault(
  text: string,
  { minLength, maxLength, pattern }: StructuralSchema,
  path: string,
): FieldError | undefined {
  // Lengths count code points, as Go's utf8.RuneCount does.
  const length =
    minLength !== undefined || maxLength !== undefined ? [...text].length : 0;
  if (maxLength !== undefined && length > maxLength) {
    return tooLongField(path, maxLength);
  }
  if (minLength !== undefined && length < minLength) {
    return invalidField(
      path,
      text,
      `${path} in body should be at least ${minLength} chars long`,
    );
  }
  return pattern && !patternOf(pattern)?.test(text)
    ? invalidField(path, text, `${path} in body should match '${pattern}'`)
    : undefined;
}

function numberErrors(
  value: number,
  schema: StructuralSchema,
  path: string,
): FieldError[] {
  const { minimum, maximum, multipleOf, format } = schema;
  const errors: FieldError[] = [];
  const refuse = (detail: string) =>
    errors.push(invalidField(path, value, `${path} in body ${detail}`));
  if (maximum !== undefined) {
    if (schema.exclusiveMaximum && value >= maximum) {
      refuse(`should be less than ${maximum}`);
    } else if (!schema.exclusiveMaximum && value > maximum) {
      refuse(`should be less than or equal to ${maximum}`);
    }
  }
  if (minimum !== undefined) {
    if (schema.exclusiveMinimum && value <= minimum) {
      refuse(`should be greater than ${minimum}`);
    } else if (!schema.exclusiveMinimum && value < minimum) {
      refuse(`should be greater than or equal to ${minimum}`);
    }
  }
  if (multipleOf !== undefined && !Number.isInteger(value / multipleOf)) {
    refuse(`should be a multiple of ${multipleOf}`);
  }
  if (format && Object.hasOwn(NUMBER_FORMATS, format)) {
    const [lowest, highest] = NUMBER_FORMATS[format];
    if (value < lowest || value > highest) {
      refuse(`must be of type ${format}: "${value}"`);
    }
  }
  return errors;
}

function enumErrors(
  value: JsonValue,
  schema: StructuralSchema,
  path: string,
): FieldError[] {
  const allowed = schema.enum;
  return !allowed || allowed.some(item => jsonEquals(item, value))
    ? []
    : [
        unsupportedField(
          path,
          value,
          allowed.map(item =>
            typeof item === 'string' ? item : JSON.stringify(item),
          ),
        ),
      ];
}
