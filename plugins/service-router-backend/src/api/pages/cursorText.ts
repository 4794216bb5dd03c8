import { InputError } from '@backstage/errors';
import { z } from 'zod';

/** A place in a list, as whoever asks gets it and gives it back unread. */
export function cursorText(place: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/**
 * The place that a cursor says.
 *
 * @param of - whose nextCursor it has to be; finishes the sentence "expected the nextCursor of ..."
 * @throws InputError unless it says a place that the schema knows
 */
export function placeIn<T>(
  cursor: string,
  schema: z.ZodType<T>,
  of: string = 'an answer',
): T {
  const place = schema.safeParse(contentOf(cursor));
  if (!place.success) {
    throw new InputError(
      `The query parameter cursor is "${cursor}"; expected the nextCursor of ${of}.`,
    );
  }
  return place.data;
}

function contentOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}
