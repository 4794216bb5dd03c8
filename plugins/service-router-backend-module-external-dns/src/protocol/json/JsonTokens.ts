import { InvalidBodyError } from '../errors';

/** A byte that means something in JSON. */
export const byte = {
  quote: 0x22,
  comma: 0x2c,
  colon: 0x3a,
  backslash: 0x5c,
  openList: 0x5b,
  closeList: 0x5d,
  n: 0x6e,
  openObject: 0x7b,
  closeObject: 0x7d,
} as const;

const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;
const FIRST_PRINTABLE = 0x20;
const FIRST_BEYOND_ASCII = 0x80;

/** Takes the words of JSON one after the other from bytes, with no copy of the whole. */
export class JsonTokens {
  readonly #bytes: Buffer;
  #position = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** The byte that comes next, past white space; undefined at the end. */
  next(): number | undefined {
    const bytes = this.#bytes;
    while (isWhite(bytes[this.#position])) {
      this.#position += 1;
    }
    return bytes[this.#position];
  }

  /** Takes a mark when it comes next. */
  takes(mark: number): boolean {
    const isNext = this.next() === mark;
    if (isNext) {
      this.#position += 1;
    }
    return isNext;
  }

  /** Takes a mark. @throws InvalidBodyError when something else comes next */
  take(mark: number): void {
    if (!this.takes(mark)) {
      throw this.unexpected();
    }
  }

  /** Takes `null` when it comes next. */
  takesNull(): boolean {
    const isNull =
      this.next() === byte.n && this.#word(this.#position) === 'null';
    if (isNull) {
      this.#position += 4;
    }
    return isNull;
  }

  /** Takes a text, whose first quote comes next. */
  text(): string {
    this.next();
    const start = this.#position;
    const { end, isEscaped, isAscii } = this.#textEnd(start);
    this.#position = end;
    if (isEscaped) {
      return this.#parsed(start, end) as string;
    }
    return this.#bytes.toString(
      isAscii ? 'latin1' : 'utf8',
      start + 1,
      end - 1,
    );
  }

  /** Takes a number, as it is written. */
  number(): string {
    this.next();
    const text = this.#word(this.#position);
    if (!NUMBER.test(text)) {
      throw this.unexpected();
    }
    this.#position += text.length;
    return text;
  }

  /** Takes whatever comes next, and passes it over. */
  skip(): void {
    this.next();
    const start = this.#position;
    this.#position = this.#valueEnd(start);
    this.#parsed(start, this.#position);
  }

  /** What comes next has no place there. */
  unexpected(): InvalidBodyError {
    const found = this.next();
    return notJson(
      found === undefined
        ? 'it ends too early'
        : `${JSON.stringify(
            this.#bytes.toString('utf8', this.#position, this.#position + 4),
          )} at byte ${this.#position}`,
    );
  }

  #textEnd(start: number) {
    const bytes = this.#bytes;
    let isEscaped = false;
    let isAscii = true;
    for (let end = start + 1; end < bytes.length; end += 1) {
      const found = bytes[end];
      if (found === byte.quote) {
        return { end: end + 1, isEscaped, isAscii };
      }
      if (found === byte.backslash) {
        isEscaped = true;
        end += 1;
      } else if (found < FIRST_PRINTABLE) {
        throw notJson(`a control character at byte ${end}`);
      } else if (found >= FIRST_BEYOND_ASCII) {
        isAscii = false;
      }
    }
    throw notJson('it ends within a text');
  }

  #valueEnd(start: number): number {
    const bytes = this.#bytes;
    let depth = 0;
    for (let end = start; end < bytes.length; ) {
      switch (bytes[end]) {
        case byte.quote:
          end = this.#textEnd(end).end;
          break;
        case byte.openList:
        case byte.openObject:
          depth += 1;
          end += 1;
          break;
        case byte.closeList:
        case byte.closeObject:
          depth -= 1;
          end += 1;
          break;
        default:
          end += depth === 0 ? this.#word(end).length : 1;
      }
      if (depth <= 0) {
        return end;
      }
    }
    throw notJson('it ends too early');
  }

  /** Letters, digits and signs up to what cannot belong to them. */
  #word(start: number): string {
    const bytes = this.#bytes;
    let end = start;
    while (isOfWord(bytes[end])) {
      end += 1;
    }
    return bytes.toString('latin1', start, end);
  }

  #parsed(start: number, end: number): unknown {
    try {
      return JSON.parse(this.#bytes.toString('utf8', start, end));
    } catch (error) {
      throw notJson(`${(error as Error).message}, from byte ${start}`);
    }
  }
}

function notJson(why: string): InvalidBodyError {
  return new InvalidBodyError(`it is not JSON: ${why}`);
}

function isWhite(found: number): boolean {
  return found === 0x20 || found === 0x0a || found === 0x0d || found === 0x09;
}

function isOfWord(found: number): boolean {
  return (
    (found >= 0x30 && found <= 0x39) ||
    (found >= 0x41 && found <= 0x5a) ||
    (found >= 0x61 && found <= 0x7a) ||
    found === 0x2b ||
    found === 0x2d ||
    found === 0x2e
  );
}
