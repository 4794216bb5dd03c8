import { JsonValue } from '../json/json';

/** The reasons of a cause, as the API server names them. */
export type FieldErrorReason =
  | 'FieldValueNotFound'
  | 'FieldValueRequired'
  | 'FieldValueDuplicate'
  | 'FieldValueInvalid'
  | 'FieldValueTypeInvalid'
  | 'FieldValueNotSupported'
  | 'FieldValueForbidden'
  | 'FieldValueTooLong'
  | 'FieldValueTooMany';

/** What is wrong with one field; `message` does not repeat the field. */
export interface FieldError {
  reason: FieldErrorReason;
  field: string;
  message: string;
}

/** The bad value as the API server prints it: strings quoted, objects as JSON. */
function printed(value: JsonValue): string {
  return JSON.stringify(value);
}

/** `<field>: Required value` */
export function requiredField(field: string, detail = ''): FieldError {
  return {
    reason: 'FieldValueRequired',
    field,
    message: detail ? `Required value: ${detail}` : 'Required value',
  };
}

/** `<field>: Invalid value: <value>: <detail>` */
export function invalidField(
  field: string,
  value: JsonValue,
  detail: string,
): FieldError {
  return {
    reason: 'FieldValueInvalid',
    field,
    message: `Invalid value: ${printed(value)}: ${detail}`,
  };
}

/** The same words as {@link invalidField}, for a value of the wrong type. */
export function wronglyTypedField(
  field: string,
  value: JsonValue,
  detail: string,
): FieldError {
  return {
    ...invalidField(field, value, detail),
    reason: 'FieldValueTypeInvalid',
  };
}

/** `<field>: Unsupported value: <value>: supported values: "a", "b"` */
export function unsupportedField(
  field: string,
  value: JsonValue,
  supported: readonly string[],
): FieldError {
  const values = supported.map(item => JSON.stringify(item)).join(', ');
  return {
    reason: 'FieldValueNotSupported',
    field,
    message: `Unsupported value: ${printed(value)}${
      values ? `: supported values: ${values}` : ''
    }`,
  };
}

/** `<field>: Too long: may not be more than <n> bytes` */
export function tooLongField(field: string, limit: number): FieldError {
  return {
    reason: 'FieldValueTooLong',
    field,
    message: `Too long: may not be more than ${limit} ${
      limit === 1 ? 'byte' : 'bytes'
    }`,
  };
}

/** `<field>: Too many: <actual>: must have at most <n> items` */
export function tooManyField(
  field: string,
  actual: number,
  limit: number,
): FieldError {
  return {
    reason: 'FieldValueTooMany',
    field,
    message: `Too many: ${actual}: must have at most ${limit} ${
      limit === 1 ? 'item' : 'items'
    }`,
  };
}

/** `<field>: Duplicate value: <value>` */
export function duplicateField(field: string, value: JsonValue): FieldError {
  return {
    reason: 'FieldValueDuplicate',
    field,
    message: `Duplicate value: ${printed(value)}`,
  };
}

/** `<field>: Forbidden: <detail>` */
export function forbiddenField(field: string, detail: string): FieldError {
  return {
    reason: 'FieldValueForbidden',
    field,
    message: `Forbidden: ${detail}`,
  };
}
