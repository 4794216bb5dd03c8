import { ConfigReader, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  durationToMilliseconds,
  JsonObject,
  JsonValue,
} from '@backstage/types';

/**
 * A block of the configuration, read key by key. What is wrong is noted under its full key path, not thrown, so that an
 * admin learns of every mistake at once. A value is told only where it cannot be a secret.
 */
export class ConfigBlock {
  readonly #path: string;
  readonly #value: JsonObject;
  readonly #mistakes: string[];

  constructor(path: string, value: JsonObject, mistakes: string[]) {
    this.#path = path;
    this.#value = value;
    this.#mistakes = mistakes;
  }

  has(key: string): boolean {
    return this.raw(key) !== undefined;
  }

  /** The value as it stands; null is as good as absent. */
  raw(key: string): JsonValue | undefined {
    return this.#value[key] ?? undefined;
  }

  keys(): string[] {
    return Object.keys(this.#value).filter(key => this.has(key));
  }

  pathOf(key: string): string {
    return `${this.#path}.${key}`;
  }

  /** @param sentence - goes on where the key path ends */
  note(key: string, sentence: string): void {
    this.#mistakes.push(`${this.pathOf(key)} ${sentence}`);
  }

  /** A text that is not empty. */
  text(key: string, expected = 'a text'): string | undefined {
    const value = this.raw(key);
    if (value === undefined) {
      return undefined;
    }
    if (typeof value === 'string' && value.trim() !== '') {
      return value.trim();
    }
    this.note(key, `is ${typeOf(value)}; expected ${expected}.`);
    return undefined;
  }

  requiredText(key: string, expected: string): string | undefined {
    if (!this.has(key)) {
      this.note(key, `is missing; expected ${expected}.`);
    }
    return this.text(key, expected);
  }

  /** A whole number; one that came out of the environment is a text. */
  wholeNumber(
    key: string,
    { least, most }: { least: number; most: number },
  ): number | undefined {
    const value = this.raw(key);
    if (value === undefined) {
      return undefined;
    }
    const isNumber =
      typeof value === 'number' ||
      (typeof value === 'string' && /^\s*\d+\s*$/.test(value));
    const number = isNumber ? Number(value) : NaN;
    if (Number.isInteger(number) && number >= least && number <= most) {
      return number;
    }
    this.note(
      key,
      `is ${
        isNumber ? value : typeOf(value)
      }; expected a whole number from ${least} to ${most}.`,
    );
    return undefined;
  }

  flag(key: string): boolean | undefined {
    const value = this.raw(key);
    if (value === undefined || typeof value === 'boolean') {
      return value;
    }
    if (value === 'true' || value === 'false') {
      return value === 'true';
    }
    this.note(key, `is ${typeOf(value)}; expected true or false.`);
    return undefined;
  }

  /** Milliseconds of a duration, more than none and up to `most`. */
  duration(key: string, most: number): number | undefined {
    const value = this.raw(key);
    if (value === undefined) {
      return undefined;
    }
    const milliseconds = millisecondsOf(value);
    if (
      milliseconds !== undefined &&
      milliseconds > 0 &&
      milliseconds <= most
    ) {
      return milliseconds;
    }
    this.note(
      key,
      `is no duration of up to ${
        most / 1_000
      } s; expected for example { seconds: 9 } or 9s.`,
    );
    return undefined;
  }

  /** A list of texts that are not empty. */
  texts(key: string, expected: string): string[] | undefined {
    const value = this.raw(key);
    if (value === undefined) {
      return undefined;
    }
    const texts = Array.isArray(value)
      ? value.filter(
          (item): item is string =>
            typeof item === 'string' && item.trim() !== '',
        )
      : [];
    if (!Array.isArray(value) || texts.length < value.length) {
      this.note(key, `is not a list of texts; expected ${expected}.`);
      return undefined;
    }
    return texts.map(text => text.trim());
  }

  /** The block under a key; an empty one when it is absent, or when it is noted to be none. */
  block(key: string, expected: string): ConfigBlock {
    const value = this.raw(key);
    if (value !== undefined && !isBlock(value)) {
      this.note(key, `is ${typeOf(value)}; expected ${expected}.`);
    }
    return new ConfigBlock(
      this.pathOf(key),
      isBlock(value) ? value : {},
      this.#mistakes,
    );
  }

  /** Notes every other key: most often a slip of the pen that would go unseen. */
  allowOnly(...known: string[]): void {
    for (const key of this.keys()) {
      if (!known.includes(key)) {
        this.note(key, `is not known; known here are ${known.join(', ')}.`);
      }
    }
  }
}

/** The error that tells every mistake. */
export function configErrorOf(mistakes: readonly string[]): InputError {
  return new InputError(
    mistakes.length === 1
      ? `app-config: ${mistakes[0]}`
      : `app-config: ${mistakes.length} mistakes\n${mistakes
          .map(mistake => `  - ${mistake}`)
          .join('\n')}`,
  );
}

export function isBlock(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typeOf(value: JsonValue): string {
  if (Array.isArray(value)) {
    return 'a list';
  }
  if (typeof value === 'string') {
    return value.trim() === '' ? 'an empty text' : 'a text';
  }
  return isBlock(value) ? 'a block of keys' : `a ${typeof value}`;
}

function millisecondsOf(value: JsonValue): number | undefined {
  try {
    return durationToMilliseconds(
      readDurationFromConfig(new ConfigReader({ value }), { key: 'value' }),
    );
  } catch {
    return undefined;
  }
}
