import { JsonObject, JsonValue } from '../json/json';

/** Element of a member of an object: `f:<name>`. */
export function fieldElement(name: string): string {
  return `f:${name}`;
}

/** Element of an item of a set: `v:<value as JSON>`. */
export function valueElement(value: JsonValue): string {
  return `v:${JSON.stringify(value)}`;
}

/** Element of an item of a keyed list: `k:<keys as JSON, sorted by name>`. */
export function keyElement(keys: JsonObject): string {
  const sorted = Object.fromEntries(
    Object.entries(keys).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return `k:${JSON.stringify(sorted)}`;
}

const ORDER = 'fkvi';

/** The order of `fieldsV1`: fields by name, then keyed items, then values. */
export function comparePathElements(left: string, right: string): number {
  const kinds = ORDER.indexOf(left[0]) - ORDER.indexOf(right[0]);
  if (kinds !== 0) {
    return kinds;
  }
  if (left === right) {
    return 0;
  }
  return left < right ? -1 : 1;
}

/** A path as conflicts print it: `.spec.ports[port=80,protocol="TCP"].name`. */
export function printPath(path: readonly string[]): string {
  return path.map(printElement).join('');
}

function printElement(element: string): string {
  const rest = element.slice(2);
  switch (element[0]) {
    case 'f':
      return `.${rest}`;
    case 'k':
      return `[${Object.entries(JSON.parse(rest) as JsonObject)
        .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
        .join(',')}]`;
    case 'v':
      return `[=${rest}]`;
    default:
      return `[${rest}]`;
  }
}
