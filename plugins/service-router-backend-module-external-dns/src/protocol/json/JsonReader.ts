import { InvalidBodyError } from '../errors';
import { byte, JsonTokens } from './JsonTokens';

const INT64 = 2n ** 63n;
const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/**
 * Reads JSON in the order in which it is written, as Go's `encoding/json` puts it into types: `null` is as good as
 * nothing, members are of any case, those unknown are passed over, a later one of the same name prevails, and what
 * comes after the first value is not looked at.
 *
 * It can be left and taken up again between any two items, so that a large body keeps nobody waiting.
 */
export class JsonReader {
  readonly #tokens: JsonTokens;
  /** Where it is, for errors. */
  readonly #path: (string | number)[] = [];

  /** @throws InvalidBodyError when there is nothing at all */
  constructor(body: Buffer) {
    this.#tokens = new JsonTokens(body);
    if (this.#tokens.next() === undefined) {
      throw new InvalidBodyError('it is empty');
    }
  }

  /** Goes through a list; the one who asks takes each item. None when it is null. */
  *items(): Generator<number, void> {
    const tokens = this.#tokens;
    if (tokens.takesNull()) {
      return;
    }
    this.#open(byte.openList, 'a list');
    if (tokens.takes(byte.closeList)) {
      return;
    }
    const depth = this.#path.length;
    for (let index = 0; ; index += 1) {
      this.#path[depth] = index;
      yield index;
      if (!tokens.takes(byte.comma)) {
        break;
      }
    }
    tokens.take(byte.closeList);
    this.#path.length = depth;
  }

  /** Goes through the members of an object; the one who asks takes the value of each. None when it is null. */
  *members(expected = 'an object'): Generator<string, void> {
    const tokens = this.#tokens;
    if (tokens.takesNull()) {
      return;
    }
    this.#open(byte.openObject, expected);
    if (tokens.takes(byte.closeObject)) {
      return;
    }
    const depth = this.#path.length;
    do {
      if (tokens.next() !== byte.quote) {
        throw tokens.unexpected();
      }
      const key = tokens.text();
      tokens.take(byte.colon);
      this.#path[depth] = key;
      yield key;
    } while (tokens.takes(byte.comma));
    tokens.take(byte.closeObject);
    this.#path.length = depth;
  }

  /** Goes through the members that are looked for. */
  *known<Name extends string>(
    names: ReadonlyMap<string, Name>,
  ): Generator<Name, void> {
    for (const key of this.members()) {
      const name = names.get(key) ?? names.get(folded(key));
      if (name === undefined) {
        this.#tokens.skip();
      } else {
        this.#path[this.#path.length - 1] = name;
        yield name;
      }
    }
  }

  /** A text; undefined when it is null. */
  text(): string | undefined {
    if (this.#tokens.takesNull()) {
      return undefined;
    }
    if (this.#tokens.next() !== byte.quote) {
      throw this.#wrong('a text');
    }
    return this.#tokens.text();
  }

  /**
   * An integer of 64 bits; undefined when it is null. One that JavaScript cannot hold is the nearest that it can, for an
   * inexact one could come back as one that Go cannot read.
   *
   * @param expected - what it stands for
   */
  integer(expected: string): number | undefined {
    if (this.#tokens.takesNull()) {
      return undefined;
    }
    if (this.#kind() !== 'a number') {
      throw this.#wrong(expected);
    }
    const text = this.#tokens.number();
    const exact = /[.eE]/.test(text) ? undefined : BigInt(text);
    if (exact === undefined || exact < -INT64 || exact >= INT64) {
      throw new InvalidBodyError(
        `${this.#where()} is ${text}; expected ${expected}`,
      );
    }
    if (exact > SAFE) {
      return Number.MAX_SAFE_INTEGER;
    }
    return exact < -SAFE ? -Number.MAX_SAFE_INTEGER : Number(exact);
  }

  #open(mark: number, expected: string): void {
    if (!this.#tokens.takes(mark)) {
      throw this.#wrong(expected);
    }
  }

  #wrong(expected: string): InvalidBodyError {
    const kind = this.#kind();
    return kind === undefined
      ? this.#tokens.unexpected()
      : new InvalidBodyError(
          `${this.#where()} is ${kind}; expected ${expected}`,
        );
  }

  /** What comes next; undefined when it is no value. */
  #kind(): string | undefined {
    const next = this.#tokens.next();
    const first = next === undefined ? '' : String.fromCharCode(next);
    const kinds = { '{': 'an object', '[': 'a list', '"': 'a text' };
    if (first in kinds) {
      return kinds[first as keyof typeof kinds];
    }
    if (/[-\d]/.test(first)) {
      return 'a number';
    }
    return /[tf]/.test(first) ? 'a boolean' : undefined;
  }

  #where(): string {
    return this.#path.length === 0
      ? 'the body'
      : this.#path
          .map(step => (typeof step === 'number' ? `[${step}]` : `.${step}`))
          .join('')
          .replace(/^\./, '')
          .replace(/^\[/, 'the body[');
  }
}

/** Names to look for, in any case. */
export function namesOf<Name extends string>(
  ...names: Name[]
): ReadonlyMap<string, Name> {
  return new Map(
    names.flatMap(name => [
      [name, name] as const,
      [folded(name), name] as const,
    ]),
  );
}

/** Go takes the long s for an s, too. */
function folded(key: string): string {
  return key.toLowerCase().replace(/ſ/g, 's');
}
