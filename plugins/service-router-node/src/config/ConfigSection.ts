import { Config, ConfigReader } from '@backstage/config';
import { JsonObject, JsonValue } from '@backstage/types';
import { describeType, describeValue, isBlock } from './describeValue';
import { millisecondsOf } from './millisecondsOf';
import { mistakesError } from './mistakesError';

/**
 * One block of the configuration, read key by key. What is wrong is noted under its full key path, not thrown, so that
 * an admin learns of every mistake at once: whoever reads the last key asks for {@link ConfigSection.checked}.
 *
 * @public
 */
export class ConfigSection {
  /** Full key path. */
  readonly path: string;
  readonly #value: JsonObject;
  /** Of this block, of those it stands in and of those in it; each once, however often its key is read. */
  readonly #mistakes: Set<string>;

  private constructor(path: string, value: JsonObject, mistakes: Set<string>) {
    this.path = path;
    this.#value = value;
    this.#mistakes = mistakes;
  }

  /**
   * A block of the whole configuration.
   *
   * @param key - its full path
   * @param expected - what it is, for who wrote something else
   * @returns undefined when there is no such key
   * @throws InputError when it is no block
   */
  static ofRoot(
    config: Config,
    key: string,
    expected: string,
  ): ConfigSection | undefined {
    const value: JsonValue | undefined = config.getOptional(key) ?? undefined;
    if (value === undefined) {
      return undefined;
    }
    if (!isBlock(value)) {
      throw mistakesError([
        `${key} is ${describeValue(value)}; expected ${expected}.`,
      ]);
    }
    return new ConfigSection(key, value, new Set());
  }

  /**
   * A block that was handed on as {@link ConfigSection.toConfig} gives it.
   *
   * @param path - its full key path
   */
  static ofConfig(config: Config, path: string): ConfigSection {
    const value: JsonValue | undefined = config.getOptional();
    return new ConfigSection(path, isBlock(value) ? value : {}, new Set());
  }

  /**
   * What was read, once it is known to be sound.
   *
   * @param read - undefined only where a mistake is why
   * @throws InputError that tells every mistake that was noted
   */
  checked<T>(read: T | undefined): T {
    if (this.#mistakes.size > 0) {
      throw mistakesError([...this.#mistakes]);
    }
    if (read === undefined) {
      throw new Error(
        `Nothing was read of ${this.path}, and nothing is wrong.`,
      );
    }
    return read;
  }

  /** Keys that have a value. */
  keys(): string[] {
    return Object.keys(this.#value).filter(key => this.has(key));
  }

  has(key: string): boolean {
    return this.raw(key) !== undefined;
  }

  /** The value as it stands; null is as good as absent. */
  raw(key: string): JsonValue | undefined {
    return this.#value[key] ?? undefined;
  }

  pathOf(key: string): string {
    return `${this.path}.${key}`;
  }

  /** The whole block, for whoever knows of keys that are not known here. */
  toConfig(): Config {
    return new ConfigReader(this.#value, 'app-config', undefined, this.path);
  }

  /** @param sentence - goes on where the key path ends */
  note(key: string, sentence: string): void {
    this.#mistakes.add(`${this.pathOf(key)} ${sentence}`);
  }

  /** Notes every other key: most often a slip of the pen that would otherwise go unseen. */
  allowOnly(...known: string[]): void {
    for (const key of this.keys()) {
      if (!known.includes(key)) {
        this.note(key, `is not known; known here are ${known.join(', ')}.`);
      }
    }
  }

  /** A text that is not empty; undefined, and noted, when it is something else. */
  text(key: string, expected = 'a text'): string | undefined {
    return this.#text(key, expected, describeValue);
  }

  /** As {@link ConfigSection.text}; its absence is noted too. */
  requiredText(key: string, expected: string): string | undefined {
    this.#require(key, expected);
    return this.text(key, expected);
  }

  /** As {@link ConfigSection.requiredText}; nothing of what stands there is ever told. */
  requiredSecret(key: string, expected: string): string | undefined {
    this.#require(key, expected);
    return this.#text(key, expected, describeType);
  }

  /** Texts that are not empty; undefined, and noted, when one of them is something else. */
  texts(key: string, expected: string): string[] | undefined {
    const value = this.raw(key);
    if (value === undefined) {
      return undefined;
    }
    const texts = Array.isArray(value) ? value.filter(isText) : [];
    if (!Array.isArray(value) || texts.length < value.length) {
      this.note(key, `is not a list of texts; expected ${expected}.`);
      return undefined;
    }
    return texts.map(text => text.trim());
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
      (isText(value) && /^\d+$/.test(value.trim()));
    const number = isNumber ? Number(value) : NaN;
    if (Number.isInteger(number) && number >= least && number <= most) {
      return number;
    }
    this.note(
      key,
      `is ${
        isNumber ? value : describeValue(value)
      }; expected a whole number from ${least} to ${most}.`,
    );
    return undefined;
  }

  /** True or false; one that came out of the environment is a text. */
  flag(key: string): boolean | undefined {
    const value = this.raw(key);
    if (value === undefined || typeof value === 'boolean') {
      return value;
    }
    if (value === 'true' || value === 'false') {
      return value === 'true';
    }
    this.note(key, `is ${describeValue(value)}; expected true or false.`);
    return undefined;
  }

  /**
   * A duration in milliseconds, longer than nothing.
   *
   * @param most - the longest one, where there is one
   */
  duration(key: string, most = Infinity): number | undefined {
    const value = this.raw(key);
    if (value === undefined) {
      return undefined;
    }
    const milliseconds = millisecondsOf(value);
    if (milliseconds > 0 && milliseconds <= most) {
      return milliseconds;
    }
    const limit = most === Infinity ? '' : ` and at most ${most / 1_000} s`;
    this.note(
      key,
      `is ${describeValue(
        value,
      )}; expected a duration longer than nothing${limit}, such as { seconds: 30 } or 30s.`,
    );
    return undefined;
  }

  /** The block under a key; undefined when it is absent, undefined and noted when it is no block. */
  section(key: string, expected: string): ConfigSection | undefined {
    const value = this.raw(key);
    return value === undefined
      ? undefined
      : this.#section(key, value, expected);
  }

  /** As {@link ConfigSection.section}; its absence is noted too. */
  requiredSection(key: string, expected: string): ConfigSection | undefined {
    this.#require(key, expected);
    return this.section(key, expected);
  }

  /** As {@link ConfigSection.section}, and an empty block where there is none. */
  sectionOrEmpty(key: string, expected: string): ConfigSection {
    return (
      this.section(key, expected) ??
      new ConfigSection(this.pathOf(key), {}, this.#mistakes)
    );
  }

  /** The blocks of the list under a key, without those that are noted to be none. */
  sections(key: string, expected: string): ConfigSection[] {
    const value = this.raw(key);
    if (value === undefined) {
      return [];
    }
    if (!Array.isArray(value)) {
      this.note(key, `is ${describeValue(value)}; expected ${expected}.`);
      return [];
    }
    return value.flatMap((item: JsonValue, index) => {
      const section = this.#section(`${key}[${index}]`, item, 'a block');
      return section ? [section] : [];
    });
  }

  #section(
    key: string,
    value: JsonValue,
    expected: string,
  ): ConfigSection | undefined {
    if (isBlock(value)) {
      return new ConfigSection(this.pathOf(key), value, this.#mistakes);
    }
    this.note(key, `is ${describeValue(value)}; expected ${expected}.`);
    return undefined;
  }

  #text(
    key: string,
    expected: string,
    describe: (value: JsonValue) => string,
  ): string | undefined {
    const value = this.raw(key);
    if (value === undefined || isText(value)) {
      return value?.trim();
    }
    this.note(key, `is ${describe(value)}; expected ${expected}.`);
    return undefined;
  }

  #require(key: string, expected: string): void {
    if (!this.has(key)) {
      this.note(key, `is missing; expected ${expected}.`);
    }
  }
}

function isText(value: JsonValue | undefined): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
