import { APEX, RecordSet } from '../zones';
import { AzureError } from './AzureError';

/** Record sets in one page of a list when `$top` asks for no other number, and the most it may ask for. */
export const PAGE_SIZE = 100;

/** One page, and the token that continues after it. */
export interface Page<T> {
  items: readonly T[];
  next?: string;
}

/** @throws AzureError 400 for a `$top` that is not a whole number from 1 */
export function pageSizeOf(top: string | null): number {
  if (top === null) return PAGE_SIZE;
  const size = Number(top);
  if (!Number.isInteger(size) || size < 1) {
    throw new AzureError(
      400,
      'InvalidParameter',
      `The value '${top}' of the query parameter '$top' must be an integer from 1.`,
    );
  }
  return Math.min(size, PAGE_SIZE);
}

function keyOf({ name, data }: RecordSet): [string, string] {
  return [name, data.type];
}

function isAfter(set: RecordSet, [name, type]: [string, string]): boolean {
  if (set.name === name) return set.data.type > type;
  if (set.name === APEX) return false;
  return name === APEX || set.name > name;
}

/**
 * The page that follows a token. The token names the last record set that was given rather than a position, so that
 * a write between two pages neither repeats nor skips another record set.
 *
 * @throws AzureError 400 for a token that this list did not give
 */
export function pageOf(
  sets: readonly RecordSet[],
  size: number,
  token: string | null,
): Page<RecordSet> {
  const after = token === null ? undefined : readToken(token);
  const start = after ? sets.findIndex(set => isAfter(set, after)) : 0;
  if (start === -1) return { items: [] };
  const items = sets.slice(start, start + size);
  const isLast = start + size >= sets.length;
  return isLast
    ? { items }
    : {
        items,
        next: Buffer.from(
          JSON.stringify(keyOf(items[items.length - 1])),
        ).toString('base64url'),
      };
}

function readToken(token: string): [string, string] {
  try {
    const key = JSON.parse(Buffer.from(token, 'base64url').toString());
    if (Array.isArray(key) && key.every(part => typeof part === 'string')) {
      return [key[0], key[1]];
    }
  } catch {
    // Not one of ours: refused below.
  }
  throw new AzureError(
    400,
    'InvalidParameter',
    `The value '${token}' of the query parameter '$skiptoken' is invalid.`,
  );
}
