import { ConfigReader, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, JsonValue } from '@backstage/types';

/** One thing that is wrong in the configuration, and where. */
export interface ConfigMistake {
  /** Full key path. */
  key: string;
  /** Finishes the sentence that begins with the key. */
  sentence: string;
}

/**
 * One block of the configuration, read key by key. What is wrong is noted, not thrown, so that an admin learns of every
 * mistake at once.
 */
export class ConfigSection {
  readonly path: string;
  readonly #value: Record<string, JsonValue | undefined>;
  readonly #mistakes: ConfigMistake[];

  constructor(
    path: string,
    value: Record<string, JsonValue | undefined>,
    mistakes: ConfigMistake[],
  ) {
    this.path = path;
    this.#value = value;
    this.#mistakes = mistakes;
  }

  /** Keys that have a value. */
  keys(): string[] {
    return Object.keys(this.#value).filter(key => this.has(key));
  }

  has(key: string): boolean {
    return this.#value[key] !== undefined && this.#value[key] !== null;
  }

  /** The value as it stands. */
  raw(key: string): JsonValue | undefined {
    return this.#value[key] ?? undefined;
  }

  note(key: string, sentence: string): void {
    this.#mistakes.push({ key: this.#pathOf(key), sentence });
  }

  /** A text that is not empty; undefined, and noted, when it is something else. */
  text(key: string, expected = 'a text'): string | undefined {
    const value = this.raw(key);
    if (value === undefined) {
      return undefined;
    }
    if (typeof value === 'string' && value.trim() !== '') {
      return value.trim();
    }
    this.note(key, `is ${describeValue(value)}; expected ${expected}.`);
    return undefined;
  }

  /** As {@link ConfigSection.text}; its absence is noted too. */
  requiredText(key: string, expected: string): string | undefined {
    if (!this.has(key)) {
      this.note(key, `is missing; expected ${expected}.`);
    }
    return this.text(key, expected);
  }

  /** The block under a key; undefined when it is absent, undefined and noted when it is no block. */
  section(key: string, expected: string): ConfigSection | undefined {
    const value = this.raw(key);
    if (value === undefined) {
      return undefined;
    }
    if (typeof value !== 'object' || Array.isArray(value) || value === null) {
      this.note(key, `is ${describeValue(value)}; expected ${expected}.`);
      return undefined;
    }
    return new ConfigSection(this.#pathOf(key), value, this.#mistakes);
  }

  /** A block of a list under a key; undefined, and noted, when it is none. */
  item(
    key: string,
    index: number,
    value: JsonValue,
  ): ConfigSection | undefined {
    const at = `${key}[${index}]`;
    if (typeof value !== 'object' || Array.isArray(value) || value === null) {
      this.note(at, `is ${describeValue(value)}; expected a block.`);
      return undefined;
    }
    return new ConfigSection(this.#pathOf(at), value, this.#mistakes);
  }

  /** As {@link ConfigSection.section}; its absence is noted too. */
  requiredSection(key: string, expected: string): ConfigSection | undefined {
    if (!this.has(key)) {
      this.note(key, `is missing; expected ${expected}.`);
    }
    return this.section(key, expected);
  }

  /** A duration in milliseconds, more than nothing; `otherwise` when absent or noted. */
  duration(key: string, otherwise: number): number {
    const value = this.raw(key);
    if (value === undefined) {
      return otherwise;
    }
    const milliseconds = millisecondsOf(value);
    if (milliseconds === undefined || !(milliseconds > 0)) {
      this.note(
        key,
        `is ${describeValue(
          value,
        )}; expected a duration longer than nothing, such as { seconds: 30 } or 30s.`,
      );
      return otherwise;
    }
    return milliseconds;
  }

  /** Notes every key that is none of these: most often a slip of the pen that would otherwise go unseen. */
  allowOnly(...known: string[]): void {
    for (const key of this.keys()) {
      if (!known.includes(key)) {
        this.note(key, `is not known; known here are ${known.join(', ')}.`);
      }
    }
  }

  #pathOf(key: string): string {
    return `${this.path}.${key}`;
  }
}

/** A value as a sentence can hold it; a text in quotes, a block by its keys. */
export function describeValue(value: JsonValue): string {
  if (Array.isArray(value)) {
    return 'a list';
  }
  if (value === '') {
    return 'empty';
  }
  if (typeof value === 'object' && value !== null) {
    const keys = Object.keys(value);
    return keys.length === 0
      ? 'an empty block'
      : `a block with ${keys.join(', ')}`;
  }
  return typeof value === 'string'
    ? `"${value}"`
    : `the ${typeof value} ${value}`;
}

/** The error that tells every mistake, each with its full key path. */
export function errorOf(mistakes: ConfigMistake[]): InputError {
  const lines = mistakes.map(({ key, sentence }) => `${key} ${sentence}`);
  return new InputError(
    lines.length === 1
      ? `app-config: ${lines[0]}`
      : `app-config: ${lines.length} mistakes\n${lines
          .map(line => `  - ${line}`)
          .join('\n')}`,
  );
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
