/** The environment of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads variables one by one, and notes which were set and what is wrong with them. */
export class Variables {
  readonly #environment: Environment;
  readonly #read = new Set<string>();
  readonly mistakes: string[] = [];

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  /** Those that were asked for and are set, in the order of the alphabet. */
  get read(): string[] {
    return [...this.#read].sort();
  }

  /** Undefined when it is not set, or blank. */
  text(name: string): string | undefined {
    const value = this.#environment[name]?.trim();
    if (!value) {
      return undefined;
    }
    this.#read.add(name);
    return value;
  }

  /** The items of a comma list, without blanks around them; undefined when there is none. */
  list(name: string): string[] | undefined {
    const items = (this.text(name) ?? '')
      .split(',')
      .map(item => item.trim())
      .filter(item => item !== '');
    return items.length > 0 ? items : undefined;
  }

  port(name: string): number | undefined {
    const value = this.text(name);
    if (value === undefined) {
      return undefined;
    }
    const port = /^\d{1,5}$/.test(value) ? Number(value) : NaN;
    if (port >= 1 && port <= 65_535) {
      return port;
    }
    this.mistakes.push(
      `${name} is "${value}"; expected a port, a whole number from 1 to 65535.`,
    );
    return undefined;
  }

  flag(name: string): boolean | undefined {
    const value = this.text(name);
    if (value === undefined) {
      return undefined;
    }
    if (/^(1|t|true)$/i.test(value)) {
      return true;
    }
    if (!/^(0|f|false)$/i.test(value)) {
      this.mistakes.push(`${name} is "${value}"; expected true or false.`);
    }
    return false;
  }

  /** One of several texts, compared without case. */
  choice<T extends string>(name: string, choices: readonly T[]): T | undefined {
    const value = this.text(name);
    if (value === undefined) {
      return undefined;
    }
    const found = choices.find(choice => choice === value.toLowerCase());
    if (!found) {
      this.mistakes.push(
        `${name} is "${value}"; expected ${choices
          .slice(0, -1)
          .join(', ')} or ${choices[choices.length - 1]}.`,
      );
    }
    return found;
  }
}
