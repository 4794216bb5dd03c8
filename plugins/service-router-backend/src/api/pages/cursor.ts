import { InputError } from '@backstage/errors';
import { z } from 'zod';
import type { Order, Position } from './pageOf';

const cursorSchema = z.tuple([
  z.string(),
  z.union([z.string(), z.number()]),
  z.string(),
]);

type OrderId = Pick<Order<never>, 'id' | 'says'>;

/** Says where the next page begins, also when items have come and gone meanwhile. */
export function cursorOf(
  { id }: Pick<OrderId, 'id'>,
  [value, key]: Position,
): string {
  return Buffer.from(JSON.stringify([id, value, key])).toString('base64url');
}

/** @throws InputError unless the cursor was made for this order */
export function positionOf(cursor: string, { id, says }: OrderId): Position {
  const [order, value, key] = read(cursor) ?? [];
  if (order !== id || value === undefined || key === undefined) {
    throw new InputError(
      `The query parameter cursor is "${cursor}"; expected the nextCursor of an answer ${says}.`,
    );
  }
  return [value, key];
}

function read(cursor: string): z.output<typeof cursorSchema> | undefined {
  try {
    const text = Buffer.from(cursor, 'base64url').toString();
    return cursorSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
