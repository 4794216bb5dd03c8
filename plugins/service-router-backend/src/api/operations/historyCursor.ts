import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { EntryPosition } from '../../history';

const cursorSchema = z.tuple([
  z.number().int().min(0).max(8.64e15),
  z.number().int().min(0),
  z.number().int().min(0),
]);

/** Says where the next page begins, also when there are newer changes meanwhile. */
export function historyCursorOf({ at, revision, part }: EntryPosition): string {
  return Buffer.from(JSON.stringify([at, revision, part])).toString(
    'base64url',
  );
}

/** @throws InputError unless it is a cursor that this API gave */
export function entryPositionOf(cursor: string): EntryPosition {
  const position = read(cursor);
  if (!position) {
    throw new InputError(
      `The query parameter cursor is "${cursor}"; expected the nextCursor of an answer.`,
    );
  }
  const [at, revision, part] = position;
  return { at, revision, part };
}

function read(cursor: string): z.output<typeof cursorSchema> | undefined {
  try {
    const text = Buffer.from(cursor, 'base64url').toString();
    return cursorSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
