import { z } from 'zod';
import { EntryPosition } from '../../history';
import { cursorText, placeIn } from '../pages';

const placeSchema = z.tuple([
  z.number().int().min(0).max(8.64e15),
  z.number().int().min(0),
  z.number().int().min(0),
]);

/** Says where the next page begins, also when there are newer changes meanwhile. */
export function historyCursorOf({ at, revision, part }: EntryPosition): string {
  return cursorText([at, revision, part]);
}

/** @throws InputError unless it is a cursor that this API gave */
export function entryPositionOf(cursor: string): EntryPosition {
  const [at, revision, part] = placeIn(cursor, placeSchema);
  return { at, revision, part };
}
