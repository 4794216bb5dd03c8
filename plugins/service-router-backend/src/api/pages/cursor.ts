import { z } from 'zod';
import { cursorText, placeIn } from './cursorText';
import type { Order, Position } from './pageOf';

type OrderId = Pick<Order<never>, 'id' | 'says'>;

/** Says where the next page begins, also when items have come and gone meanwhile. */
export function cursorOf(
  { id }: Pick<OrderId, 'id'>,
  [value, key]: Position,
): string {
  return cursorText([id, value, key]);
}

/** @throws InputError unless the cursor was made for this order */
export function positionOf(cursor: string, { id, says }: OrderId): Position {
  const [, value, key] = placeIn(
    cursor,
    z.tuple([z.literal(id), z.union([z.string(), z.number()]), z.string()]),
    `an answer ${says}`,
  );
  return [value, key];
}
