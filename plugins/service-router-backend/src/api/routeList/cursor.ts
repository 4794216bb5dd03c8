import { InputError } from '@backstage/errors';
import { RouteSort } from '@service-router/plugin-service-router-common';
import { z } from 'zod';
import { Position } from './order';

const cursorSchema = z.tuple([
  z.string(),
  z.union([z.string(), z.number()]),
  z.string(),
]);

/** Says where the next page begins, also when routes have come and gone meanwhile. */
export function cursorOf(sort: RouteSort, [value, key]: Position): string {
  return Buffer.from(JSON.stringify([sort, value, key])).toString('base64url');
}

/** @throws InputError unless the cursor was made for this order */
export function positionOf(cursor: string, sort: RouteSort): Position {
  const [order, value, key] = read(cursor) ?? [];
  if (order !== sort || value === undefined || key === undefined) {
    throw new InputError(
      `The query parameter cursor is "${cursor}"; expected the nextCursor of an answer in the same order (sort=${sort}).`,
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
