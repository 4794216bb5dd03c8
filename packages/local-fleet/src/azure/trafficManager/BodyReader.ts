import { AzureError } from '../AzureError';
import { Fields, fieldsOf } from '../bodyFields';

/**
 * Reads the fields of a body and gathers what is wrong with them: Traffic Manager tells all of it in one message. A
 * field that is null is one that is left out.
 */
export class BodyReader {
  readonly #faults: string[] = [];

  fault(message: string): void {
    this.#faults.push(message);
  }

  /** @throws AzureError 400 `BadRequest` with all that was wrong */
  finish(): void {
    if (this.#faults.length > 0) {
      throw new AzureError(400, 'BadRequest', this.#faults.join(' '));
    }
  }

  /** An object's fields by their names in lower case; none when it is left out. */
  fields(value: unknown, where: string): Fields {
    return value === undefined || value === null ? {} : fieldsOf(value, where);
  }

  text(value: unknown, where: string): string | undefined {
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'string') return value;
    this.fault(`The value of '${where}' must be a string.`);
    return undefined;
  }

  /** One of some words, whatever its case, in their own. */
  word<T extends string>(
    value: unknown,
    words: readonly T[],
    where: string,
  ): T | undefined {
    const text = this.text(value, where);
    if (text === undefined) return undefined;
    const word = words.find(
      known => known.toLowerCase() === text.toLowerCase(),
    );
    if (word === undefined) {
      this.fault(
        `The value '${text}' specified for '${where}' is invalid. Valid values are: ${words
          .map(known => `'${known}'`)
          .join(', ')}.`,
      );
    }
    return word;
  }

  /** A whole number from a least to a greatest. */
  number(
    value: unknown,
    [least, greatest]: readonly [number, number],
    where: string,
  ): number | undefined {
    if (value === undefined || value === null) return undefined;
    const isValid =
      typeof value === 'number' &&
      Number.isInteger(value) &&
      value >= least &&
      value <= greatest;
    if (isValid) return value;
    this.fault(
      `The value '${value}' specified for '${where}' is invalid. It must be an integer between ${least} and ${greatest}.`,
    );
    return undefined;
  }

  /** @returns undefined when it is left out, which is not the same as empty */
  list(value: unknown, where: string): unknown[] | undefined {
    if (value === undefined || value === null) return undefined;
    if (Array.isArray(value)) return value;
    this.fault(`The value of '${where}' must be an array.`);
    return undefined;
  }

  texts(value: unknown, where: string): string[] | undefined {
    return this.list(value, where)?.flatMap(
      (item, index) => this.text(item, `${where}[${index}]`) ?? [],
    );
  }
}
