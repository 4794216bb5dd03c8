import { z } from 'zod';
import { cursorText, placeIn } from './cursorText';

const schema = z.tuple([z.literal('name'), z.number(), z.string()]);

describe('cursorText', () => {
  it('is read back as it was written, and fits an address as it is', () => {
    const place = ['name', 7, 'payments/api?ü~'] as const;
    const cursor = cursorText(place);
    expect(cursor).toBe(encodeURIComponent(cursor));
    expect(placeIn(cursor, schema)).toEqual(place);
  });

  it.each`
    what                   | cursor
    ${'no cursor'}         | ${'abc'}
    ${'of another order'}  | ${cursorText(['host', 7, 'a'])}
    ${'of another length'} | ${cursorText(['name', 7])}
  `('is refused when it is $what', ({ cursor }) => {
    expect(() => placeIn(cursor, schema)).toThrow(
      `The query parameter cursor is "${cursor}"; expected the nextCursor of an answer.`,
    );
    expect(() => placeIn(cursor, schema, 'an answer by name')).toThrow(
      'expected the nextCursor of an answer by name.',
    );
  });
});
