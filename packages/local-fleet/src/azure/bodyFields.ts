import { AzureError } from './AzureError';

/** An object of a request's body. */
export type Fields = Record<string, unknown>;

export function refuse(message: string): never {
  throw new AzureError(400, 'BadRequest', message);
}

export function objectOf(value: unknown, where: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse(`The value of '${where}' must be an object.`);
  }
  return value as Fields;
}

/** The fields of an object under their names in lower case: Azure reads JSON without regard to case. */
export function fieldsOf(value: unknown, where: string): Fields {
  return Object.fromEntries(
    Object.entries(objectOf(value, where)).map(([name, field]) => [
      name.toLowerCase(),
      field,
    ]),
  );
}

export function textOf(value: unknown, where: string): string {
  return typeof value === 'string'
    ? value
    : refuse(`The value of '${where}' must be a string.`);
}

export function numberOf(
  value: unknown,
  where: string,
  maximum: number,
): number {
  const isValid =
    typeof value === 'number' &&
    Number.isInteger(value) &&
    value >= 0 &&
    value <= maximum;
  return isValid
    ? value
    : refuse(
        `The value of '${where}' must be an integer from 0 to ${maximum}.`,
      );
}

/** RFC 1035 2.3.4: labels of at most 63 octets, 253 characters in all; `_` and a leading `*` are common use. */
export function isDomainName(name: string): boolean {
  const bare = name.endsWith('.') ? name.slice(0, -1) : name;
  return (
    bare.length > 0 &&
    bare.length <= 253 &&
    bare
      .split('.')
      .every(label => /^(?!-)[A-Za-z0-9_-]{1,63}(?<!-)$/.test(label))
  );
}
