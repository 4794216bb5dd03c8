import { InvalidBodyError } from './errors';

/** A JSON object's members under the names that are looked for; null is as good as absent, as it is to Go. */
export type Members<Name extends string> = Partial<Record<Name, unknown>>;

/**
 * Takes the members of an object as Go takes those of a struct: of any case, the last one of a name, and those unknown
 * passed over. ExternalDNS up to 0.14 writes `Create` and `UpdateOld`.
 *
 * @param at - where it is, for the error
 * @param names - all that are looked for, by `nameIndexOf`
 */
export function membersOf<Name extends string>(
  value: unknown,
  at: string,
  names: ReadonlyMap<string, Name>,
): Members<Name> {
  const members: Members<Name> = {};
  if (value === null || value === undefined) {
    return members;
  }
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw new InvalidBodyError(`${at} is ${typeOf(value)}; expected an object`);
  }
  for (const [key, member] of Object.entries(value)) {
    const name = names.get(key) ?? names.get(folded(key));
    if (name !== undefined && member !== null) {
      members[name] = member;
    }
  }
  return members;
}

export function nameIndexOf<Name extends string>(
  ...names: Name[]
): ReadonlyMap<string, Name> {
  return new Map(
    names.flatMap(name => [
      [name, name],
      [folded(name), name],
    ]),
  );
}

/** Go takes the long s for an s, too. */
function folded(key: string): string {
  return key.toLowerCase().replace(/ſ/g, 's');
}

/** The text of a member; empty when absent. */
export function textOf(value: unknown, at: string): string {
  if (value === null || value === undefined) {
    return '';
  }
  if (typeof value !== 'string') {
    throw new InvalidBodyError(`${at} is ${typeOf(value)}; expected a text`);
  }
  return value;
}

/** A list; empty when absent. */
export function listOf(value: unknown, at: string): unknown[] {
  if (value === null || value === undefined) {
    return [];
  }
  if (!Array.isArray(value)) {
    throw new InvalidBodyError(`${at} is ${typeOf(value)}; expected a list`);
  }
  return value;
}

/** An integer of 64 bits; 0 when absent. */
export function integerOf(value: unknown, at: string): number {
  if (value === null || value === undefined) {
    return 0;
  }
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    throw new InvalidBodyError(
      `${at} is ${
        typeof value === 'number' ? 'no integer of 64 bits' : typeOf(value)
      }; expected whole seconds`,
    );
  }
  // No TTL is that long, and a number that is not exact would come back as one that Go cannot read.
  return Math.max(
    -Number.MAX_SAFE_INTEGER,
    Math.min(Number.MAX_SAFE_INTEGER, value),
  );
}

/** Texts by name; empty when absent. */
export function textsOf(value: unknown, at: string): Record<string, string> {
  if (value === null || value === undefined) {
    return {};
  }
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw new InvalidBodyError(
      `${at} is ${typeOf(value)}; expected an object of texts`,
    );
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, text]) => [
      key,
      textOf(text, `${at}.${key}`),
    ]),
  );
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) {
    return 'a list';
  }
  switch (typeof value) {
    case 'string':
      return 'a text';
    case 'object':
      return 'an object';
    default:
      return `a ${typeof value}`;
  }
}
