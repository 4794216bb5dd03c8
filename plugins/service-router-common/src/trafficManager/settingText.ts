import { Phrase, say } from '../sentences';
import { parseSubnetRange, SubnetRange, subnetRangeKey } from './subnetRange';

/** A header that is sent with probes. @public */
export interface ProbeHeader {
  name: string;
  value: string;
}

/** HTTP status codes a probe takes for healthy, both ends included. @public */
export interface StatusRange {
  min: number;
  max: number;
}

/** How the text of an annotation becomes a value: the value, or nothing when the text has not the form. */
export interface TextForm<Value> {
  /** What is expected, in words for a table and an error. */
  words: Phrase;
  read: (text: string) => Value | undefined;
}

export const plainText: TextForm<string> = {
  words: say`text`,
  read: text => text,
};

/** As the reference reads numbers: a sign is taken, spaces and fractions are not (TM-PARSE-020, 021, 024). */
export const wholeNumber: TextForm<number> = {
  words: say`a whole number`,
  read: text => {
    const value = /^[+-]?\d+$/.test(text) ? Number(text) : NaN;
    return Number.isSafeInteger(value) ? value : undefined;
  },
};

const TRUE = ['1', 't', 'T', 'TRUE', 'true', 'True'];
const FALSE = ['0', 'f', 'F', 'FALSE', 'false', 'False'];

/** The words the reference takes for true and false (TM-PARSE-027, 030, 031). */
export const trueOrFalse: TextForm<boolean> = {
  words: say`true or false`,
  read: text => {
    if (TRUE.includes(text)) {
      return true;
    }
    return FALSE.includes(text) ? false : undefined;
  },
};

export const codes: TextForm<string[]> = {
  words: say`codes divided by commas`,
  // Azure refuses one that is written twice.
  read: text => [...new Set(partsOf(text).map(code => code.toUpperCase()))],
};

export const subnetRanges: TextForm<SubnetRange[]> = {
  words: say`networks (203.0.113.0/24) or ranges (203.0.113.4-203.0.113.9), divided by commas`,
  read: text => {
    const ranges = all(partsOf(text).map(parseSubnetRange));
    const keys = ranges?.map(subnetRangeKey);
    return ranges?.filter((_, index) => keys?.indexOf(keys[index]) === index);
  },
};

export const statusRanges: TextForm<StatusRange[]> = {
  words: say`status codes or ranges (200-299,301), divided by commas`,
  read: text =>
    all(
      partsOf(text).map(part => {
        const [, min, max = min] = /^(\d{3})(?:-(\d{3}))?$/.exec(part) ?? [];
        return min !== undefined && Number(min) <= Number(max)
          ? { min: Number(min), max: Number(max) }
          : undefined;
      }),
    ),
};

export const headers: TextForm<ProbeHeader[]> = {
  words: say`headers (name:value), divided by commas`,
  read: text =>
    all(
      partsOf(text).map(part => {
        const [, name, value] = /^([^:\s]+):\s*(.+)$/.exec(part) ?? [];
        return name === undefined ? undefined : { name, value };
      }),
    ),
};

function partsOf(text: string): string[] {
  return text
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '');
}

function all<Value>(values: (Value | undefined)[]): Value[] | undefined {
  return values.length > 0 &&
    values.every((value): value is Value => value !== undefined)
    ? values
    : undefined;
}
