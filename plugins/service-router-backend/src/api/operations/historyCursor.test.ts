import { entryPositionOf, historyCursorOf } from './historyCursor';

describe('the cursor of a history', () => {
  const position = { at: 1767268800000, revision: 3, part: 1 };
  // Pages that are open while the backend is renewed go on with the cursor that they have.
  const cursor = 'WzE3NjcyNjg4MDAwMDAsMywxXQ';

  it('says the same from one version to the next', () => {
    expect(historyCursorOf(position)).toBe(cursor);
    expect(entryPositionOf(cursor)).toEqual(position);
  });

  it.each`
    what                                   | place
    ${'a time that there is not'}          | ${[8.64e15 + 1, 3, 1]}
    ${'a part before the first'}           | ${[1767268800000, 3, -1]}
    ${'the cursor of a list in its order'} | ${['name', 'api', 'payments/api']}
  `('is refused when it says $what', ({ place }) => {
    const other = Buffer.from(JSON.stringify(place)).toString('base64url');
    expect(() => entryPositionOf(other)).toThrow(
      `The query parameter cursor is "${other}"; expected the nextCursor of an answer.`,
    );
  });
});
