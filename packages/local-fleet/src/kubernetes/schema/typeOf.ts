import { JsonValue } from '../json/json';

/** The JSON Schema type of a value; a number without a fraction is an integer. */
export function typeOf(value: JsonValue): string {
  if (value === null) {
    return 'null';
  }
  if (Array.isArray(value)) {
    return 'array';
  }
  if (typeof value === 'number') {
    return Number.isInteger(value) ? 'integer' : 'number';
  }
  return typeof value;
}
