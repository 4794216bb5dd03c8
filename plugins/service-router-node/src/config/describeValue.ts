import { JsonObject, JsonValue } from '@backstage/types';

/** A value as a sentence can hold it: a text in quotes, a block by its keys. */
export function describeValue(value: JsonValue): string {
  if (isBlock(value) && Object.keys(value).length > 0) {
    return `a block with ${Object.keys(value).join(', ')}`;
  }
  if (typeof value === 'string' && value.trim() !== '') {
    return `"${value}"`;
  }
  return typeof value === 'number' || typeof value === 'boolean'
    ? `the ${typeof value} ${value}`
    : describeType(value);
}

/** A value by nothing but its type, where it may be a secret. */
export function describeType(value: JsonValue): string {
  if (Array.isArray(value)) {
    return 'a list';
  }
  if (isBlock(value)) {
    return Object.keys(value).length === 0 ? 'an empty block' : 'a block';
  }
  if (typeof value === 'string') {
    return value.trim() === '' ? 'empty' : 'a text';
  }
  return value === null ? 'empty' : `a ${typeof value}`;
}

export function isBlock(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
