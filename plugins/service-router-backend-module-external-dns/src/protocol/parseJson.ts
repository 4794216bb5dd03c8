import { InvalidBodyError } from './errors';

/** Numbers that JavaScript and Go may read differently, where ExternalDNS has its only number. */
const DOUBTFUL_NUMBER = /"recordttl"\s*:\s*-?(\d+[.eE]|\d{16})/i;
const GREATEST = 2n ** 63n;

/**
 * The first JSON value of a body, as Go's decoder takes it: what comes after it is not looked at.
 *
 * A number that Go would not put into an integer of 64 bits (1.0, 1e3, 2^63) is NaN where it matters.
 *
 * @throws InvalidBodyError when there is none
 */
export function parseJson(body: Buffer): unknown {
  const text = body.toString('utf8');
  if (text.trim() === '') {
    throw new InvalidBodyError('it is empty');
  }
  const reviver = DOUBTFUL_NUMBER.test(text) ? integersOnly : undefined;
  try {
    return JSON.parse(text, reviver);
  } catch (error) {
    const first = firstValueOf(text);
    if (first === undefined) {
      throw notJson(error);
    }
    try {
      return JSON.parse(first, reviver);
    } catch {
      throw notJson(error);
    }
  }
}

function notJson(error: unknown): InvalidBodyError {
  return new InvalidBodyError(`it is not JSON: ${(error as Error).message}`);
}

/** Slow, for it is called for every value: for bodies that need it. */
function integersOnly(
  _key: string,
  value: unknown,
  context?: { source?: string },
): unknown {
  const source = context?.source;
  if (typeof value !== 'number' || source === undefined) {
    return value;
  }
  if (!/^-?\d+$/.test(source)) {
    return NaN;
  }
  const exact = BigInt(source);
  return exact >= -GREATEST && exact < GREATEST ? value : NaN;
}

/** The text up to the end of its first object, list or null; undefined when nothing comes after it. */
function firstValueOf(text: string): string | undefined {
  const start = text.search(/\S/);
  if (text.startsWith('null', start)) {
    return 'null';
  }
  let depth = 0;
  let isInString = false;
  for (let index = start; index < text.length; index += 1) {
    const char = text[index];
    if (isInString) {
      if (char === '\\') {
        index += 1;
      } else if (char === '"') {
        isInString = false;
      }
    } else if (char === '"') {
      isInString = true;
    } else if (char === '[' || char === '{') {
      depth += 1;
    } else if (char === ']' || char === '}') {
      depth -= 1;
      if (depth === 0) {
        return text.slice(start, index + 1);
      }
    }
  }
  return undefined;
}
