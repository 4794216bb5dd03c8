import { InputError } from '@backstage/errors';
import { cursorOf, positionOf } from './cursor';

/** By what one item comes before another: a value, and its key where values are the same. */
export type Position = readonly [value: string | number, key: string];

/** How items are put in order. */
export interface Order<T> {
  /** Tells it from the others in a cursor. */
  id: string;
  /** Finishes the sentence "expected the nextCursor of an answer ...". */
  says: string;
  positionIn(item: T): Position;
  /** Less than 0 when the first comes first. */
  compare(one: Position, other: Position): number;
}

/** Which of the items are told at once. */
export interface PageQuery {
  limit?: number;
  cursor?: string;
  offset?: number;
}

/** A page of items, and how many there are on all pages. */
export interface PageOf<T> {
  items: T[];
  total: number;
  /** How many of them come before the first item. */
  offset: number;
  nextCursor?: string;
}

/**
 * Of these items, those of one page.
 *
 * @param found - all that are asked for, in their order
 * @throws InputError when the cursor is none of an answer in the same order, or comes with an offset
 */
export function pageOf<T>(
  found: readonly T[],
  { limit = Infinity, cursor, offset }: PageQuery,
  order: Order<T>,
): PageOf<T> {
  if (cursor !== undefined && offset !== undefined) {
    throw new InputError(
      'The query parameters cursor and offset both say where the answer begins; expected one of them.',
    );
  }
  const start =
    cursor === undefined
      ? Math.min(offset ?? 0, found.length)
      : indexAfter(found, order, positionOf(cursor, order));
  const items = found.slice(start, start + limit);
  const hasMore = start + items.length < found.length;
  return {
    items,
    total: found.length,
    offset: start,
    ...(hasMore
      ? {
          nextCursor: cursorOf(
            order,
            order.positionIn(items[items.length - 1]),
          ),
        }
      : {}),
  };
}

function indexAfter<T>(
  found: readonly T[],
  { positionIn, compare }: Order<T>,
  position: Position,
): number {
  const index = found.findIndex(
    item => compare(positionIn(item), position) > 0,
  );
  return index < 0 ? found.length : index;
}
